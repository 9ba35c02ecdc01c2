import type { BenefitPlanDraft, BenefitRule } from '../../model/benefit-plan.ts'
import type { MaxCells, RuleTerms } from '../coverage/terms.ts'
import { maxCells } from './plan-terms.ts'
import { type RuleReading, termsOf, unknownRule } from './rule-terms.ts'

/** A kind of care at a network level: what the plan says of it, its terms, and those that follow a missing referral. */
export interface CareTerms {
  readonly told: BenefitRule | undefined
  /** Null when the plan has rules for the kind of care, but none at this level: it is not covered here. */
  readonly rule: RuleTerms | null
  readonly outRule: RuleTerms | null
  readonly max: MaxCells | null
}

/** A kind of care that is asked for. `isKnownCovered`: by law, whatever the plan has told. */
export interface CareAsked {
  readonly category: string
  readonly tier: string
  readonly isKnownCovered: boolean
}

/** The terms of a kind of care. One that the plan has told nothing of is open in everything. */
export function careTerms(reading: RuleReading, plan: BenefitPlanDraft, asked: CareAsked): CareTerms {
  const { category, tier } = asked
  const told = findRule(plan, category, tier)
  const rule = told ? termsOf(reading, told) : untoldRule(reading, plan, asked)
  const moves = plan.missingReferral === 'treatAsOutOfNetwork' && tier !== 'out'
  return {
    told,
    rule,
    outRule: moves ? outRule(reading, plan, category) : rule,
    max: maxCells(reading, plan, category),
  }
}

/** The plan's rule for a kind of care at a network level, if it has one. */
export function findRule(plan: BenefitPlanDraft, category: string, tier: string): BenefitRule | undefined {
  for (const one of plan.benefits) if (one.category === category && one.tier === tier) return one
  return undefined
}

function outRule(reading: RuleReading, plan: BenefitPlanDraft, category: string): RuleTerms | null {
  const told = findRule(plan, category, 'out')
  return told ? termsOf(reading, told) : untoldRule(reading, plan, { category, tier: 'out', isKnownCovered: false })
}

/** Nothing told of a kind of care at any level is unknown; told only at another level is not covered at this one. */
function untoldRule({ sheet }: RuleReading, plan: BenefitPlanDraft, asked: CareAsked): RuleTerms | null {
  const isTold = plan.benefits.some((one) => one.category === asked.category)
  return isTold || isClosed(plan, asked.tier) ? null : unknownRule(sheet, asked)
}

/** An HMO or EPO pays nothing out of network unless a rule says so. Source: coverage specification, section 4.7. */
function isClosed(plan: BenefitPlanDraft, tier: string): boolean {
  return tier === 'out' && (plan.type === 'HMO' || plan.type === 'EPO')
}
