import type { PlainDate } from '../../dates/plain-date.ts'
import { addDaysOr, condition, type HandOffCondition, happened, reached } from './hand-off-condition.ts'
import type { HandOffFacts, HandOffRecord } from './hand-off-facts.ts'
import { hospitalConditions } from './hand-off-hospital.ts'
import { stateConditions } from './hand-off-state.ts'
import { pausesOn } from './late-clock.ts'

/** May the account be handed to collections, and every condition with its date. */
export interface HandOffGate {
  readonly mayHandOff: boolean
  readonly conditions: readonly HandOffCondition[]
  /** The day from which the conditions that only wait for time are met; null where others stand in the way. */
  readonly earliestOn: PlainDate | null
  /** Before this day no deed of a person opens the gate: the last of the days that are waited for; null for none. */
  readonly notBefore: PlainDate | null
}

/**
 * May the account be handed to collections?
 *
 * Only when every condition is met; what nobody knows counts as not met. Credit reporting is none of the actions: this
 * product does not report. Source: payment plan specification, section 10; 26 CFR 1.501(r)-6; the packs that hold.
 */
export function handOffGate(facts: HandOffFacts): HandOffGate {
  const conditions = [
    ...ownConditions(facts),
    ...hospitalConditions(facts),
    ...stateConditions(facts),
    recordComplete(facts.record),
  ]
  const isOnlyTime = conditions.every(({ state, on }) => state === 'met' || (state === 'waits' && on !== null))
  const days = conditions.flatMap(({ state, on }) => (state === 'waits' && on !== null ? [on] : []))
  return {
    mayHandOff: conditions.every(({ state }) => state === 'met'),
    conditions,
    earliestOn: isOnlyTime ? (days.toSorted().at(-1) ?? facts.on) : null,
    notBefore: days.toSorted().at(-1) ?? null,
  }
}

function ownConditions(facts: HandOffFacts): readonly HandOffCondition[] {
  const { on, standing, pauses, noticeSentOn } = facts
  const paused = pausesOn(on, pauses)
  const reasons = [...new Set(paused.map((pause) => pause.reason))].join()
  const ended = pauses.flatMap(({ to }) => (to !== null && to < on ? [to] : [])).toSorted()
  const notPaused =
    paused.length === 0
      ? condition('notPaused', 'met', addDaysOr(ended.at(-1) ?? null, 1), {})
      : condition('notPaused', 'notMet', paused[0]?.from ?? null, { reasons })
  const inDefault =
    standing.noticeOn === null
      ? condition('inDefault', 'notMet', null, {})
      : condition('inDefault', 'met', standing.noticeOn, {})
  const cureOver =
    standing.cureBy === null
      ? condition('cureOver', 'notMet', null, {})
      : reached('cureOver', addDaysOr(standing.cureBy, 1), on, {})
  return [notPaused, inDefault, cureOver, happened('noticeSent', noticeSentOn, on)]
}

function recordComplete(record: HandOffRecord): HandOffCondition {
  const missing = Object.entries(record).flatMap(([name, value]) => (value === null ? [name] : []))
  const itemized = record.itemizedOn
  if (missing.length === 0) return condition('recordComplete', 'met', itemized, {})
  return condition('recordComplete', 'notMet', itemized, { missing: missing.join() })
}
