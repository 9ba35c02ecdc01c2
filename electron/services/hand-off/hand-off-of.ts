import type { Reader } from '../../../db/connection.ts'
import * as collectionFacts from '../../../db/repositories/collection-facts.ts'
import * as feeTerms from '../../../db/repositories/fee-terms.ts'
import * as papers from '../../../db/repositories/papers.ts'
import type { HandOff } from '../../../shared/contract/hand-off.ts'
import type { PlainDate } from '../../../shared/dates/plain-date.ts'
import { handOffGate } from '../../../shared/engine/installments/hand-off-gate.ts'
import { type HandOffAccount, handOffFacts } from '../../../shared/engine/installments/hand-off-record.ts'
import { limitLines } from '../../../shared/engine/installments/policy/limit-lines.ts'
import { stricterSince } from '../../../shared/engine/installments/policy/stricter-since.ts'
import type { PlanId } from '../../../shared/model/ids.ts'
import { unpaidDemand } from '../allocations.ts'
import { type PlanNow, planNow } from '../plan-changes/plan-now.ts'
import { type ClinicBook, policyBook } from '../plan-limits-of.ts'
import { curedBy, daysIssued, noticesOf } from './printed-notices.ts'
import { rulesOf } from './rules-of-plan.ts'

/** How an account stands before outside collection on a day; null when there is no such plan. */
export function handOffOf(reader: Reader, planId: PlanId, on: PlainDate): HandOff | null {
  return handOffBy(policyBook(reader), { reader, planId, on })
}

/** The same under rules that were read already, for several plans of one day. */
export function handOffBy(
  book: ClinicBook,
  { reader, planId, on }: { readonly reader: Reader; readonly planId: PlanId; readonly on: PlainDate },
): HandOff | null {
  const now = planNow(reader, planId, on)
  if (now === null) return null
  const all = collectionFacts.listOfPlans(reader, [planId]).get(planId) ?? []
  const rules = rulesOf(reader, now, book)
  const issued = papers.listOfPlan(reader, planId)
  const notices = noticesOf(now, issued)
  const facts = handOffFacts({
    ...accountOf(now),
    standing: { ...now.standing, cureBy: curedBy(now, notices) },
    limits: rules.kept,
    statementOn: daysIssued(issued, 'statement')[0] ?? null,
    noticeOn: notices[0] ?? null,
    recorded: collectionFacts.holding(all),
  })
  return {
    gate: now.plan.left === 0 ? null : handOffGate(facts),
    record: facts.record,
    facts: all,
    packs: rules.packs,
    limits: limitLines(rules.kept),
    stricter: stricterSince(rules.kept, rules.today, feeTerms.get(reader, planId, now.plan.version)),
  }
}

type OwnPart = Omit<HandOffAccount, 'limits' | 'statementOn' | 'noticeOn' | 'recorded'>

function accountOf({ on, plan, policy, standing, pauses, changes, rows, down }: PlanNow): OwnPart {
  const late = [down, ...rows].find((row) => row !== null && unpaidDemand(row).number === standing.late[0])
  const eased = changes.filter(({ kind }) => kind === 'newTerms' || kind === 'hardship')
  const standingReceipts = plan.receipts.filter(({ reversed }) => reversed === null)
  return {
    on,
    action: 'assignment',
    balance: plan.left,
    standing,
    pauses,
    oldestLateOn: late?.contractOn ?? null,
    provider: {
      kind: policy.providerKind,
      isNonprofit: policy.isForProfit === null ? null : !policy.isForProfit,
    },
    agreedOn: plan.terms.agreedOn,
    newTermsOn: eased.at(-1)?.effectiveOn ?? null,
    language: plan.terms.language,
    receipts: standingReceipts.map(({ receivedOn, amount }) => ({ on: receivedOn, amount })),
    adjusted: changes.map(({ effectiveOn, adjusted }) => ({ on: effectiveOn, amount: adjusted })),
  }
}
