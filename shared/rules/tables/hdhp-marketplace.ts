import { parameter } from '../parameter.ts'

export const hdhpMarketplace = parameter<boolean>({
  id: 'tables.hdhpMarketplace',
  asks: 'Does a bronze or catastrophic plan of the individual market count as a high deductible health plan by itself?',
  unit: 'yes or no',
  source: { cite: 'P.L. 119-21, section 71307; Notice 2026-5', read: '2026-11-21' },
  values: [
    { from: '2004-01-01', value: false },
    { from: '2026-01-01', value: true },
  ],
})
