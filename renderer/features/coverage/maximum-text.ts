import type { BenefitPlanDraft } from '../../../shared/model/benefit-plan.ts'
import type { Counter } from '../../../shared/model/coverage.ts'
import { known } from '../../../shared/model/fact.ts'
import { type Cents, cents } from '../../../shared/money/cents.ts'
import { moneyFactOf, textOfMoneyFact } from '../../lib/fact-text.ts'

type BenefitMax = NonNullable<BenefitPlanDraft['benefitMax']>

/** A plan that pays without end. */
export const NO_MAXIMUM: BenefitMax = { individual: null, family: null, whenExhausted: 'allowed', overrides: [] }

/** Does the maximum hold anything back at all? */
export function isMaximum({ individual, family, overrides }: BenefitMax): boolean {
  return individual !== null || family !== null || overrides.length > 0
}

/** The most that the plan pays in a year for one kind of care, as text; empty where it has none of its own. */
export function ownMaximumText({ benefitMax }: BenefitPlanDraft, category: string): string {
  return amountText(benefitMax?.overrides.find((one) => one.category === category)?.individual ?? null)
}

/** The plan with that maximum as typed; without a reading the kind has none of its own. */
export function withOwnMaximum(plan: BenefitPlanDraft, category: string, text: string): BenefitPlanDraft {
  const before = plan.benefitMax ?? NO_MAXIMUM
  const others = before.overrides.filter((one) => one.category !== category)
  const individual = amountOf(text)
  const benefitMax = { ...before, overrides: individual === null ? others : [...others, { category, individual }] }
  return { ...plan, benefitMax: plan.benefitMax !== null || isMaximum(benefitMax) ? benefitMax : null }
}

/** The general maximum beside the person's own amount, as typed; `paid` is what the plan has paid toward it. */
export interface MaximumText {
  readonly family: string
  readonly whenExhausted: BenefitMax['whenExhausted']
  readonly paid: string
}

/** The counter of what the plan has paid toward the general maximum. */
export const PAID: CounterOf = { kind: 'paid', name: '' }

/** Those boxes as text to change. */
export function maximumText({ benefitMax }: BenefitPlanDraft, counters: readonly Counter[]): MaximumText {
  const { family, whenExhausted } = benefitMax ?? NO_MAXIMUM
  return { family: amountText(family), whenExhausted, paid: usedText(counters, PAID) }
}

/** The maximum with what was typed beside the person's own amount. It counts only once some amount holds it. */
export function maximumStated(
  { benefitMax }: BenefitPlanDraft,
  text: MaximumText,
): Pick<BenefitPlanDraft, 'benefitMax'> {
  return {
    benefitMax: { ...(benefitMax ?? NO_MAXIMUM), family: amountOf(text.family), whenExhausted: text.whenExhausted },
  }
}

/** Which counter is meant: visits by their name, or what the plan has paid toward a maximum (`''` for the general one). */
export interface CounterOf {
  readonly kind: Counter['kind']
  readonly name: string
}

/** How much of a counter of the person is used, as text; empty while nobody has told. */
export function usedText(counters: readonly Counter[], { kind, name }: CounterOf): string {
  const used = counters.find((one) => one.scope === 'member' && one.kind === kind && one.name === name)?.used ?? null
  if (used === null) return ''
  return kind === 'counter' ? String(used) : amountText(used)
}

/** The counters with that one as typed. What has no reading is not known; a counter that nobody knew stays away. */
export function withUsed(counters: readonly Counter[], of: CounterOf, text: string): readonly Counter[] {
  const isIt = (one: Counter) => one.scope === 'member' && one.kind === of.kind && one.name === of.name
  const others = counters.filter((one) => !isIt(one))
  const used = of.kind === 'counter' ? countOf(text) : amountOf(text)
  if (used === null && !counters.some(isIt)) return counters
  return [...others, { scope: 'member', ...of, used }]
}

function countOf(text: string): number | null {
  return /^\d{1,4}$/.test(text.trim()) ? Number(text) : null
}

/** An amount as text, empty for none. */
export function amountText(amount: number | null): string {
  return amount === null ? '' : textOfMoneyFact(known(cents(amount)))
}

/** The amount that a box states; null for anything else. */
export function amountOf(text: string): Cents | null {
  const fact = moneyFactOf(text)
  return fact?.kind === 'known' ? fact.value : null
}
