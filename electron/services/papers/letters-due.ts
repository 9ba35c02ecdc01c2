import * as openDemands from '../../../db/repositories/open-demands.ts'
import * as papers from '../../../db/repositories/papers.ts'
import { pausesFrom } from '../../../db/repositories/pauses.ts'
import * as planPolicies from '../../../db/repositories/plan-policies.ts'
import * as versions from '../../../db/repositories/plan-versions.ts'
import { type Answer, done } from '../../../shared/contract/errors.ts'
import type { LetterDue } from '../../../shared/contract/paper.ts'
import { addDays } from '../../../shared/dates/plain-date.ts'
import { isPausedOn, lateFrom } from '../../../shared/engine/installments/late-clock.ts'
import type { PlanId } from '../../../shared/model/ids.ts'
import { sortedLetters } from '../../../shared/model/letter-order.ts'
import { sumCents } from '../../../shared/money/cents.ts'
import type { Desk } from '../desk.ts'
import { latePolicyOf } from '../late-policy.ts'
import { addressedOf } from './addressed.ts'

/** The same letter is not sent twice within so many days. Clinic policy. */
const QUIET_DAYS = 25

/**
 * The letters that are due today, by payer: a reminder once the grace is over, a notice once so many payments are late
 * as the clinic's rule says. A plan that got the same letter lately is left out, and so is one whose clock stands still;
 * days on which it stood still count for no grace.
 * Source: payment plan specification, section 10.
 */
export function lettersDue(desk: Desk): Answer<readonly LetterDue[]> {
  const { reader } = desk.store
  const today = desk.today()
  const { graceDays, noticeAfterLate } = latePolicyOf(planPolicies.get(reader))
  const changes = versions.allChanges(reader)
  const isLate = ({ planId, contractOn, wasSigned }: openDemands.OpenDemand): boolean => {
    const pauses = pausesFrom(changes.get(planId) ?? [])
    if (!wasSigned || isPausedOn(today, pauses)) return false
    const from = lateFrom(contractOn, graceDays, pauses)
    return from !== null && from <= today
  }
  const late = openDemands.listOpen(reader, addDays(today, -graceDays - 1)).filter(isLate)
  const byPlan = new Map<PlanId, (typeof late)[number][]>()
  for (const demand of late) byPlan.set(demand.planId, [...(byPlan.get(demand.planId) ?? []), demand])
  const since = addDays(today, -QUIET_DAYS)
  const due = [...byPlan.values()].flatMap((demands): readonly LetterDue[] => {
    const [first] = demands
    if (first === undefined) return []
    const kind = demands.length >= noticeAfterLate ? 'defaultNotice' : 'reminderLetter'
    const sent = papers.listOfPlan(reader, first.planId).some((paper) => paper.kind === kind && paper.issuedAt >= since)
    if (sent) return []
    const { planId, planNumber, patientName, language } = first
    const late = sumCents(demands.map(({ left }) => left))
    return [{ kind, planId, planNumber, patientName, ...addressedOf(reader, planId), language, late }]
  })
  return done(sortedLetters(due, 'name'))
}
