import type { ReactNode } from 'react'
import type { Cents } from '../../shared/money/cents.ts'
import { type MoneyBox, type MoneyReading, parseMoney, typedMoney } from '../../shared/money/parse-money.ts'
import {
  alwaysApplies,
  fieldNeeded,
  moneyMeaning,
  moneyProblem,
  shareMeaning,
  shareOfUnknown,
  shareTooLarge,
  unknownNotHere,
  whichAmount,
} from '../../shared/text/fields.ts'
import { type FieldProps, TextBox } from './text-box.tsx'

export interface MoneyFieldProps extends FieldProps {
  /** Is `?` an answer here? */
  readonly mayBeUnknown?: boolean
  /** Is `n/a` an answer here? */
  readonly mayNotApply?: boolean
  /** A field left empty records `?`: in benefits nothing typed is nothing told. */
  readonly emptyIsUnknown?: boolean
  /** Leaves out the words beneath, where there is no room for them. */
  readonly isMeaningHidden?: boolean
  /** What the parser takes: negative amounts. */
  readonly takes?: Pick<MoneyBox, 'mayBeNegative'>
  /** `10%` is an answer: that share of this amount, or the amount without it. Null while nobody knows the amount. */
  readonly share?: { readonly of: Cents | null; readonly isTakenOff?: boolean }
  /** Words beneath for an amount, such as `left $640.00`; stands in place of the parser's own. */
  readonly meaning?: string | null
  /** A rule of the screen on the reading: `Pays today is more than is owed.` */
  readonly rule?: (reading: MoneyReading) => string | null
  readonly size?: 'standard' | 'large'
}

/** Money as people type it: 1250, $1,250.50, =85*12, `?`, `n/a`. Shows what it understood and never makes a zero. */
export function MoneyField(props: MoneyFieldProps): ReactNode {
  const reading = parseMoney(props.text, { ...props.takes, takesPercent: props.share !== undefined })
  return (
    <TextBox
      {...props}
      align="right"
      meaning={
        props.isMeaningHidden ? null : (props.meaning ?? shareWords(reading, props.share) ?? moneyMeaning(reading))
      }
      fault={moneyFault(reading, props) ?? props.rule?.(reading) ?? null}
      normal={props.emptyIsUnknown && reading.kind === 'empty' ? '?' : typedMoney(reading)}
    />
  )
}

function shareWords(reading: MoneyReading, share: MoneyFieldProps['share']): string | null {
  if (reading.kind !== 'percent' || !share || share.of === null) return null
  return shareMeaning(reading.rate, share.of, share.isTakenOff === true)
}

function moneyFault(reading: MoneyReading, props: MoneyFieldProps): string | null {
  switch (reading.kind) {
    case 'refused':
      return moneyProblem(reading)
    case 'ask':
      return whichAmount(reading.readings)
    case 'percent':
      return props.share?.of === null ? shareOfUnknown() : shareTooLarge(reading.rate)
    case 'unknown':
      return props.mayBeUnknown ? null : unknownNotHere()
    case 'none':
      return props.mayNotApply ? null : alwaysApplies()
    case 'empty':
      return props.required ? fieldNeeded(props.label) : null
    default:
      return null
  }
}
