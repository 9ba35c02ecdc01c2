import type { Reader } from '../../../db/connection.ts'
import * as collectionFacts from '../../../db/repositories/collection-facts.ts'
import * as papers from '../../../db/repositories/papers.ts'
import type { HandOff } from '../../../shared/contract/hand-off.ts'
import type { PlainDate } from '../../../shared/dates/plain-date.ts'
import { handOffGate } from '../../../shared/engine/installments/hand-off-gate.ts'
import { handOffFacts } from '../../../shared/engine/installments/hand-off-record.ts'
import type { PlanId } from '../../../shared/model/ids.ts'
import { planNow } from '../plan-changes/plan-now.ts'
import { type ClinicBook, policyBook } from '../plan-limits-of.ts'
import { accountOf } from './account-of.ts'
import { curedBy, daysIssued, noticesOf } from './printed-notices.ts'
import { rulesOf } from './rules-of-plan.ts'
import { rulesShown } from './rules-shown.ts'

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
    ...rulesShown(reader, now, rules),
  }
}
