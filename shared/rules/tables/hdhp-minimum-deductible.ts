import { parameter } from '../parameter.ts'

/** A yearly figure for one person's coverage and for a family's, in cents. */
export interface SelfAndFamily {
  readonly selfOnly: number
  readonly family: number
}

/** By the first day of the plan year. Null from the first day of a year whose figure is not announced. */
export const hdhpMinimumDeductible = parameter<SelfAndFamily | null>({
  id: 'tables.hdhpMinimumDeductible',
  asks: 'What is the least deductible of a high deductible health plan, for one person and for a family?',
  unit: 'cents',
  source: { cite: '26 U.S.C. 223(c)(2)(A)(i); Rev. Proc. 2023-23, 2024-25, 2025-19, 2026-24', read: '2026-11-21' },
  values: [
    { from: '2024-01-01', value: { selfOnly: 160_000, family: 320_000 } },
    { from: '2025-01-01', value: { selfOnly: 165_000, family: 330_000 } },
    { from: '2026-01-01', value: { selfOnly: 170_000, family: 340_000 } },
    { from: '2027-01-01', value: { selfOnly: 175_000, family: 350_000 } },
    { from: '2028-01-01', value: null },
  ],
})
