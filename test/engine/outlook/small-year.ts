import fc from 'fast-check'
import { plainDate } from '../../../shared/dates/plain-date.ts'
import { estimate } from '../../../shared/engine/estimate/estimate.ts'
import type { ExpectedCare, ExpectedYear } from '../../../shared/engine/outlook/expected-year.ts'
import type { CashComparison, RouteOutlook } from '../../../shared/engine/outlook/outlook-answer.ts'
import { yearOutlook } from '../../../shared/engine/outlook/year-outlook.ts'
import type { BenefitPlanDraft } from '../../../shared/model/benefit-plan.ts'
import type { EstimateQuestion } from '../../../shared/model/estimate.ts'
import type { InsuredRoute } from '../../../shared/model/route.ts'
import type { ServiceLine } from '../../../shared/model/service-line.ts'
import { cents } from '../../../shared/money/cents.ts'
import { percent } from '../../../shared/money/rate.ts'
import { rulesOn } from '../../../shared/rules/rule-book.ts'
import { smallPlan } from '../coverage/open-episodes.ts'
import { aLine, anInsuredRoute, aPrice, aQuestion, aSelfPayRoute, told } from '../sample-plan.ts'

export const RULES = rulesOn(plainDate('2026-11-23'))

/** Services of today and expected care in amounts of a few cents, under a plan with everything that the engine knows. */
export interface SmallYear {
  readonly question: EstimateQuestion
  readonly route: InsuredRoute
  readonly expected: ExpectedYear
}

const small = fc.integer({ min: 0, max: 12 })
const category = fc.constantFrom('a', 'a', 'b')

const today = fc.record({
  category,
  charge: fc.integer({ min: 0, max: 16 }),
  allowed: fc.integer({ min: 0, max: 14 }),
  visit: fc.constantFrom(null, 'v'),
})

const later = fc.record({ category, times: fc.integer({ min: 1, max: 3 }), amount: small })

/** A year in which every fact is told and every expected amount is one amount. */
export const smallYear: fc.Arbitrary<SmallYear> = fc
  .record({
    plan: smallPlan,
    lines: fc.array(today, { minLength: 1, maxLength: 2 }),
    care: fc.array(later, { maxLength: 2 }),
    met: fc.array(small, { minLength: 8, maxLength: 8 }),
    used: fc.array(fc.nat({ max: 4 }), { minLength: 4, maxLength: 4 }),
    discount: fc.constantFrom(0, 25, 60, 100),
  })
  .map(({ plan: drawn, lines, care, met, used, discount }) => {
    const plan = withOneAmount(drawn)
    const accumulators = (['in', 'out'] as const).flatMap((tier, at) =>
      (['member', 'family'] as const).map((scope, who) => ({
        scope,
        tier,
        deductibleMet: told(met[at * 4 + who * 2] ?? 0),
        oopMet: told(met[at * 4 + who * 2 + 1] ?? 0),
      })),
    )
    const counter = (kind: 'counter' | 'categoryDeductible' | 'paid', name: string, at: number) => ({
      scope: 'member' as const,
      kind,
      name,
      used: used[at] ?? 0,
    })
    const route = anInsuredRoute({
      plan,
      accumulators,
      counters: [
        counter('counter', 'visits', 0),
        counter('counter', 'limited', 1),
        counter('categoryDeductible', 'own', 2),
        counter('paid', '', 3),
      ],
      prices: lines.map(({ allowed }, at) => aPrice(String(at), told(allowed))),
    })
    const services = lines.map(({ category, charge, visit }, at) =>
      aLine(String(at), { category, charge: told(charge), visit }),
    )
    const expected: ExpectedYear = {
      care: care.map(({ category, times, amount }) => ({ category, times, allowed: spanOf(amount) })),
      cashCounts: 'nothing',
      breakEvenKinds: ['a'],
      most: cents(30),
    }
    const selfPay = aSelfPayRoute({ discount: percent(discount) })
    return { question: aQuestion({ lines: services, routes: [selfPay, route] }), route, expected }
  })

/** A named deductible of a category has one amount wherever the plan names it. */
function withOneAmount(plan: BenefitPlanDraft): BenefitPlanDraft {
  const named = plan.benefits.find((rule) => rule.categoryDeductible !== null)?.categoryDeductible ?? null
  const benefits = plan.benefits.map((rule) =>
    rule.categoryDeductible === null ? rule : { ...rule, categoryDeductible: named },
  )
  return { ...plan, benefits }
}

export function spanOf(low: number, high = low): ExpectedCare['allowed'] {
  return { low: cents(low), high: cents(high) }
}

/** The outlook of insurance now, of cash now, and their comparison. */
export function outlookOf({ question, expected }: SmallYear): {
  readonly insured: RouteOutlook
  readonly cash: RouteOutlook
  readonly comparison: CashComparison
} {
  const { routes, comparisons } = yearOutlook(question, expected, RULES)
  const [insured, cash] = [routes.find((one) => one.routeId === 'B'), routes.find((one) => one.routeId === 'A')]
  const [comparison] = comparisons
  if (insured === undefined || cash === undefined || comparison === undefined) throw new Error('an outlook is missing')
  return { insured, cash, comparison }
}

/** Expected care as plain services of an estimate. */
function plainLines(
  care: readonly ExpectedCare[],
): readonly { readonly line: ServiceLine; readonly allowed: number }[] {
  return care.flatMap(({ category, times, allowed }, group) =>
    Array.from({ length: times ?? 1 }, (_, at) => ({
      line: aLine(`later ${group} ${at}`, { category, charge: told(allowed.low) }),
      allowed: allowed.low,
    })),
  )
}

/** What an estimate over today and the expected care says, or over the expected care alone. */
export function plainCost(year: SmallYear, care: readonly ExpectedCare[], of: 'all' | 'later'): number {
  const { question, route } = year
  const added = plainLines(care)
  const lines = [...(of === 'all' ? question.lines : []), ...added.map((one) => one.line)]
  const prices = [...route.prices, ...added.map((one) => aPrice(one.line.id, told(one.allowed)))]
  const [answer] = estimate({ ...question, lines, routes: [{ ...route, prices }] }, RULES).routes
  return exactly(answer?.range)
}

/** What today costs without the plan. */
export function cashPrice({ question }: SmallYear): number {
  return exactly(estimate(question, RULES).routes.find((one) => one.kind === 'selfPay')?.range)
}

function exactly(range: { readonly low: number | null; readonly high: number | null } | undefined): number {
  if (range === undefined || range.low === null || range.low !== range.high) throw new Error('not settled')
  return range.low
}

/** By how much cash is above insurance at every further amount, one after the other, by estimates alone. */
export function plainGaps(year: SmallYear, kind: string): readonly number[] {
  const others = year.expected.care.filter((one) => one.category !== kind)
  const price = cashPrice(year)
  return Array.from({ length: year.expected.most + 1 }, (_, amount) => {
    const care = [...others, { category: kind, times: 1, allowed: spanOf(amount) }]
    return price + plainCost(year, care, 'later') - plainCost(year, care, 'all')
  })
}

/** The least amount from which on no gap is below zero; null when the last one still is. */
export function plainBreakEven(gaps: readonly number[]): number | null {
  const last = gaps.findLastIndex((gap) => gap < 0)
  return last === gaps.length - 1 ? null : last + 1
}
