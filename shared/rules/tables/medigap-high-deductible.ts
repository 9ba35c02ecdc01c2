import { parameter } from '../parameter.ts'

/** By calendar year. Null from the first day of a year whose figure is not announced. */
export const medigapHighDeductible = parameter<number | null>({
  id: 'tables.medigapHighDeductible',
  asks: 'What does a person pay in a calendar year before a high deductible Medigap plan F or G pays?',
  unit: 'cents',
  source: { cite: 'SSA 1882(p)(11)(C); CMS yearly notice of the high deductible amount', read: '2026-11-21' },
  values: [
    { from: '2024-01-01', value: 280_000 },
    { from: '2025-01-01', value: 287_000 },
    { from: '2026-01-01', value: 295_000 },
    { from: '2027-01-01', value: null },
  ],
})
