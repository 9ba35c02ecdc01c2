import { parameter } from '../parameter.ts'

export const refusalNoticeDays = parameter<number>({
  id: 'credit.refusalNoticeDays',
  asks: 'Within how many days of the whole request is a refusal of credit explained in writing?',
  unit: 'days',
  source: { cite: '15 U.S.C. 1691(d); 12 CFR 1002.9(a)(1)(i)', read: '2026-11-22' },
  values: [{ from: '2011-12-30', value: 30 }],
})
