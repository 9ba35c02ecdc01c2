import { addDays, type PlainDate } from '../../dates/plain-date.ts'

/** Every condition of the hand-off to collections. Source: payment plan specification, section 10. */
export const HAND_OFF_CODES = [
  /** No pause code stops the clock. Facts: `reasons`, separated by commas. */
  'notPaused',
  'inDefault',
  'cureOver',
  /** A written notice went to the last known address. */
  'noticeSent',
  /** Days since the first bill. Facts: `days`. */
  'hospitalWait',
  /** Days since the notice of the actions. Facts: `days`. */
  'hospitalNotice',
  'hospitalSummary',
  'hospitalSpoken',
  /** No application for assistance is open. Facts: `until`, the day to which applications are taken. */
  'hospitalApplication',
  /** Set-up has not said whether the hospital is a nonprofit one. */
  'hospitalKind',
  /** Facts: `days`, `pack`. */
  'collectionsWait',
  /** Facts: `days`, `pack`. */
  'suitWait',
  /** Facts: `balance`, `amount`, `pack`. */
  'suitAmount',
  /** Facts: `days`, `pack`. */
  'noticeWait',
  /** Facts: `days`, `pack`. */
  'graceOver',
  /** Each of the following: `pack`. */
  'planOffered',
  'renegotiationOffered',
  'extraBill',
  'notInGoodStanding',
  /** Facts: `missing`, names of the record separated by commas. */
  'recordComplete',
] as const

export type HandOffCode = (typeof HAND_OFF_CODES)[number]

/** Met; not yet, and time alone will do; not met; or nobody knows. */
export type ConditionState = 'met' | 'waits' | 'notMet' | 'unknown'

/** One condition with its date: the day it came true, or will; null while no day is known. */
export interface HandOffCondition {
  readonly code: HandOffCode
  readonly state: ConditionState
  readonly on: PlainDate | null
  readonly facts: Readonly<Record<string, number | string>>
}

/** Builds a condition. */
export function condition(
  code: HandOffCode,
  state: ConditionState,
  on: PlainDate | null,
  facts: HandOffCondition['facts'],
): HandOffCondition {
  return { code, state, on, facts }
}

/**
 * A day that has to have come; unknown while it follows from a day that nobody knows.
 * Source: payment plan specification, section 10.
 */
export function reached(
  code: HandOffCode,
  day: PlainDate | null,
  on: PlainDate,
  facts: HandOffCondition['facts'],
): HandOffCondition {
  if (day === null) return condition(code, 'unknown', null, facts)
  return condition(code, day <= on ? 'met' : 'waits', day, facts)
}

/** Something that has to have been done by the day. Source: payment plan specification, section 10. */
export function happened(
  code: HandOffCode,
  doneOn: PlainDate | null,
  on: PlainDate,
  facts: HandOffCondition['facts'] = {},
): HandOffCondition {
  return condition(code, doneOn !== null && doneOn <= on ? 'met' : 'notMet', doneOn, facts)
}

/** The day so many days later; null stays null. */
export function addDaysOr(day: PlainDate | null, days: number): PlainDate | null {
  return day === null ? null : addDays(day, days)
}
