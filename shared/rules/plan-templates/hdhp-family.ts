import { parameter } from '../parameter.ts'
import { highDeductibleCare } from './high-deductible-care-table.ts'
import { askedLevel } from './network-care-table.ts'
import type { PlanTemplate } from './plan-template.ts'

export const hdhpFamily = parameter<PlanTemplate>({
  id: 'planTemplates.hdhpFamily',
  asks: 'How is a high deductible health plan of a family built?',
  unit: 'plan template',
  source: { cite: '26 U.S.C. 223(c)(2); Notice 2004-2; 45 CFR 147.130, 156.130(c)', read: '2026-11-21' },
  values: [
    {
      from: '2014-01-01',
      value: {
        type: 'HDHP',
        memberTier: 'family',
        calendarYear: false,
        copayOrder: 'after',
        levels: [
          {
            tier: 'in',
            deductible: { person: 'ask', family: { figure: 'hdhpDeductibleFamily', holds: 'atLeast' } },
            outOfPocket: { person: 'ask', family: { figure: 'hdhpMaximumFamily', holds: 'atMost' } },
            familyRule: 'aggregate',
            cite: '26 U.S.C. 223(c)(2)(A); Notice 2004-2, question 3',
          },
          { ...askedLevel, tier: 'out', familyRule: 'aggregate', cite: 'Plan document' },
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
