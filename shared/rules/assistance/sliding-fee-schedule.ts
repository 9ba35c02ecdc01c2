import type { Rate } from '../../money/rate.ts'
import { parameter } from '../parameter.ts'

/** What a health center's schedule of discounts must look like, as shares of the poverty guideline. */
export interface SlidingFeeScheduleRule {
  /** Up to here a full discount, or a small fixed fee. */
  readonly fullUpTo: Rate
  /** Up to here partial discounts, and none above. */
  readonly partialUpTo: Rate
  /** So many classes between the two at least. */
  readonly partialClasses: number
}

export const slidingFeeSchedule = parameter<SlidingFeeScheduleRule>({
  id: 'assistance.slidingFeeSchedule',
  asks: 'Which incomes get a full, a partial and no discount at a health center, and in how many classes?',
  unit: 'share of the poverty guideline, and classes',
  source: { cite: '42 CFR 51c.303(f); HRSA Health Center Compliance Manual ch. 9', read: '2026-11-21' },
  values: [
    {
      from: '2018-08-01',
      value: { fullUpTo: { units: 1, places: 0 }, partialUpTo: { units: 2, places: 0 }, partialClasses: 3 },
    },
  ],
})
