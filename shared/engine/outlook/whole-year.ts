import type { BenefitPlanDraft } from '../../model/benefit-plan.ts'
import type { EstimateQuestion } from '../../model/estimate.ts'
import { known } from '../../model/fact.ts'
import type { InsuredRoute, Route, SelfPayRoute } from '../../model/route.ts'
import type { LinePrice, ServiceLine } from '../../model/service-line.ts'
import { cents } from '../../money/cents.ts'
import type { RuleBook } from '../../rules/rule-book.ts'
import type { Extremes } from '../coverage/extremes.ts'
import type { RouteAnswer } from '../estimate/answer.ts'
import { findRule } from '../estimate/care-terms.ts'
import { estimate } from '../estimate/estimate.ts'
import type { ExpectedCare } from './expected-year.ts'
import { aliasOf, expectedIds, expectedLines, openedAs } from './later-care.ts'
import { extremesOf } from './outlook-figures.ts'

/** A route that follows more than one plan's own rules, and what its year is asked with. */
export interface WholeAsked {
  readonly question: EstimateQuestion
  readonly route: Route
  readonly rules: RuleBook
  readonly care: readonly ExpectedCare[]
}

/** What a stretch of the year costs on a route, and what would still have to be asked. */
export interface WholeCost {
  readonly span: Extremes
  readonly openIds: readonly string[]
}

/**
 * What the services of today and the expected ones cost together, by whatever the route has: several payers one after
 * the other, Medicare, a contract's reductions, help of the clinic. Every payer sees the expected services behind those
 * of today. Expected amounts that are a span are followed at both ends.
 * Source: coverage specification, sections 3 and 5.
 */
export function wholeYear(asked: WholeAsked): WholeCost {
  return costOf(asked, asked.question.lines)
}

/** The same for the expected services alone, as if those of today had been paid without the route. */
export function laterAlone(asked: WholeAsked): WholeCost {
  return asked.care.length === 0 ? { span: { low: 0, high: 0 }, openIds: [] } : costOf(asked, [])
}

function costOf(asked: WholeAsked, today: readonly ServiceLine[]): WholeCost {
  const isSpan = asked.care.some(({ allowed }) => allowed.low !== allowed.high)
  const low = answerAt(asked, today, 'low')
  const high = isSpan ? answerAt(asked, today, 'high') : low
  const [first, last] = [extremesOf(low.range), extremesOf(high.range)]
  const spans = asked.care.flatMap(({ allowed }, group) =>
    allowed.low === allowed.high ? [] : [expectedIds.allowed(group)],
  )
  const open = [...low.openFacts, ...high.openFacts].map(({ factId }) => namedFact(factId))
  return {
    span: { low: Math.min(first.low, last.low), high: Math.max(first.high, last.high) },
    openIds: [...new Set([...spans, ...open])],
  }
}

/** A fact of a rule that was opened is the number of services, whoever the payer is. */
function namedFact(factId: string): string {
  const group = /\.expected-(\d+)(\.|$)/.exec(factId)?.[1]
  return group === undefined ? factId : expectedIds.times(Number(group))
}

function answerAt(
  { question, route, rules, care }: WholeAsked,
  today: readonly ServiceLine[],
  end: 'low' | 'high',
): RouteAnswer {
  const later = expectedLines(care, end)
  const asked = route.kind === 'selfPay' ? route : withExpected(route, care, later)
  const [answer] = estimate({ ...question, lines: [...today, ...later], routes: [asked] }, rules).routes
  return answer as RouteAnswer
}

/** The prices and rules of the expected services, for the route's own plan and for every other payer of it. */
function withExpected(route: InsuredRoute, care: readonly ExpectedCare[], later: readonly ServiceLine[]): InsuredRoute {
  const prices = later.map(({ id, charge }): LinePrice => ({ lineId: id, allowed: charge, source: { kind: 'none' } }))
  const own = {
    ...route,
    plan: planWith(route.plan, route.tier, care),
    prices: [...route.prices, ...prices],
  }
  if (own.coordination === undefined) return own
  const others = own.coordination.others.map((other) =>
    other.payer === 'medigap'
      ? other
      : { ...other, plan: planWith(other.plan, other.tier, care), prices: [...other.prices, ...prices] },
  )
  return { ...own, coordination: { ...own.coordination, others } }
}

/** The plan with a rule for each kind of care of which only the sum is told. */
function planWith(plan: BenefitPlanDraft, tier: string, care: readonly ExpectedCare[]): BenefitPlanDraft {
  const rules = care.flatMap(({ category, times, allowed }, group) => {
    const rule = times === null ? findRule(plan, category, tier) : undefined
    return rule === undefined ? [] : [openedAs(rule, aliasOf(group), allowed.high)]
  })
  const maximums = (plan.benefitMax?.overrides ?? []).flatMap((one) =>
    care.flatMap(({ category, times }, group) =>
      times === null && category === one.category ? [{ ...one, category: aliasOf(group) }] : [],
    ),
  )
  const { benefitMax } = plan
  return {
    ...plan,
    benefits: [...plan.benefits, ...rules],
    benefitMax: benefitMax === null ? null : { ...benefitMax, overrides: [...benefitMax.overrides, ...maximums] },
  }
}

/** A self-pay column whose help goes on: later care is charged as it is expected, with nothing else off. */
export function helpGoesOn(route: SelfPayRoute): SelfPayRoute {
  const { pricing: _pricing, ...bare } = route
  const nothing = { units: 0, places: 0 }
  return { ...bare, cashPrices: [], discount: nothing, promptPay: nothing }
}

/**
 * The coverage after a price was paid without it, as far as the plan counts such a payment.
 * Source: coverage specification, sections 4.2 and 4.6.
 */
export function creditedRoute(
  route: InsuredRoute,
  paid: number,
  counts: 'deductible' | 'deductibleAndOop',
): InsuredRoute {
  const limits = route.plan.tiers.find(({ tier }) => tier === route.tier)
  const member = route.accumulators.find(({ tier, scope }) => tier === route.tier && scope === 'member')
  const isOnePot = limits?.familyRule === 'aggregate'
  const deductible = isOnePot ? paid : Math.min(paid, leftOf(limits?.deductibleIndividual, member?.deductibleMet))
  const oop = Math.min(paid, leftOf(limits?.oopIndividual, member?.oopMet))
  const accumulators = route.accumulators.map((one) => {
    if (one.tier !== route.tier) return one
    const isFamily = one.scope === 'family'
    const oopMet = counts === 'deductible' ? one.oopMet : plus(one.oopMet, isFamily ? oop : paid)
    return { ...one, deductibleMet: plus(one.deductibleMet, isFamily ? deductible : paid), oopMet }
  })
  return { ...route, accumulators }
}

type MoneyFact = LinePrice['allowed']

/** What is left of the member's own amount; the family is credited with no more. All of it while that is not told. */
function leftOf(limit: MoneyFact | undefined, met: MoneyFact | undefined): number {
  if (limit === undefined || met === undefined || !('value' in limit) || met.kind === 'unknown') return MOST_CREDIT
  return Math.max(0, limit.value - ('value' in met ? met.value : 0))
}

/** More than any yearly amount. */
const MOST_CREDIT = 90_000_000_000

function plus(fact: MoneyFact, amount: number): MoneyFact {
  if (fact.kind === 'unknown') return fact
  return known(cents(Math.min(MOST_CREDIT, ('value' in fact ? fact.value : 0) + amount)))
}
