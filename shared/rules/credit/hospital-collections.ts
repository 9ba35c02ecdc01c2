import { parameter } from '../parameter.ts'

export interface HospitalCollections {
  /** Days after the first bill after discharge before any extraordinary collection action. */
  readonly waitDays: number
  /** Days between the written notice of the actions and the first of them. */
  readonly noticeDays: number
  /** Applications for assistance are taken until so many days after the first bill. */
  readonly applicationDays: number
}

export const hospitalCollections = parameter<HospitalCollections>({
  id: 'credit.hospitalCollections',
  asks: 'How long must a nonprofit hospital wait before it takes extraordinary collection actions?',
  unit: 'days',
  source: { cite: '26 CFR 1.501(r)-6(c)', read: '2026-11-21' },
  values: [{ from: '2016-01-01', value: { waitDays: 120, noticeDays: 30, applicationDays: 240 } }],
})
