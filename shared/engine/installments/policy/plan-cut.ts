import { type PlanCut, type PlanSplit, TO_THE_CENT } from '../../../model/plan-split.ts'
import { ZERO } from '../../../money/cents.ts'
import type { PolicyLimits } from './policy-limits.ts'

/**
 * How the payments of a new plan are cut: as the clinic cuts all of them, and with no last payment below the least one
 * of this balance. It is kept with the plan, so that the same terms give the same payments whatever the clinic decides
 * later. Source: payment plan specification, sections 2 and 4.
 */
export function cutOf(split: PlanSplit | null, { minimumPayment }: Pick<PolicyLimits, 'minimumPayment'>): PlanCut {
  const { increment, rounding, remainder } = split === null ? TO_THE_CENT : split
  return { increment, rounding, remainder, leastLast: minimumPayment === null ? ZERO : minimumPayment.value }
}
