import { addDays, type PlainDate } from '../../dates/plain-date.ts'

/** Why a plan's clock stands still. */
export type PauseReason =
  | 'insuranceAppeal'
  | 'surpriseBillDispute'
  | 'assistanceApplication'
  | 'billingDispute'
  | 'bankruptcy'
  | 'deceased'
  | 'military'
  | 'hardship'

/** Days on which no lateness runs: from the first to the last one, or without end yet. */
export interface Pause {
  readonly from: PlainDate
  readonly to: PlainDate | null
  readonly reason: PauseReason
}

/** What decides when a payment of a plan is late. */
export interface LateClock {
  /** Nothing of a plan that was never signed is late. */
  readonly wasSigned: boolean
  readonly graceDays: number
  readonly pauses: readonly Pause[]
}

/** Is the clock stopped on the day? */
export function isPausedOn(on: PlainDate, pauses: readonly Pause[]): boolean {
  return pauses.some((pause) => covers(pause, on))
}

/** The pauses of a day, the one that began first at the front: it does not matter which was entered first. */
export function pausesOn(on: PlainDate, pauses: readonly Pause[]): readonly Pause[] {
  return pauses.filter((pause) => covers(pause, on)).toSorted(earlierFirst)
}

function covers({ from, to }: Pause, on: PlainDate): boolean {
  return from <= on && (to === null || on <= to)
}

function earlierFirst(a: Pause, b: Pause): number {
  if (a.from !== b.from) return a.from < b.from ? -1 : 1
  return a.reason < b.reason ? -1 : a.reason > b.reason ? 1 : 0
}

/**
 * The first day on which an unpaid demand is late: the day after its grace days, paused days not counted.
 * Null while a pause without an end stands in the way.
 * Source: payment plan specification, section 10; the grace days are clinic policy.
 */
export function lateFrom(dueOn: PlainDate, graceDays: number, pauses: readonly Pause[]): PlainDate | null {
  return runningDaysAfter(dueOn, graceDays + 1, pauses)
}

/** The day on which so many days have run since another, paused days not counted. Null while a pause has no end. */
export function runningDaysAfter(from: PlainDate, days: number, pauses: readonly Pause[]): PlainDate | null {
  if (pauses.length === 0) return addDays(from, days)
  let day = from
  let running = 0
  while (running < days) {
    day = addDays(day, 1)
    const open = pauses.find((pause) => pause.to === null && pause.from <= day)
    if (open) return null
    if (!isPausedOn(day, pauses)) running += 1
  }
  return day
}
