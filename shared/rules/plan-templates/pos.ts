import { parameter } from '../parameter.ts'
import { askedLevel, outsideCare, referredCare } from './network-care-table.ts'
import type { PlanTemplate } from './plan-template.ts'

export const pos = parameter<PlanTemplate>({
  id: 'planTemplates.pos',
  asks: 'How is a point of service plan with referrals built?',
  unit: 'plan template',
  source: {
    cite: 'HealthCare.gov glossary; Uniform Glossary (CMS-10407); 45 CFR 147.130, 149.110',
    read: '2026-11-21',
  },
  values: [
    {
      from: '2014-01-01',
      value: {
        type: 'POS',
        memberTier: 'self-only',
        calendarYear: false,
        copayOrder: 'after',
        levels: [askedLevel, { ...askedLevel, tier: 'out' }],
        care: [
          ...referredCare,
          outsideCare.visits,
          outsideCare.tests,
          outsideCare.larger,
          outsideCare.drugs,
          outsideCare.emergency,
        ],
        crossAccumulation: 'none',
        liabilities: {
          unauthorized: 'provider',
          missingReferral: 'treatAsOutOfNetwork',
          notCovered: 'patientBilled',
          cite: 'Network contract; Uniform Glossary (CMS-10407); plan document',
        },
        benefitMaximum: 'none',
        supplement: null,
      },
    },
  ],
})
