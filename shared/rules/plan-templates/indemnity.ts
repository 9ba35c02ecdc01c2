import { parameter } from '../parameter.ts'
import { askedLevel, emergencyCare, networkCare, preventiveCare } from './network-care-table.ts'
import type { PlanTemplate, TemplateCare } from './plan-template.ts'

const CITE = 'Plan document; Uniform Glossary (CMS-10407)'

/** Without a network no one has to send the patient anywhere. */
const visits: TemplateCare = {
  ...networkCare.tests,
  kinds: ['office', 'specialist', 'mentalHealth', 'urgentCare'],
  referral: 'no',
  cite: CITE,
}
const services: TemplateCare = {
  ...visits,
  kinds: ['lab', 'imaging', 'procedure', 'therapy', 'advancedImaging', 'surgery'],
}
const drugs: TemplateCare = { ...networkCare.drugs, referral: 'no', cite: CITE }

export const indemnity = parameter<PlanTemplate>({
  id: 'planTemplates.indemnity',
  asks: 'How is a plan without a network built, which pays a share of customary charges?',
  unit: 'plan template',
  source: { cite: 'Plan document; Uniform Glossary (CMS-10407); 45 CFR 147.130', read: '2026-11-21' },
  values: [
    {
      from: '2014-01-01',
      value: {
        type: 'indemnity',
        memberTier: 'self-only',
        calendarYear: false,
        copayOrder: 'after',
        levels: [askedLevel, { ...askedLevel, tier: 'out', cite: 'Plan document' }],
        care: [
          visits,
          services,
          drugs,
          emergencyCare,
          preventiveCare,
          { ...visits, tier: 'out' },
          { ...services, tier: 'out' },
          { ...drugs, tier: 'out' },
          { ...emergencyCare, tier: 'out' },
          { ...preventiveCare, tier: 'out', referral: 'no', cite: 'PHS Act 2713; 45 CFR 147.130(a)(3)(ii)' },
        ],
        crossAccumulation: 'both',
        liabilities: {
          unauthorized: 'patientBilled',
          missingReferral: 'patientBilled',
          notCovered: 'patientBilled',
          cite: 'Plan document; Uniform Glossary (CMS-10407)',
        },
        benefitMaximum: 'none',
        supplement: null,
      },
    },
  ],
})
