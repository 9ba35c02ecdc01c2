import { parameter } from '../parameter.ts'
import { askedLevel, referredCare } from './network-care-table.ts'
import type { PlanTemplate } from './plan-template.ts'

export const hmo = parameter<PlanTemplate>({
  id: 'planTemplates.hmo',
  asks: 'How is an HMO with a primary doctor and referrals built?',
  unit: 'plan template',
  source: {
    cite: 'HealthCare.gov glossary; Uniform Glossary (CMS-10407); 45 CFR 147.130, 149.110',
    read: '2026-11-21',
  },
  values: [
    {
      from: '2014-01-01',
      value: {
        type: 'HMO',
        memberTier: 'self-only',
        calendarYear: false,
        copayOrder: 'after',
        levels: [askedLevel],
        care: referredCare,
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
