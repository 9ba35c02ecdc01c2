import type { Reader } from '../../../db/connection.ts'
import * as collectionFacts from '../../../db/repositories/collection-facts.ts'
import * as papers from '../../../db/repositories/papers.ts'
import type { PlanHistory } from '../../../shared/contract/plan-change-answers.ts'
import { forgivenRest } from '../../../shared/engine/installments/forgiven-rest.ts'
import { noticesOf, standingTold } from '../hand-off/printed-notices.ts'
import { rulesOf } from '../hand-off/rules-of-plan.ts'
import { disputeRight } from '../plan-dispute.ts'
import { policyBook } from '../plan-limits-of.ts'
import type { PlanNow } from './plan-now.ts'

type LawNow = Pick<PlanHistory, 'standing' | 'noticeSentOn' | 'dispute' | 'forgiven'>

/**
 * What the law says about a running plan: how it stands by what was written to its payer, may its balance be disputed,
 * and is its rest forgiven?
 */
export function lawNow(reader: Reader, now: PlanNow): LawNow {
  const notices = noticesOf(now, papers.listOfPlan(reader, now.plan.id))
  const noticeSentOn = recordedNotice(reader, now) ?? notices.at(-1) ?? null
  return {
    standing: standingTold(now, notices, noticeSentOn),
    noticeSentOn,
    dispute: disputeNow(reader, now),
    forgiven: forgivenNow(reader, now),
  }
}

/** The day of a notice that somebody recorded as sent, of the default that stands. */
function recordedNotice(reader: Reader, { plan, standing: { noticeOn } }: PlanNow): LawNow['noticeSentOn'] {
  const all = collectionFacts.listOfPlans(reader, [plan.id]).get(plan.id) ?? []
  const on = collectionFacts.holding(all).find(({ code }) => code === 'noticeSent')?.on ?? null
  return on !== null && noticeOn !== null && on >= noticeOn ? on : null
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
