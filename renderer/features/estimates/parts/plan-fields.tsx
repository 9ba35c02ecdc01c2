import type { ReactNode } from 'react'
import type { PlainDate } from '../../../../shared/dates/plain-date.ts'
import type { InsuredRoute } from '../../../../shared/model/route.ts'
import type { RouteFocus } from '../state/open-box.ts'
import { withPayers } from '../state/payer-form.ts'
import type { TypedRoute } from '../state/route-form.ts'
import { ContractFields } from './contract-fields.tsx'
import { InsuredFields } from './insured-fields.tsx'
import { PayerFields } from './payer-fields.tsx'
import { PayerOrder } from './payer-order.tsx'

export interface PlanFieldsProps {
  readonly route: InsuredRoute
  readonly typed: TypedRoute
  readonly set: (change: Partial<TypedRoute>) => void
  readonly focus: RouteFocus | null
  readonly on: PlainDate
  readonly isCompact: boolean
}

/** What an insured column assumes: network level, what is met, the payers with their order, and its contract. */
export function PlanFields({ route, typed, set, focus, on, isCompact }: PlanFieldsProps): ReactNode {
  return (
    <>
      <InsuredFields route={route} typed={typed} set={set} focus={focus} isCompact={isCompact} />
      <PayerFields typed={typed.payers} set={(change) => set({ payers: { ...typed.payers, ...change } })} />
      <PayerOrder route={withPayers(route, typed.payers, on)} on={on} />
      <ContractFields
        typed={typed.contract}
        set={(change) => set({ contract: { ...typed.contract, ...change } })}
        on={on}
      />
    </>
  )
}
