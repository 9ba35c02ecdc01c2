import type { BenefitPlanDraft, BenefitRule } from '../../model/benefit-plan.ts'
import type { Fact } from '../../model/fact.ts'
import type { PlanTerms, RuleTerms } from '../coverage/terms.ts'
import { type CareTerms, findRule } from './care-terms.ts'
import { planTerms } from './plan-terms.ts'
import { type RuleReading, ruleTerms } from './rule-terms.ts'
import { emptySheet } from './sheet.ts'

/** What follows from a plan alone, whoever asks: its own answers, and the rules of a level that leave nothing open. */
export interface ReadyRules {
  readonly plan: PlanTerms
  readonly rules: ReadonlyMap<BenefitRule, RuleTerms>
  /** By the kind of care at the level: what follows from the plan alone, with nothing counted and nowhere to move to. */
  readonly care: ReadonlyMap<string, CareTerms>
  /** The rules of the level that share a plain service without asking more about it, by the kind of care. */
  readonly plain: readonly PlainRule[]
  readonly tier: string | null
  /** The numbers that a sheet begins with, which those rules point to. */
  readonly values: readonly number[]
}

/** A rule that asks the same copay for every service of its kind of care. */
export interface PlainRule {
  readonly category: string
  readonly terms: RuleTerms
}

/** By the plan itself: while somebody types it stays the same, and when it changes it is another one. */
const made = new WeakMap<BenefitPlanDraft, Map<string | null, ReadyRules>>()

/**
 * The terms of a plan's rules at a level, made once for a plan: from key to key only services, prices and what was met
 * change. A plan is never changed in place. Null for the level makes none of the rules ready.
 */
export function readyRules(plan: BenefitPlanDraft, tier: string | null): ReadyRules {
  const byLevel = made.get(plan) ?? new Map<string | null, ReadyRules>()
  const known = byLevel.get(tier)
  if (known !== undefined) return known
  const found = makeReady(plan, tier)
  byLevel.set(tier, found)
  made.set(plan, byLevel)
  return found
}

function makeReady(plan: BenefitPlanDraft, tier: string | null): ReadyRules {
  const rules = new Map<BenefitRule, RuleTerms>()
  const sheet = emptySheet()
  const reading: RuleReading = {
    sheet,
    ready: rules,
    member: '',
    counters: [],
    benefits: [],
    nextPlanYear: false,
    cells: new Map(),
  }
  for (const rule of plan.benefits) if (rule.tier === tier && isReady(rule)) rules.set(rule, ruleTerms(reading, rule))
  const care = readyCare(plan, rules)
  return { plan: planTerms(plan), rules, care, plain: plainRules(care), tier, values: sheet.values }
}

/** A plan with maximums of its own, or that moves services to another level, is read for each question. */
function readyCare(plan: BenefitPlanDraft, rules: ReadonlyMap<BenefitRule, RuleTerms>): Map<string, CareTerms> {
  const care = new Map<string, CareTerms>()
  if (plan.benefitMax !== null || plan.missingReferral === 'treatAsOutOfNetwork') return care
  for (const [{ category, tier }, rule] of rules) {
    const told = findRule(plan, category, tier)
    if (told !== undefined && rules.get(told) === rule) care.set(category, { told, rule, outRule: rule, max: null })
  }
  return care
}

/** The rules whose copay is the same for every service, whatever its days, units or admission. */
function plainRules(care: ReadonlyMap<string, CareTerms>): readonly PlainRule[] {
  const plain: PlainRule[] = []
  for (const [category, { told, rule }] of care) {
    if (told === undefined || rule === null || told.copayWaivedIfAdmitted) continue
    const isSame = told.copay.kind === 'none' || told.copayPer === 'visit' || told.copayPer === 'admission'
    if (isSame) plain.push({ category, terms: rule })
  }
  return plain
}

/** The plain rule of a kind of care. There are few: they are found by looking through them, faster than in a map. */
export function plainRule({ plain }: ReadyRules, category: string): RuleTerms | null {
  for (const one of plain) if (one.category === category) return one.terms
  return null
}

/** Is all of a rule told, and counts it nothing that was used before? */
function isReady(rule: BenefitRule): boolean {
  const { covered, deductibleApplies, copay, coinsurance, firstVisits, limit, categoryDeductible } = rule
  if (firstVisits !== null || limit !== null || categoryDeductible !== null) return false
  return isTold(covered) && isTold(deductibleApplies) && isTold(copay) && isTold(coinsurance)
}

function isTold({ kind }: Fact<unknown>): boolean {
  return kind === 'known' || kind === 'none'
}
