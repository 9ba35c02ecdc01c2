import type { BenefitRule, TierLimits } from '../../../../shared/model/benefit-plan.ts'
import { type Fact, known, UNKNOWN } from '../../../../shared/model/fact.ts'
import type { InsuredRoute } from '../../../../shared/model/route.ts'
import { moneyFactOf, rateFactOf, textOfMoneyFact, textOfRateFact } from '../../../lib/fact-text.ts'
import { unknownRule } from '../../../lib/unknown-plan.ts'

/** One answer about a plan that a missing fact asks for. */
export interface FactSlot {
  /** As the facts of the engine are named: `plan.copay.imaging.in`. */
  readonly factId: string
  readonly kind: 'answer' | 'money' | 'percent'
}

const BENEFITS = { covered: 'answer', deductibleApplies: 'answer', copay: 'money', coinsurance: 'percent' } as const
type BenefitName = keyof typeof BENEFITS

const LIMITS = {
  'deductible.member': 'deductibleIndividual',
  'deductible.family': 'deductibleFamily',
  'oop.member': 'oopIndividual',
  'oop.family': 'oopFamily',
} as const
type LimitName = (typeof LIMITS)[keyof typeof LIMITS]

/** The answers that settle a missing fact of a plan; none where it is settled elsewhere. */
export function slotsOf(factId: string): readonly FactSlot[] {
  const { root, kind, named, tier } = partsOf(factId)
  if (root !== 'plan') return []
  if (kind === 'benefit') {
    return Object.entries(BENEFITS).map(([name, of]) => ({ factId: `plan.${name}.${named}.${tier}`, kind: of }))
  }
  if (limitName(factId) !== null) return [{ factId, kind: 'money' }]
  const benefit = benefitName(kind)
  return benefit === null ? [] : [{ factId, kind: BENEFITS[benefit] }]
}

/** What the plan of the column says about the fact, as its field holds it. */
export function slotText({ plan }: InsuredRoute, { factId }: FactSlot): string {
  const { kind, named, tier } = partsOf(factId)
  const limit = limitName(factId)
  if (limit !== null) return textOfMoneyFact(plan.tiers.find((one) => one.tier === tier)?.[limit] ?? UNKNOWN)
  const rule = plan.benefits.find((one) => one.category === named && one.tier === tier)
  switch (benefitName(kind)) {
    case 'copay':
      return textOfMoneyFact(rule?.copay ?? UNKNOWN)
    case 'coinsurance':
      return textOfRateFact(rule?.coinsurance ?? UNKNOWN)
    case 'covered':
      return answerText(rule?.covered ?? UNKNOWN)
    case 'deductibleApplies':
      return answerText(rule?.deductibleApplies ?? UNKNOWN)
    case null:
      return '?'
  }
}

function answerText(fact: Fact<boolean>): string {
  if (fact.kind !== 'known' && fact.kind !== 'assumed') return '?'
  return fact.value ? 'yes' : 'no'
}

/** The column whose plan says what was typed; what has no reading stays unknown. */
export function withFact(route: InsuredRoute, slot: FactSlot, text: string): InsuredRoute {
  const { kind, named, tier } = partsOf(slot.factId)
  const fact = statedFact(slot, text)
  const limit = limitName(slot.factId)
  if (limit !== null) {
    const tiers = route.plan.tiers.map((one) => (one.tier === tier ? withLimit(one, limit, fact) : one))
    return { ...route, plan: { ...route.plan, tiers } }
  }
  const { benefits } = route.plan
  const isRule = (rule: BenefitRule) => rule.category === named && rule.tier === tier
  const all = benefits.some(isRule) ? benefits : [...benefits, unknownRule(named, tier)]
  const changed = all.map((rule) => (isRule(rule) ? withBenefit(rule, kind, fact) : rule))
  return { ...route, plan: { ...route.plan, benefits: changed } }
}

function statedFact(slot: FactSlot, text: string): Fact<unknown> {
  if (slot.kind === 'money') return moneyFactOf(text) ?? UNKNOWN
  if (slot.kind === 'percent') return rateFactOf(text) ?? UNKNOWN
  return text === '?' ? UNKNOWN : known(text === 'yes')
}

function withLimit(limits: TierLimits, name: LimitName, fact: Fact<unknown>): TierLimits {
  return { ...limits, [name]: fact }
}

function withBenefit(rule: BenefitRule, kind: string, fact: Fact<unknown>): BenefitRule {
  const name = benefitName(kind)
  return name === null ? rule : { ...rule, [name]: fact }
}

const BENEFIT_NAMES = ['covered', 'deductibleApplies', 'copay', 'coinsurance'] as const

function benefitName(kind: string): BenefitName | null {
  return BENEFIT_NAMES.find((name) => name === kind) ?? null
}

function limitName(factId: string): LimitName | null {
  const { kind, named } = partsOf(factId)
  return Object.entries(LIMITS).find(([name]) => name === `${kind}.${named}`)?.[1] ?? null
}

function partsOf(factId: string) {
  const [root = '', kind = '', ...rest] = factId.split('.')
  return { root, kind, named: rest.slice(0, -1).join('.'), tier: rest.at(-1) ?? '' }
}
