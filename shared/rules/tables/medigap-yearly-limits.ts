import { parameter } from '../parameter.ts'

/** After so much of their own in a year, and Medicare's Part B deductible, people with these supplements pay nothing. */
export interface MedigapYearlyLimits {
  readonly planK: number
  readonly planL: number
}

/** By calendar year. Null from the first day of a year whose figure is not announced. */
export const medigapYearlyLimits = parameter<MedigapYearlyLimits | null>({
  id: 'tables.medigapYearlyLimits',
  asks: 'What is the most that Medigap plans K and L leave to a person in a calendar year?',
  unit: 'cents',
  source: { cite: 'SSA 1882(w)(2); CMS yearly notice of out-of-pocket limits for plans K and L', read: '2026-11-21' },
  values: [
    { from: '2024-01-01', value: { planK: 706_000, planL: 353_000 } },
    { from: '2025-01-01', value: { planK: 722_000, planL: 361_000 } },
    { from: '2026-01-01', value: { planK: 800_000, planL: 400_000 } },
    { from: '2027-01-01', value: null },
  ],
})
