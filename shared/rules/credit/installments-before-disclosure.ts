import { parameter } from '../parameter.ts'

export const installmentsBeforeDisclosure = parameter<number>({
  id: 'credit.installmentsBeforeDisclosure',
  asks: 'How many installments may a written plan without charges have before credit disclosures apply?',
  unit: 'count',
  source: { cite: '15 U.S.C. 1602(g); 12 CFR 1026.2(a)(17)(i)', read: '2026-11-21' },
  values: [{ from: '2011-12-30', value: 4 }],
})
