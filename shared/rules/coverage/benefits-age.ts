import { parameter } from '../parameter.ts'

export const benefitsAge = parameter<number>({
  id: 'coverage.benefitsAge',
  asks: 'After how many days should benefits be asked again before an estimate is issued?',
  unit: 'days',
  source: { cite: 'Clinic policy; no law sets a limit', read: '2026-11-21' },
  values: [{ from: '2020-01-01', value: 30 }],
})
