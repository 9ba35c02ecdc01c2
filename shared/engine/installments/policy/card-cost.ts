import type { ClinicPolicy } from '../../../model/plan-policy.ts'
import { shownPercent } from '../../../money/rate.ts'
import { shareOf } from '../../../money/rounding.ts'
import { expectedCardCost } from '../micro-plan.ts'
import type { Schedule } from '../schedule.ts'
import { noted, type PolicyFinding } from './finding.ts'

/**
 * Would cards eat much of each payment? A line where taking the regular payment by card costs more than the clinic's
 * share of it; none where set-up does not say what cards cost. Source: payment plan specification, section 6.2.
 */
export function cardCostFindings(
  cost: ClinicPolicy['cardCost'] | undefined,
  { regularAmount, installments }: Pick<Schedule, 'regularAmount' | 'installments'>,
): readonly PolicyFinding[] {
  if (!cost) return []
  const each = expectedCardCost([regularAmount], cost)
  if (each <= shareOf(regularAmount, cost.above, 'down')) return []
  const all = installments.map(({ amount }) => amount)
  const facts = {
    cost: each,
    payment: regularAmount,
    above: shownPercent(cost.above),
    inAll: expectedCardCost(all, cost),
  }
  return [noted('cardCost', 'check', null, facts)]
}
