import type { ReactNode } from 'react'
import type { SelfPayRoute } from '../../../../shared/model/route.ts'
import { routeWords } from '../../../../shared/text/estimate-dialogs.ts'
import { PercentField } from '../../../ui/percent-field.tsx'
import type { TypedRoute } from '../state/route-form.ts'
import { PricingFields } from './pricing-fields.tsx'

type Set = (change: Partial<TypedRoute>) => void

export interface ClinicFieldsProps {
  readonly lines: readonly { readonly id: string; readonly words: string }[]
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
      {pricing === undefined || pricing.method === 'package' ? <SelfPayFields typed={typed} set={set} /> : null}
    </>
  )
}

function SelfPayFields({ typed, set }: { readonly typed: TypedRoute; readonly set: Set }): ReactNode {
  return (
    <>
      <PercentField
        label={routeWords.discount}
        text={typed.discount}
        onTyped={(discount) => set({ discount })}
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
