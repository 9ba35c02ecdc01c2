import { parameter } from '../parameter.ts'

export interface GfeDispute {
  /** Billed at least so much above one provider's own estimate. */
  readonly excessCents: number
  /** The clinic is warned at this excess already. */
  readonly warnAtCents: number
  readonly windowDays: number
  readonly feeCents: number
}

export const gfeDispute = parameter<GfeDispute>({
  id: 'gfe.dispute',
  asks: 'By how much must a bill pass a good faith estimate, and how long may the patient dispute it?',
  unit: 'cents, and calendar days',
  source: { cite: '45 CFR 149.620(a)(2), (c)(1), (g)', read: '2026-11-21' },
  values: [
    { from: '2022-01-01', value: { excessCents: 40_000, warnAtCents: 30_000, windowDays: 120, feeCents: 2_500 } },
  ],
})
