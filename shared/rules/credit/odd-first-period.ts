import { parameter } from '../parameter.ts'

export interface OddDays {
  /** The most days by which the first period may be shorter than a regular one; null for any. */
  readonly short: number | null
  readonly long: number
}

export interface OddFirstPeriodLimits {
  readonly underOneYear: OddDays
  readonly underTenYears: OddDays
  readonly tenYearsOrMore: OddDays
}

export const oddFirstPeriod = parameter<OddFirstPeriodLimits>({
  id: 'credit.oddFirstPeriod',
  asks: 'By how many days may a first period differ and still be disclosed as a regular one?',
  unit: 'days',
  source: { cite: '12 CFR 1026.17(c)(4)', read: '2026-11-21' },
  values: [
    {
      from: '2011-12-30',
      value: {
        underOneYear: { short: 6, long: 13 },
        underTenYears: { short: 11, long: 21 },
        tenYearsOrMore: { short: null, long: 32 },
      },
    },
  ],
})
