import type { PlainDate } from '../../dates/plain-date.ts'
import type { PackDuty } from '../../rules/policy/policy-pack.ts'
import {
  addDaysOr,
  condition,
  type HandOffCode,
  type HandOffCondition,
  happened,
  reached,
} from './hand-off-condition.ts'
import type { HandOffFacts } from './hand-off-facts.ts'
import type { Limit } from './policy/limit.ts'

/**
 * What the packs that hold ask for before an account leaves the clinic: waits after the first bill and the notice,
 * grace, a plan offered first, one more bill. Source: the packs; payment plan specification, sections 10 and 13.2.
 */
export function stateConditions(facts: HandOffFacts): readonly HandOffCondition[] {
  return [...waitConditions(facts), ...suitConditions(facts), ...dutyConditions(facts)]
}

function waitConditions(facts: HandOffFacts): readonly HandOffCondition[] {
  const { waits } = facts.limits
  const { on, noticeSentOn, oldestLateOn } = facts
  const after = (from: PlainDate | null, more: number) => (days: number) => addDaysOr(from, days + more)
  return [
    ...wait('collectionsWait', waits.collectionsDays, after(facts.firstBillOn, 0), on),
    ...(oldestLateOn === null
      ? missing('graceOver', waits.graceDays)
      : wait('graceOver', waits.graceDays, after(oldestLateOn, 1), on)),
    ...(noticeSentOn === null
      ? missing('noticeWait', waits.noticeDays)
      : wait('noticeWait', waits.noticeDays, after(noticeSentOn, 0), on)),
  ]
}

function suitConditions(facts: HandOffFacts): readonly HandOffCondition[] {
  if (facts.action !== 'suit') return []
  const { suitDays, noSuitUpToCents } = facts.limits.waits
  const waiting = wait('suitWait', suitDays, (days) => addDaysOr(facts.firstBillOn, days), facts.on)
  if (noSuitUpToCents === null) return waiting
  const isLarge = facts.balance > noSuitUpToCents.value
  const amounts = { balance: facts.balance, amount: noSuitUpToCents.value, pack: packOf(noSuitUpToCents) }
  return [...waiting, condition('suitAmount', isLarge ? 'met' : 'notMet', isLarge ? facts.on : null, amounts)]
}

function dutyConditions(facts: HandOffFacts): readonly HandOffCondition[] {
  const { on } = facts
  return facts.limits.duties.flatMap((duty): readonly HandOffCondition[] => {
    const pack = { pack: packOf(duty) }
    const done: { readonly [D in PackDuty]?: readonly [HandOffCode, PlainDate | null] } = {
      offerPlanFirst: ['planOffered', facts.planOfferedOn],
      negotiateFirst: ['renegotiationOffered', facts.renegotiationOfferedOn],
      extraBillFirst: ['extraBill', facts.extraBillOn],
    }
    const asked = done[duty.value]
    if (asked) return [happened(asked[0], asked[1], on, pack)]
    if (duty.value !== 'goodStandingProtected') return []
    const { late, noticeOn } = facts.standing
    return [condition('notInGoodStanding', late.length > 0 ? 'met' : 'notMet', noticeOn, pack)]
  })
}

function wait(
  code: HandOffCode,
  limit: Limit<number> | null,
  dayAfter: (days: number) => PlainDate | null,
  on: PlainDate,
): readonly HandOffCondition[] {
  if (limit === null) return []
  return [reached(code, dayAfter(limit.value), on, { days: limit.value, pack: packOf(limit) })]
}

/** What the days would count from has not happened. */
function missing(code: HandOffCode, limit: Limit<number> | null): readonly HandOffCondition[] {
  return limit === null ? [] : [condition(code, 'notMet', null, { days: limit.value, pack: packOf(limit) })]
}

function packOf(limit: Limit<unknown>): string {
  return limit.source.kind === 'clinic' ? 'clinic' : limit.source.id
}
