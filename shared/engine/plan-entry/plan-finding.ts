import type { BenefitPlanDraft, TierLimits } from '../../model/benefit-plan.ts'
import type { Fact } from '../../model/fact.ts'
import type { YearFigures } from './year-figures.ts'

/** What may be odd about a plan as it was typed. Each has its sentence in `shared/text/plan-findings.ts`. */
export const PLAN_FINDING_CODES = [
  'hdhp.noDeductible',
  'hdhp.deductibleTooSmall',
  'hdhp.embeddedTooSmall',
  'hdhp.oopTooLarge',
  'hdhp.careBeforeDeductible',
  'hdhp.notAnnounced',
  'aca.oopAboveMaximum',
  'aca.personAboveSelfOnly',
  'aca.noMaximum',
  'aca.notAnnounced',
  'advantage.oopAboveMaximum',
  'advantage.noMaximum',
  'advantage.notAnnounced',
  'family.deductibleBelowPerson',
  'family.oopBelowPerson',
  'family.personNotUsed',
  'deductible.aboveOop',
  'maximum.familyBelowPerson',
  'maximum.onEssentialCare',
  'limit.inDollars',
  'category.aboveDeductible',
  'share.aboveWhole',
  'medicaid.shareAboveMost',
  'preventive.shared',
  'emergency.authorization',
  'emergency.dearerOutOfNetwork',
  'parity.limit',
  'parity.copay',
  'parity.share',
  'parity.deductible',
  'parity.ownDeductible',
  'parity.authorization',
] as const
export type PlanFindingCode = (typeof PLAN_FINDING_CODES)[number]

/** One odd thing. Nothing typed is ever changed because of it. */
export interface PlanFinding {
  readonly code: PlanFindingCode
  /** `check`: most likely typed wrongly, or against the law. `note`: allowed, and worth knowing. */
  readonly weight: 'check' | 'note'
  /** Null where the plan as a whole is meant. */
  readonly tier: string | null
  /** The kind of care; null where a yearly amount is meant. */
  readonly category: string | null
  /** What was typed and what it was held against, in cents; null where it is not about amounts. */
  readonly amount: number | null
  readonly bound: number | null
  /** Where the rule stands. */
  readonly cite: string
}

/** A plan and the figures of its year. */
export interface PlanEntry {
  readonly plan: BenefitPlanDraft
  readonly figures: YearFigures
}

/** Where a finding stands, and what it compares. */
export type FindingPlace = Partial<Pick<PlanFinding, 'tier' | 'category' | 'amount' | 'bound'>>

/** Most likely typed wrongly, or against the law. */
export function check(code: PlanFindingCode, cite: string, place: FindingPlace = {}): PlanFinding {
  return { code, weight: 'check', tier: null, category: null, amount: null, bound: null, cite, ...place }
}

/** Allowed, and worth knowing. */
export function remark(code: PlanFindingCode, cite: string, place: FindingPlace = {}): PlanFinding {
  return { ...check(code, cite, place), weight: 'note' }
}

/** What somebody told or assumed; null while it is unknown, or where it does not apply. */
export function told<V>(fact: Fact<V>): V | null {
  return fact.kind === 'known' || fact.kind === 'assumed' ? fact.value : null
}

/** The levels that the limits of law reach: all but out of network. */
export function networkLevels({ tiers }: BenefitPlanDraft): readonly TierLimits[] {
  return tiers.filter((level) => level.tier !== 'out')
}

/** A finding when the first amount is above the second, and both are told. */
export function above(amount: number | null, bound: number | null, finding: PlanFinding): readonly PlanFinding[] {
  return amount !== null && bound !== null && amount > bound ? [{ ...finding, amount, bound }] : []
}
