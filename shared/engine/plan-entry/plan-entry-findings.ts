import type { BenefitPlanDraft } from '../../model/benefit-plan.ts'
import { careFindings } from './care-findings.ts'
import { hdhpFindings } from './hdhp-findings.ts'
import { limitFindings } from './limit-findings.ts'
import { parityFindings } from './parity-findings.ts'
import type { PlanFinding } from './plan-finding.ts'
import type { YearFigures } from './year-figures.ts'

/**
 * What is odd about a plan as it was typed: amounts that do not fit together, limits beyond those of the plan year,
 * rules that the law forbids. Those to check come first. An unknown fact is never odd, and nothing is changed.
 * A year whose figures are not announced is said to be one. Source: coverage specification, sections 4.2 to 4.8.
 */
export function planEntryFindings(plan: BenefitPlanDraft, year: YearFigures): readonly PlanFinding[] {
  const entry = { plan, figures: year }
  const found = [...hdhpFindings(entry), ...limitFindings(entry), ...careFindings(entry), ...parityFindings(entry)]
  return [...found.filter(({ weight }) => weight === 'check'), ...found.filter(({ weight }) => weight === 'note')]
}
