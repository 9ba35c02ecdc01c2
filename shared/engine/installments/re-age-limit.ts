import { addMonths, type PlainDate } from '../../dates/plain-date.ts'

/** How many re-ages a plan may have within so many months. Clinic policy, settings; one in twelve months is usual. */
export interface ReAgeLimit {
  readonly count: number
  readonly months: number
}

/** May the plan be re-aged on a day? */
export interface ReAgeAllowance {
  readonly isAllowed: boolean
  /** Re-ages that still count on the day. */
  readonly used: number
  /** The first day on which one is allowed again; null while one is, and where the policy allows none. */
  readonly nextFrom: PlainDate | null
}

/**
 * May arrears be moved to new dates once more? Takes the days of all earlier re-ages of the plan, its former versions
 * included; each stops counting when its months are over. Source: payment plan specification, section 7, "re-age".
 */
export function reAgeAllowance(earlier: readonly PlainDate[], on: PlainDate, limit: ReAgeLimit): ReAgeAllowance {
  const ends = earlier
    .filter((day) => day <= on)
    .map((day) => addMonths(day, limit.months))
    .filter((end) => end > on)
    .toSorted()
  const used = ends.length
  if (used < limit.count) return { isAllowed: true, used, nextFrom: null }
  return { isAllowed: false, used, nextFrom: limit.count < 1 ? null : (ends[used - limit.count] ?? null) }
}
