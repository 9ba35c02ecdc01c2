import type { Reader } from '../../../db/connection.ts'
import type { PlanHistory } from '../../../shared/contract/plan-change-answers.ts'
import { forgivenRest } from '../../../shared/engine/installments/forgiven-rest.ts'
import { rulesOf } from '../hand-off/rules-of-plan.ts'
import { disputeRight } from '../plan-dispute.ts'
import { policyBook } from '../plan-limits-of.ts'
import type { PlanNow } from './plan-now.ts'

/** What the law says about a running plan as it stands: may its balance be disputed, and is its rest forgiven? */
export function lawNow(reader: Reader, now: PlanNow): Pick<PlanHistory, 'dispute' | 'forgiven'> {
  return { dispute: disputeNow(reader, now), forgiven: forgivenNow(reader, now) }
}

/** The right to dispute what the plan asks, as long as it lasts; the newest change of its balance counts as the bill. */
function disputeNow(reader: Reader, { plan, changes, on }: PlanNow): PlanHistory['dispute'] {
  const billedOn = changes.findLast(({ kind }) => kind === 'balance')?.effectiveOn ?? plan.terms.agreedOn
  const right = disputeRight(reader, plan.terms, { owed: plan.terms.owed, billedOn })
  return right !== null && right.until >= on ? right : null
}

/** The rest that the rules of its day forgive after so many payments. */
function forgivenNow(reader: Reader, now: PlanNow): PlanHistory['forgiven'] {
  const { forgiveAfterPayments } = rulesOf(reader, now, policyBook(reader)).kept.term
  return now.plan.left === 0 ? null : forgivenRest(now.rows, forgiveAfterPayments?.value ?? null)
}
