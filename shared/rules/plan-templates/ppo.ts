import { parameter } from '../parameter.ts'
import { askedLevel, emergencyCare, networkCare, outsideCare, preventiveCare } from './network-care-table.ts'
import type { PlanTemplate } from './plan-template.ts'

export const ppo = parameter<PlanTemplate>({
  id: 'planTemplates.ppo',
  asks: 'How is a PPO built?',
  unit: 'plan template',
  source: {
    cite: 'HealthCare.gov glossary; Uniform Glossary (CMS-10407); 45 CFR 147.130, 149.110',
    read: '2026-11-21',
  },
  values: [
    {
      from: '2014-01-01',
      value: {
        type: 'PPO',
        memberTier: 'self-only',
        calendarYear: false,
        copayOrder: 'after',
        levels: [askedLevel, { ...askedLevel, tier: 'out' }],
        care: [
          { ...networkCare.office, referral: 'no' },
          { ...networkCare.specialist, referral: 'no' },
          { ...networkCare.mentalHealth, referral: 'no' },
          { ...networkCare.urgentCare, referral: 'no' },
          { ...networkCare.tests, referral: 'no' },
          { ...networkCare.larger, referral: 'no' },
          { ...networkCare.drugs, referral: 'no' },
          emergencyCare,
          preventiveCare,
          { ...outsideCare.visits, referral: 'no' },
          { ...outsideCare.tests, referral: 'no' },
          { ...outsideCare.larger, referral: 'no' },
          { ...outsideCare.drugs, referral: 'no' },
          outsideCare.emergency,
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
