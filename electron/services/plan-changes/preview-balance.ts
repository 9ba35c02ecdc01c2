import type { Received } from '../../../shared/contract/contract.ts'
import { type Answer, done, refused } from '../../../shared/contract/errors.ts'
import type { BalanceAnswer, BalancePreview, ChangePreview } from '../../../shared/contract/plan-change-answers.ts'
import type { BalanceChoice } from '../../../shared/engine/installments/balance-changed.ts'
import type { Desk } from '../desk.ts'
import { disputeRight } from '../plan-dispute.ts'
import { dayRefusal, stateRefusal } from './change-refusal.ts'
import type { Changed } from './changed.ts'
import { balanceAnswers, isPossible, refundNow, withBalance } from './other-balance.ts'
import { type PlanNow, planNow } from './plan-now.ts'
import { moneyLess, previewOf } from './preview.ts'

/**
 * What can be done when a balance is no longer what the plan asks, each with the schedule that it gives. Nothing is
 * written. Source: user journey J7, "balance changed".
 */
export function previewBalance(
  desk: Desk,
  { planId, effectiveOn, newOwed }: Received<'plan.previewBalance'>,
): Answer<BalancePreview> {
  const now = planNow(desk.store.reader, planId, effectiveOn)
  if (now === null) return refused('NOT_FOUND')
  const refusal = stateRefusal(now.plan) ?? dayRefusal(now, desk.today())
  if (refusal) return refusal
  const { difference, choices } = balanceAnswers(now, newOwed)
  const dispute = disputeRight(desk.store.reader, now.plan.terms, { owed: newOwed, billedOn: effectiveOn })
  return done({ difference, answers: choices.map((choice) => answerOf(now, choice, newOwed)), dispute })
}

function answerOf(now: PlanNow, choice: BalanceChoice, newOwed: BalancePreview['difference']): BalanceAnswer {
  if (!isPossible(now, choice)) return { choice: { ...choice, isPossible: false }, preview: null }
  const changed = withBalance(now, choice, { newOwed, cause: 'correction' })
  if (changed === null) return { choice, preview: null }
  if (changed.kind === 'refused') return { choice: { ...choice, isPossible: false }, preview: null }
  return { choice, preview: balancePreview(now, choice, changed) }
}

/** Both sides of an answer, money that goes back at once taken off. */
export function balancePreview(now: PlanNow, choice: BalanceChoice, changed: Changed): ChangePreview {
  return previewOf(now, changed, 'balance', moneyLess(now.money, refundNow(choice)))
}
