import { parameter } from '../parameter.ts'

export const daysToStart = parameter<number>({
  id: 'disputes.daysToStart',
  asks: 'Within how many calendar days of the initial bill must a patient start a dispute resolution?',
  unit: 'days',
  source: { cite: '45 CFR 149.620(c)(1)', read: '2026-11-21' },
  values: [{ from: '2022-01-01', value: 120 }],
})
