import { parameter } from '../parameter.ts'

/** Null from the first day of a year whose notice is not published. */
export const partADeductible = parameter<number | null>({
  id: 'medicare.partADeductible',
  asks: 'What does a hospital stay cost in each benefit period before Medicare pays?',
  unit: 'cents',
  source: {
    cite: '42 CFR 409.82; CMS fact sheets 2023-10-12, 2024-11-08 and 2025-11-14; 90 FR 52063 (2025-11-19)',
    read: '2026-11-21',
  },
  values: [
    { from: '2024-01-01', value: 163_200 },
    { from: '2025-01-01', value: 167_600 },
    { from: '2026-01-01', value: 173_600 },
    { from: '2027-01-01', value: null },
  ],
})
