import { parameter } from '../parameter.ts'
import type { SelfAndFamily } from './hdhp-minimum-deductible.ts'

/**
 * By the first day of the plan year; lower than the maximum of the health care law, and decides only whether the plan
 * opens a savings account. Null from the first day of a year whose figure is not announced.
 */
export const hdhpMaximumOutOfPocket = parameter<SelfAndFamily | null>({
  id: 'tables.hdhpMaximumOutOfPocket',
  asks: 'What is the most that a high deductible health plan may leave to one person and to a family in a year?',
  unit: 'cents',
  source: { cite: '26 U.S.C. 223(c)(2)(A)(ii); Rev. Proc. 2023-23, 2024-25, 2025-19, 2026-24', read: '2026-11-21' },
  values: [
    { from: '2024-01-01', value: { selfOnly: 805_000, family: 1_610_000 } },
    { from: '2025-01-01', value: { selfOnly: 830_000, family: 1_660_000 } },
    { from: '2026-01-01', value: { selfOnly: 850_000, family: 1_700_000 } },
    { from: '2027-01-01', value: { selfOnly: 870_000, family: 1_740_000 } },
    { from: '2028-01-01', value: null },
  ],
})
