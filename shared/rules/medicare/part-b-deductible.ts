import { parameter } from '../parameter.ts'

/** Null from the first day of a year whose notice is not published. */
export const partBDeductible = parameter<number | null>({
  id: 'medicare.partBDeductible',
  asks: 'What does medical care cost in a calendar year before Medicare shares it?',
  unit: 'cents',
  source: {
    cite: 'SSA 1833(b); 88 FR 71555 (2023-10-17); 89 FR 90002 (2024-11-14); CMS fact sheet 2025-11-14; 90 FR 52063 (2025-11-19)',
    read: '2026-11-21',
  },
  values: [
    { from: '2024-01-01', value: 24_000 },
    { from: '2025-01-01', value: 25_700 },
    { from: '2026-01-01', value: 28_300 },
    { from: '2027-01-01', value: null },
  ],
})
