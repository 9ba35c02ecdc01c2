import { parameter } from '../parameter.ts'
import { medicareCare } from './medicare-care-table.ts'
import type { PlanTemplate } from './plan-template.ts'

export const medigapM = parameter<PlanTemplate>({
  id: 'planTemplates.medigapM',
  asks: 'What does a person with Medicare and Medigap plan M pay?',
  unit: 'plan template',
  source: { cite: 'NAIC Model 651; SSA 1882(p)', read: '2026-11-21' },
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
            outOfPocket: { person: 'none', family: 'none' },
            familyRule: 'embedded',
            cite: 'SSA 1833(b)',
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
        supplement: { letter: 'M', pays: 'atOnce' },
      },
    },
  ],
})
