import { blanksFilled } from '../../../shared/engine/plan-entry/blanks-filled.ts'
import type { BenefitPlanDraft } from '../../../shared/model/benefit-plan.ts'
import type { CoverageDraft } from '../../../shared/model/coverage.ts'
import type { CoverageText } from './coverage-text.ts'
import { textOfPlan } from './text-of-coverage.ts'

/**
 * What the editor holds after a template: a plan of which nothing was told becomes the template's, with the names that
 * were typed; of any other plan only the blanks are filled. What is met and used stays as it was.
 */
export function filledText(stated: CoverageDraft, from: BenefitPlanDraft): Partial<CoverageText> {
  const { plan, accumulators, counters } = stated
  if (!isUntold(plan)) return textOfPlan(blanksFilled(plan, from), accumulators, counters)
  const named = {
    ...from,
    payerName: plan.payerName === '' ? from.payerName : plan.payerName,
    planName: plan.planName === '' ? from.planName : plan.planName,
  }
  return { ...textOfPlan(named, accumulators, counters), means: 'template', clinicTier: clinicTierIn(stated, from) }
}

/** Has nobody told anything about what the plan pays? */
function isUntold({ benefits, tiers }: BenefitPlanDraft): boolean {
  const amounts = tiers.flatMap((tier) => [
    tier.deductibleIndividual,
    tier.deductibleFamily,
    tier.oopIndividual,
    tier.oopFamily,
  ])
  return benefits.length === 0 && amounts.every((fact) => fact.kind === 'unknown')
}

/** A plan without that network level has the clinic at its first one. */
function clinicTierIn({ clinicTier }: CoverageDraft, { tiers }: BenefitPlanDraft): string {
  return tiers.some((one) => one.tier === clinicTier) ? clinicTier : (tiers[0]?.tier ?? clinicTier)
}
