import { emergencyCare, networkCare, outsideCare, preventiveCare } from './network-care-table.ts'
import type { TemplateCare } from './plan-template.ts'

/** Nothing but preventive care may be paid before the deductible. */
const firstDeductible = { covered: 'usuallyYes', deductible: 'yes', cite: '26 U.S.C. 223(c)(2)(A)' } as const

/** What a high deductible health plan pays by kind of care, for one person and for a family alike. */
export const highDeductibleCare: readonly TemplateCare[] = [
  { ...networkCare.office, ...firstDeductible, kinds: ['office', 'specialist', 'mentalHealth', 'urgentCare'] },
  { ...networkCare.tests, ...firstDeductible },
  { ...networkCare.larger, ...firstDeductible },
  { ...networkCare.drugs, ...firstDeductible, covered: 'ask' },
  { ...emergencyCare, ...firstDeductible, cite: '26 U.S.C. 223(c)(2)(A); 45 CFR 149.110(b)' },
  { ...preventiveCare, cite: '26 U.S.C. 223(c)(2)(C); PHS Act 2713; 45 CFR 147.130' },
  outsideCare.visits,
  outsideCare.tests,
  outsideCare.larger,
  outsideCare.drugs,
  outsideCare.emergency,
]
