import { plainDate } from '../../../shared/dates/plain-date.ts'
import { planEntryFindings } from '../../../shared/engine/plan-entry/plan-entry-findings.ts'
import { yearFigures } from '../../../shared/engine/plan-entry/year-figures.ts'
import type { BenefitPlanDraft, BenefitRule, TierLimits } from '../../../shared/model/benefit-plan.ts'
import { aLevel, aPlan, aRule, told } from '../sample-plan.ts'

export const Y2026 = yearFigures(plainDate('2026-01-01'))

export function found(plan: BenefitPlanDraft, year = Y2026): readonly string[] {
  return planEntryFindings(plan, year).map(({ code }) => code)
}

export function withLevel(level: Partial<TierLimits>, plan: Partial<BenefitPlanDraft> = {}): BenefitPlanDraft {
  return aPlan({ tiers: [aLevel(level)], benefits: [], ...plan })
}

export function withRule(
  category: string,
  rule: Partial<BenefitRule>,
  plan: Partial<BenefitPlanDraft> = {},
): BenefitPlanDraft {
  return aPlan({ benefits: [aRule(category, rule)], ...plan })
}

export const A_FAMILY: Partial<TierLimits> = {
  deductibleIndividual: told(170_000),
  deductibleFamily: told(340_000),
  oopIndividual: told(500_000),
  oopFamily: told(1_000_000),
}
