import { parameter } from '../parameter.ts'

export const rebateKept = parameter<number>({
  id: 'credit.rebateKept',
  asks: 'Below which amount may unearned interest be kept at an early pay-off?',
  unit: 'cents',
  source: { cite: '15 U.S.C. 1615(a)', read: '2026-11-21' },
  values: [{ from: '1993-10-28', value: 100 }],
})
