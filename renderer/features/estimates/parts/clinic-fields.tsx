import type { ReactNode } from 'react'
import type { SelfPayRoute } from '../../../../shared/model/route.ts'
import type { ServiceLine } from '../../../../shared/model/service-line.ts'
import type { Cents } from '../../../../shared/money/cents.ts'
import { routeWords } from '../../../../shared/text/estimate-dialogs.ts'
import { PercentField } from '../../../ui/percent-field.tsx'
import { isSettledFact } from '../state/fact-value.ts'
import type { TypedRoute } from '../state/route-form.ts'
import { PricingFields } from './pricing-fields.tsx'

type Set = (change: Partial<TypedRoute>) => void

export interface ClinicFieldsProps {
  readonly lines: readonly Pick<ServiceLine, 'id' | 'words' | 'charge'>[]
  readonly route: SelfPayRoute
  readonly typed: TypedRoute
  readonly set: Set
}

export function ClinicFields({ route, typed, set, lines }: ClinicFieldsProps): ReactNode {
  const { pricing } = route
  return (
    <>
      {pricing ? (
        <PricingFields
          method={pricing.method}
          typed={typed.pricing}
          set={(change) => set({ pricing: { ...typed.pricing, ...change } })}
          lines={lines}
          isFirst
        />
      ) : null}
      {pricing === undefined || pricing.method === 'package' ? (
        <SelfPayFields typed={typed} set={set} takenOff={chargesOf(lines, route)} />
      ) : null}
    </>
  )
}

interface SelfPayFieldsProps extends Pick<ClinicFieldsProps, 'typed' | 'set'> {
  readonly takenOff: readonly Cents[]
}

/** The charges that the discount is taken off: lines without a cash price. None while one of them is not known. */
function chargesOf(lines: ClinicFieldsProps['lines'], { cashPrices }: SelfPayRoute): readonly Cents[] {
  const charged = lines.filter((line) => !cashPrices.some((price) => price.lineId === line.id))
  const amounts = charged.flatMap(({ charge }) => (isSettledFact(charge) ? [charge.value] : []))
  return amounts.length === charged.length ? amounts : []
}

function SelfPayFields({ typed, set, takenOff }: SelfPayFieldsProps): ReactNode {
  return (
    <>
      <PercentField
        label={routeWords.discount}
        text={typed.discount}
        onTyped={(discount) => set({ discount })}
        takenOff={takenOff}
        required
      />
      <PercentField
        label={routeWords.promptPay}
        text={typed.promptPay}
        onTyped={(promptPay) => set({ promptPay })}
        required
      />
    </>
  )
}
