import { type AddChargePolicy, withChargeAdded } from '../../../shared/engine/installments/change-amounts.ts'
import { demandsOn } from '../../../shared/engine/installments/demand.ts'
import { termsOf } from '../../../shared/engine/installments/draft-terms.ts'
import type { PlanChange } from '../../../shared/model/plan-changes.ts'
import { sumCents } from '../../../shared/money/cents.ts'
import { type Changed, type ChangeRefusal, cannot, changedPlan, replaced } from './changed.ts'
import { daysAfter } from './due-days.ts'
import { withNewTerms } from './other-amounts.ts'
import { coming, leftOn, type PlanNow } from './plan-now.ts'

type ChangeOf<K extends PlanChange['kind']> = Extract<PlanChange, { kind: K }>

/**
 * Another charge in a running plan: the payment stays and the plan gets longer, the end stays and payments rise, or the
 * charge is paid on top in payments of its own. A plan of its own is a new plan.
 * Source: payment plan specification, section 7, "add a charge".
 */
export function withCharge(now: PlanNow, { amount, how }: ChangeOf<'addCharge'>): Changed | ChangeRefusal {
  const open = coming(now)
  const last = now.rows.at(-1)
  if (open.length === 0 || last === undefined) return cannot('noInstallmentLeft')
  const { split } = termsOf(now.plan.terms, now.clinic)
  const policy: AddChargePolicy = how.kind === 'layer' ? { kind: 'layer', count: how.count } : { kind: how.kind }
  const next = withChargeAdded(open.map(leftOn), amount, policy, split)
  if (next.kind === 'refused') return next
  const more = next.amounts.length - open.length
  const days = more > 0 ? daysAfter(now.plan.terms, last.contractOn, more) : []
  if (days === null) return cannot('datesImpossible')
  const dates = [...open.map(({ contractOn }) => contractOn), ...days]
  const fresh = demandsOn(next.amounts, dates, open[0]?.number ?? last.number + 1)
  const terms = { ...now.plan.terms, owed: sumCents([now.plan.terms.owed, amount]) }
  return changedPlan(now, replaced(now.rows, open, fresh), { terms })
}

/**
 * Easier terms for a payer in hardship: all that is open in other payments, whatever is overdue with them, and a day on
 * which they are looked at again. Source: payment plan specification, section 7, "hardship modification".
 */
export function withHardship(now: PlanNow, change: ChangeOf<'hardship'>): Changed | ChangeRefusal {
  const { size, frequency, firstDueOn, reviewOn } = change
  if (reviewOn !== null && reviewOn < now.on) return cannot('dateInPast')
  const eased = withNewTerms(now, { kind: 'newTerms', size, frequency, firstDueOn, arrears: 'include' })
  return eased.kind === 'refused' ? eased : { ...eased, reasonCode: 'hardship', reviewOn }
}
