import { parameter } from '../parameter.ts'

export interface GfeDeadlines {
  /** Scheduled at least so many business days ahead: due so many business days after scheduling. */
  readonly farAhead: { readonly from: number; readonly within: number }
  readonly soon: { readonly from: number; readonly within: number }
  /** Asked for, a talk about cost included. */
  readonly askedWithin: number
  /** A changed scope: a new one so many business days before the service. */
  readonly changeBefore: number
  /** Recurring care: one estimate for at most so many months. */
  readonly recurringMonths: number
}

export const gfeDeadlines = parameter<GfeDeadlines>({
  id: 'gfe.deadlines',
  asks: 'Within how many business days is a good faith estimate due?',
  unit: 'business days',
  source: { cite: '45 CFR 149.610(b)(1)(vi) to (x)', read: '2026-11-21' },
  values: [
    {
      from: '2022-01-01',
      value: {
        farAhead: { from: 10, within: 3 },
        soon: { from: 3, within: 1 },
        askedWithin: 3,
        changeBefore: 1,
        recurringMonths: 12,
      },
    },
  ],
})
