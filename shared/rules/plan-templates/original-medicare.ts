import { parameter } from '../parameter.ts'
import { medicareCare } from './medicare-care-table.ts'
import type { PlanTemplate } from './plan-template.ts'

export const originalMedicare = parameter<PlanTemplate>({
  id: 'planTemplates.originalMedicare',
  asks: 'How does Original Medicare pay without a supplement?',
  unit: 'plan template',
  source: { cite: 'SSA 1833; 42 CFR 409.82, 410.152', read: '2026-11-21' },
  values: [
    {
      from: '2006-01-01',
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
        supplement: null,
      },
    },
  ],
})
