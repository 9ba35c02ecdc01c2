import { parameter } from '../parameter.ts'

export interface AcaMaximum {
  readonly selfOnly: number
  readonly other: number
}

/** Null from the first day of a year whose figure is not published. */
export const acaMaximum = parameter<AcaMaximum | null>({
  id: 'coverage.acaMaximum',
  asks: 'What is the most that a plan year may cost in network, for one person and for other than self-only coverage?',
  unit: 'cents',
  source: {
    cite: '45 CFR 156.130(a)(2); CMS premium adjustment guidance for 2024 and 2025; Marketplace Integrity and Affordability final rule (June 2025); CMS memo of 2026-01-29',
    read: '2026-11-21',
  },
  values: [
    { from: '2024-01-01', value: { selfOnly: 945_000, other: 1_890_000 } },
    { from: '2025-01-01', value: { selfOnly: 920_000, other: 1_840_000 } },
    { from: '2026-01-01', value: { selfOnly: 1_060_000, other: 2_120_000 } },
    { from: '2027-01-01', value: { selfOnly: 1_200_000, other: 2_400_000 } },
    { from: '2028-01-01', value: null },
  ],
})
