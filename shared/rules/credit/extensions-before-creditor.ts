import { parameter } from '../parameter.ts'

export const extensionsBeforeCreditor = parameter<number>({
  id: 'credit.extensionsBeforeCreditor',
  asks: 'How many such plans may a clinic make in the last or in the current year before it regularly extends credit?',
  unit: 'count',
  source: { cite: '12 CFR 1026.2(a)(17)(v)', read: '2026-11-21' },
  values: [{ from: '2011-12-30', value: 25 }],
})
