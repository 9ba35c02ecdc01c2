import { daysBetween } from '../../dates/plain-date.ts'
import type { BenefitPlanDraft } from '../../model/benefit-plan.ts'
import type { EstimateQuestion } from '../../model/estimate.ts'
import type { Fact } from '../../model/fact.ts'
import type { InsuredRoute, SelfPayRoute } from '../../model/route.ts'
import type { ServiceLine } from '../../model/service-line.ts'
import type { RuleBook } from '../../rules/rule-book.ts'
import type { Note } from './answer.ts'
import type { InsuredTrace } from './insured-trace.ts'
import { lineNotes, namesOf } from './line-notes.ts'
import type { NoteCode } from './note-codes.ts'
import { isReformPlan } from './plan-terms.ts'
import { planYearStart, routeYearStart } from './plan-year.ts'

/**
 * What the counselor should know about a self-pay route. Medicare and Medicaid forbid it for care that they cover,
 * whichever place they pay in. Source: coverage specification, sections 6.1, 6.5 and 8.1.
 */
export function selfPayNotes(question: EstimateQuestion, route: SelfPayRoute): readonly Note[] {
  const insured = question.routes.filter((one) => one.kind === 'insured')
  const federal = insured.flatMap(plansOf).find(({ type }) => type === 'medicare' || type === 'medicaid')
  return [
    ...(insured.length > 0 ? [note('selfPay.noCredit')] : []),
    ...(federal ? [note('selfPay.notForFederal', null, { plan: federal.planName })] : []),
    ...question.lines.flatMap((line) => selfPayLineNotes(route, line)),
  ]
}

/** The plans of a route, its own before those of further payers. */
function plansOf({ plan, coordination }: InsuredRoute): readonly BenefitPlanDraft[] {
  const others = coordination?.others ?? []
  return [plan, ...others.flatMap((other) => (other.payer === 'plan' ? [other.plan] : []))]
}

function selfPayLineNotes(route: SelfPayRoute, line: ServiceLine): readonly Note[] {
  const cash = route.cashPrices.find((one) => one.lineId === line.id)?.allowed
  const hasCash = cash !== undefined && cash.kind !== 'unknown' && cash.kind !== 'none'
  if (line.charge.kind === 'unknown') return hasCash ? [] : [note('line.noCharge', line.id, namesOf(line))]
  const isAbove = hasCash && line.charge.kind !== 'none' && cash.value > line.charge.value
  return isAbove ? [note('price.cashAboveCharge', line.id, namesOf(line))] : []
}

/** What the counselor should know about a route with a plan, its services in their order after the plan itself. */
export function insuredNotes(question: EstimateQuestion, trace: InsuredTrace, rules: RuleBook): readonly Note[] {
  const { route } = trace.terms
  return [
    ...coverageNotes(question, route),
    ...freshnessNotes(question, route, rules),
    ...planNotes(question, route, rules),
    ...(trace.terms.sheet.assumed.length > 0 ? assumptionNotes(route) : []),
    ...question.lines.flatMap((line, index) => lineNotes(trace, line, index)),
    ...orderNote(trace),
  ]
}

/** One note for all services of a day on which the coverage is not active. */
function coverageNotes(question: EstimateQuestion, route: InsuredRoute): readonly Note[] {
  const days = [...new Set(question.lines.map((line) => line.serviceOn ?? question.serviceOn ?? question.asOf))]
  return days.flatMap((on) => {
    if (route.effectiveFrom !== null && on < route.effectiveFrom) {
      return [note('coverage.notBegun', null, { on, from: route.effectiveFrom })]
    }
    if (route.effectiveTo !== null && on > route.effectiveTo) {
      return [note('coverage.ended', null, { on, to: route.effectiveTo })]
    }
    return []
  })
}

function freshnessNotes(question: EstimateQuestion, route: InsuredRoute, rules: RuleBook): readonly Note[] {
  const { asOf } = route.source
  const days = daysBetween(asOf, question.asOf)
  const isOld = rules.benefitsAgeDays !== null && days > rules.benefitsAgeDays
  const start = routeYearStart(route, question)
  const turns = !route.nextPlanYear && planYearStart(route.plan.planYearStartMonth, asOf) < start
  return [
    ...(isOld ? [note('benefits.old', null, { days, asOf })] : []),
    ...(turns ? [note('planYear.turned', null, { start, asOf })] : []),
    ...(route.nextPlanYear ? [note('planYear.next', null, { start })] : []),
  ]
}

function planNotes(question: EstimateQuestion, route: InsuredRoute, rules: RuleBook): readonly Note[] {
  const start = routeYearStart(route, question)
  const known = rules.acaMaximum.values.findLast((dated) => dated.from <= start)?.value ?? null
  return [
    ...(isReformPlan(route.plan) && known === null ? [note('rule.noYear', null, { start })] : []),
    ...(route.tier === 'out' && question.lines.length > 0 ? [note('network.out')] : []),
    ...metNotes(route),
  ]
}

/** A met amount above its total is kept and read as fully met. */
function metNotes(route: InsuredRoute): readonly Note[] {
  const limits = route.plan.tiers.find((one) => one.tier === route.tier)
  if (limits === undefined || route.nextPlanYear) return []
  return route.accumulators
    .filter((one) => one.tier === route.tier)
    .flatMap((one) => [
      ...metAbove(
        'deductible',
        one.deductibleMet,
        one.scope === 'family' ? limits.deductibleFamily : limits.deductibleIndividual,
      ),
      ...metAbove('oop', one.oopMet, one.scope === 'family' ? limits.oopFamily : limits.oopIndividual),
    ])
}

function metAbove(what: 'deductible' | 'oop', met: Fact<number>, limit: Fact<number>): readonly Note[] {
  if (!('value' in met) || !('value' in limit) || met.value <= limit.value) return []
  return [
    note(what === 'oop' ? 'met.oopAboveTotal' : 'met.deductibleAboveTotal', null, {
      met: met.value,
      total: limit.value,
    }),
  ]
}

/** Every assumption is said aloud with its reason. */
function assumptionNotes(route: InsuredRoute): readonly Note[] {
  const facts = [
    ...route.plan.tiers.flatMap((tier) => [
      tier.deductibleIndividual,
      tier.deductibleFamily,
      tier.oopIndividual,
      tier.oopFamily,
    ]),
    ...route.accumulators.flatMap((one) => [one.deductibleMet, one.oopMet]),
    ...route.plan.benefits.flatMap((rule) => [rule.covered, rule.deductibleApplies, rule.copay, rule.coinsurance]),
    ...route.prices.map((price) => price.allowed),
  ] as readonly Fact<unknown>[]
  const reasons = facts.flatMap((fact) => (fact.kind === 'assumed' ? [fact.reason] : []))
  return [...new Set(reasons)].map((reason) => note('fact.assumed', null, { reason }))
}

/** The plan decides in the order in which claims arrive: the split between services may differ, the sum does not. */
function orderNote({ low }: InsuredTrace): readonly Note[] {
  const sharing = low.filter((record) => record.covered > 0)
  const uses = sharing.some((record) => record.rawDeductible > 0 || record.rawShare > record.oopLeft)
  return sharing.length > 1 && uses ? [note('order.mayDiffer')] : []
}

/** A note by its code; amounts among its facts are cents. */
export function note(code: NoteCode, lineId: string | null = null, facts: Note['facts'] = {}): Note {
  return { code, lineId, facts }
}
