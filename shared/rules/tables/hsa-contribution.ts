import { parameter } from '../parameter.ts'
import type { SelfAndFamily } from './hdhp-minimum-deductible.ts'

export interface HsaContribution extends SelfAndFamily {
  /** What may be put in beside it from the age of 55 on. */
  readonly catchUp: number
}

/** By calendar year. Null from the first day of a year whose figure is not announced. */
export const hsaContribution = parameter<HsaContribution | null>({
  id: 'tables.hsaContribution',
  asks: 'How much may be put into a health savings account in a calendar year?',
  unit: 'cents a year',
  source: { cite: '26 U.S.C. 223(b); Rev. Proc. 2023-23, 2024-25, 2025-19, 2026-24', read: '2026-11-21' },
  values: [
    { from: '2024-01-01', value: { selfOnly: 415_000, family: 830_000, catchUp: 100_000 } },
    { from: '2025-01-01', value: { selfOnly: 430_000, family: 855_000, catchUp: 100_000 } },
    { from: '2026-01-01', value: { selfOnly: 440_000, family: 875_000, catchUp: 100_000 } },
    { from: '2027-01-01', value: { selfOnly: 450_000, family: 900_000, catchUp: 100_000 } },
    { from: '2028-01-01', value: null },
  ],
})
