import { parameter } from '../parameter.ts'
import { highDeductibleCare } from './high-deductible-care-table.ts'
import { askedLevel } from './network-care-table.ts'
import type { PlanTemplate } from './plan-template.ts'

export const hdhp = parameter<PlanTemplate>({
  id: 'planTemplates.hdhp',
  asks: 'How is a high deductible health plan of one person built?',
  unit: 'plan template',
  source: { cite: '26 U.S.C. 223(c)(2); Notice 2004-2; 45 CFR 147.130', read: '2026-11-21' },
  values: [
    {
      from: '2014-01-01',
      value: {
        type: 'HDHP',
        memberTier: 'self-only',
        calendarYear: false,
        copayOrder: 'after',
        levels: [
          {
            tier: 'in',
            deductible: { person: { figure: 'hdhpDeductibleSelfOnly', holds: 'atLeast' }, family: 'ask' },
            outOfPocket: { person: { figure: 'hdhpMaximumSelfOnly', holds: 'atMost' }, family: 'ask' },
            familyRule: 'embedded',
            cite: '26 U.S.C. 223(c)(2)(A)',
          },
          { ...askedLevel, tier: 'out' },
        ],
        care: highDeductibleCare,
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
