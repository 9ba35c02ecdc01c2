import type { DatedAmount } from '../micro-plan.ts'
import type { PolicyLimits } from './policy-limits.ts'

/** What another open plan asks for, and whether it is one of the household alone. */
export interface OtherPlan {
  readonly demands: readonly DatedAmount[]
  readonly isOfHousehold: boolean
}

/**
 * The other plans that count beside a new one: all of the patient and of the payer, and those of the household where a
 * rule caps a share of the household's income. Source: payment plan specification, section 6.1, number 5.
 */
export function countedPlans<P extends OtherPlan>(
  others: readonly P[],
  { income }: Pick<PolicyLimits, 'income'>,
): readonly P[] {
  const bases = [
    ...(income.cap === null ? [] : [income.cap.value.basis]),
    ...income.notAsked.map(({ value }) => value.basis),
  ]
  const countsHome = bases.includes('householdAdjusted')
  return others.filter(({ isOfHousehold }) => countsHome || !isOfHousehold)
}
