import type { PlanChange } from '../../../shared/model/plan-changes.ts'
import { compareRates } from '../../../shared/money/rate.ts'
import { type Changed, type ChangeRefusal, cannot, changedPlan } from './changed.ts'
import { unchanged } from './other-days.ts'
import { coming, type PlanNow } from './plan-now.ts'

/**
 * A lower rate from the day on; the coming payments are solved anew for what is left. Refused where the plan bears no
 * interest, and for a rate that is not lower. Source: payment plan specification, section 7, "rate cut".
 */
export function withLowerRate(
  now: PlanNow,
  { rate }: Extract<PlanChange, { kind: 'rateCut' }>,
): Changed | ChangeRefusal {
  const { terms } = now.plan
  if (terms.interest === null || terms.interest.rate.units === 0) return cannot('noInterest')
  if (compareRates(rate, terms.interest.rate) >= 0) return cannot('rateNotLower')
  if (coming(now).length === 0) return cannot('noInstallmentLeft')
  return changedPlan(now, unchanged(now), { terms: { ...terms, interest: { ...terms.interest, rate } } })
}
