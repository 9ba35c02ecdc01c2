import type { BenefitPlanDraft, BenefitRule, TierLimits } from '../../model/benefit-plan.ts'
import type { Fact } from '../../model/fact.ts'

/**
 * The plan with its blanks filled from a template: only what is unknown takes the template's answer, only kinds of
 * care and network levels that it lacks are added, and nothing that somebody told is changed.
 */
export function blanksFilled(plan: BenefitPlanDraft, from: BenefitPlanDraft): BenefitPlanDraft {
  return {
    ...plan,
    payerName: plan.payerName === '' ? from.payerName : plan.payerName,
    planName: plan.planName === '' ? from.planName : plan.planName,
    notes: plan.notes === '' ? from.notes : plan.notes,
    benefitMax: plan.benefitMax ?? from.benefitMax,
    tiers: joined(plan.tiers, from.tiers, (tier) => tier.tier, filledLimits),
    benefits: joined(plan.benefits, from.benefits, (rule) => `${rule.category} ${rule.tier}`, filledRule),
  }
}

/** Those of the plan, filled from the template's of the same name, then those that it lacks. */
function joined<T>(own: readonly T[], from: readonly T[], nameOf: (one: T) => string, fill: (a: T, b: T) => T): T[] {
  const filled = own.map((one) => {
    const other = from.find((candidate) => nameOf(candidate) === nameOf(one))
    return other === undefined ? one : fill(one, other)
  })
  return [...filled, ...from.filter((other) => !own.some((one) => nameOf(one) === nameOf(other)))]
}

function filledLimits(own: TierLimits, from: TierLimits): TierLimits {
  return {
    ...own,
    deductibleIndividual: filled(own.deductibleIndividual, from.deductibleIndividual),
    deductibleFamily: filled(own.deductibleFamily, from.deductibleFamily),
    oopIndividual: filled(own.oopIndividual, from.oopIndividual),
    oopFamily: filled(own.oopFamily, from.oopFamily),
  }
}

function filledRule(own: BenefitRule, from: BenefitRule): BenefitRule {
  return {
    ...own,
    covered: filled(own.covered, from.covered),
    deductibleApplies: filled(own.deductibleApplies, from.deductibleApplies),
    copay: filled(own.copay, from.copay),
    copayPer: own.copay.kind === 'unknown' ? from.copayPer : own.copayPer,
    coinsurance: filled(own.coinsurance, from.coinsurance),
    coinsuranceMax: own.coinsurance.kind === 'unknown' ? from.coinsuranceMax : own.coinsuranceMax,
    authorizationNeeded: filled(own.authorizationNeeded, from.authorizationNeeded),
    referralNeeded: filled(own.referralNeeded, from.referralNeeded),
  }
}

function filled<V>(own: Fact<V>, from: Fact<V>): Fact<V> {
  return own.kind === 'unknown' ? from : own
}
