import { parameter } from '../parameter.ts'

export const administrativeFee = parameter<number>({
  id: 'disputes.administrativeFee',
  asks: 'What does the patient pay to start a patient-provider dispute resolution?',
  unit: 'cents',
  source: { cite: '45 CFR 149.620(g)(3); CMS guidance on the administrative fee', read: '2026-11-21' },
  values: [{ from: '2022-01-01', value: 2_500 }],
})
