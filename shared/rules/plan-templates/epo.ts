import { parameter } from '../parameter.ts'
import { askedLevel, emergencyCare, networkCare, preventiveCare } from './network-care-table.ts'
import type { PlanTemplate } from './plan-template.ts'

export const epo = parameter<PlanTemplate>({
  id: 'planTemplates.epo',
  asks: 'How is a plan built that pays nothing out of network but asks for no primary doctor?',
  unit: 'plan template',
  source: {
    cite: 'HealthCare.gov glossary; Uniform Glossary (CMS-10407); 45 CFR 147.130, 149.110',
    read: '2026-11-21',
  },
  values: [
    {
      from: '2014-01-01',
      value: {
        type: 'EPO',
        memberTier: 'self-only',
        calendarYear: false,
        copayOrder: 'after',
        levels: [askedLevel],
        care: [
          networkCare.office,
          networkCare.specialist,
          networkCare.mentalHealth,
          networkCare.urgentCare,
          networkCare.tests,
          networkCare.larger,
          networkCare.drugs,
          emergencyCare,
          preventiveCare,
        ],
        crossAccumulation: 'none',
        liabilities: {
          unauthorized: 'provider',
          missingReferral: 'provider',
          notCovered: 'patientBilled',
          cite: 'Network contract; Uniform Glossary (CMS-10407); plan document',
        },
        benefitMaximum: 'none',
        supplement: null,
      },
    },
  ],
})
