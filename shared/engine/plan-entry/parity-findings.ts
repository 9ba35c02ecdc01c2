import type { BenefitPlanDraft, BenefitRule } from '../../model/benefit-plan.ts'
import { compareRates, type Rate } from '../../money/rate.ts'
import { isProtectedPlan } from '../estimate/plan-terms.ts'
import { above, check, type PlanEntry, type PlanFinding, remark, told } from './plan-finding.ts'

const PARITY = 'PHS Act 2726; 45 CFR 146.136(c)'
const MENTAL = /mental|behav|psych|substance|addict/i
/** Medical care of the same class: visits outside of a hospital. */
const MEDICAL = ['office', 'specialist']

/**
 * Is care of the mind harder to get than care of the body? A warning only: whether the law is kept takes the whole
 * plan to say. Source: coverage specification, section 4.5.
 */
export function parityFindings({ plan }: PlanEntry): readonly PlanFinding[] {
  if (!isProtectedPlan(plan)) return []
  return plan.benefits
    .filter((rule) => MENTAL.test(rule.category))
    .flatMap((rule) => ruleFindings(rule, medicalRules(plan, rule.tier)))
}

function medicalRules(plan: BenefitPlanDraft, tier: string): readonly BenefitRule[] {
  return plan.benefits.filter((rule) => rule.tier === tier && MEDICAL.includes(rule.category))
}

function ruleFindings(rule: BenefitRule, medical: readonly BenefitRule[]): readonly PlanFinding[] {
  const place = { tier: rule.tier, category: rule.category }
  return [
    ...(rule.limit !== null ? [check('parity.limit', PARITY, place)] : []),
    ...(rule.categoryDeductible !== null ? [check('parity.ownDeductible', PARITY, place)] : []),
    ...above(told(rule.copay), dearestCopay(medical), remark('parity.copay', PARITY, place)),
    ...(isDearerShare(rule, medical) ? [remark('parity.share', PARITY, place)] : []),
    ...(isStricter(rule, medical, 'deductibleApplies') ? [remark('parity.deductible', PARITY, place)] : []),
    ...(isStricter(rule, medical, 'authorizationNeeded') ? [check('parity.authorization', PARITY, place)] : []),
  ]
}

/** The highest copay that is told for medical visits; null when none is. */
function dearestCopay(medical: readonly BenefitRule[]): number | null {
  const copays = medical.flatMap(({ copay }) => told(copay) ?? [])
  return copays.length === 0 ? null : Math.max(...copays)
}

function isDearerShare(rule: BenefitRule, medical: readonly BenefitRule[]): boolean {
  const own = told(rule.coinsurance)
  const shares = medical.flatMap(({ coinsurance }): readonly Rate[] => {
    const share = told(coinsurance)
    return share === null ? [] : [share]
  })
  return own !== null && shares.length > 0 && shares.every((share) => compareRates(own, share) > 0)
}

/** Asked of care of the mind, and told not to be asked of any medical visit. */
function isStricter(
  rule: BenefitRule,
  medical: readonly BenefitRule[],
  key: 'deductibleApplies' | 'authorizationNeeded',
): boolean {
  return told(rule[key]) === true && medical.length > 0 && medical.every((one) => told(one[key]) === false)
}
