import { parameter } from '../parameter.ts'
import { medicareCare } from './medicare-care-table.ts'
import type { PlanTemplate } from './plan-template.ts'

export const medigapL = parameter<PlanTemplate>({
  id: 'planTemplates.medigapL',
  asks: 'What does a person with Medicare and Medigap plan L pay?',
  unit: 'plan template',
  source: { cite: 'NAIC Model 651; SSA 1882(w)(2)', read: '2026-11-21' },
  values: [
    {
      from: '2010-06-01',
      value: {
        type: 'medicare',
        memberTier: 'self-only',
        calendarYear: true,
        copayOrder: 'after',
        levels: [
          {
            tier: 'in',
            deductible: { person: { figure: 'partBDeductible', holds: 'exactly' }, family: 'none' },
            outOfPocket: { person: { figure: 'medigapYearlyLimit', holds: 'exactly' }, family: 'none' },
            familyRule: 'embedded',
            cite: 'SSA 1833(b); NAIC Model 651; SSA 1882(w)(2)',
          },
        ],
        care: medicareCare,
        crossAccumulation: 'none',
        liabilities: {
          unauthorized: 'provider',
          missingReferral: 'provider',
          notCovered: 'patientBilled',
          cite: 'SSA 1879, 1848(g)(4), 1862(a)',
        },
        benefitMaximum: 'none',
        supplement: { letter: 'L', pays: 'atOnce' },
      },
    },
  ],
})
