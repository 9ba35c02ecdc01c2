import { parameter } from '../parameter.ts'

/** By calendar year, in network. Null from the first day of a year whose figure is not announced. */
export const medicareAdvantageMaximum = parameter<number | null>({
  id: 'tables.medicareAdvantageMaximum',
  asks: 'What is the most that a Medicare Advantage plan may leave to a person in network in a calendar year?',
  unit: 'cents',
  source: { cite: '42 CFR 422.100(f)(4); CMS rate announcements for 2024, 2025 and 2026', read: '2026-11-21' },
  values: [
    { from: '2024-01-01', value: 885_000 },
    { from: '2025-01-01', value: 935_000 },
    { from: '2026-01-01', value: 925_000 },
    { from: '2027-01-01', value: null },
  ],
})
