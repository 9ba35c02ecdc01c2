import type { ReactNode } from 'react'
import type { Cents } from '../../shared/money/cents.ts'
import { type PercentReading, parsePercent, typedPercent } from '../../shared/money/parse-percent.ts'
import {
  alwaysApplies,
  discountMeaning,
  fieldNeeded,
  percentMeaning,
  percentProblem,
  unknownNotHere,
  whichShare,
} from '../../shared/text/fields.ts'
import { type FieldProps, TextBox } from './text-box.tsx'

export interface PercentFieldProps extends FieldProps {
  readonly mayBeUnknown?: boolean
  readonly mayNotApply?: boolean
  /** A field left empty records `?`. */
  readonly emptyIsUnknown?: boolean
  /** Leaves out the words beneath, where there is no room for them. */
  readonly isMeaningHidden?: boolean
  /** The percent is the patient's share: both halves are named beneath. */
  readonly showsHalves?: boolean
  /** What the percent is taken off: the amount that it comes to is named beneath. */
  readonly takenOff?: readonly Cents[]
}

/** A percent; a share always names both halves: plan pays 80%, patient pays 20%. */
export function PercentField(props: PercentFieldProps): ReactNode {
  const reading = parsePercent(props.text)
  return (
    <TextBox
      {...props}
      align="right"
      meaning={
        props.isMeaningHidden ? null : (offWords(reading, props) ?? percentMeaning(reading, props.showsHalves === true))
      }
      fault={percentFault(reading, props)}
      normal={props.emptyIsUnknown && reading.kind === 'empty' ? '?' : typedPercent(reading)}
    />
  )
}

function offWords(reading: PercentReading, { takenOff = [] }: PercentFieldProps): string | null {
  return reading.kind === 'rate' && takenOff.length > 0 ? discountMeaning(reading.rate, takenOff) : null
}

function percentFault(reading: PercentReading, props: PercentFieldProps): string | null {
  switch (reading.kind) {
    case 'refused':
      return percentProblem(reading)
    case 'ask':
      return whichShare(reading.readings)
    case 'unknown':
      return props.mayBeUnknown ? null : unknownNotHere()
    case 'none':
      return props.mayNotApply ? null : alwaysApplies()
    case 'empty':
      return props.required ? fieldNeeded(props.label) : null
    case 'rate':
      return null
  }
}
