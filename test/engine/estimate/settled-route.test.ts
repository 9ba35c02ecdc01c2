import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Parts, RouteAnswer } from '../../../shared/engine/estimate/answer.ts'
import { estimate } from '../../../shared/engine/estimate/estimate.ts'
import { insuredTerms } from '../../../shared/engine/estimate/insured-terms.ts'
import { insuredTrace } from '../../../shared/engine/estimate/insured-trace.ts'
import { legalMaximum } from '../../../shared/engine/estimate/plan-year.ts'
import { settledRecords } from '../../../shared/engine/estimate/settled-records.ts'
import { isSettled, plainFigure } from '../../../shared/engine/figure.ts'
import type { BenefitPlanDraft } from '../../../shared/model/benefit-plan.ts'
import type { EstimateQuestion } from '../../../shared/model/estimate.ts'
import { type Fact, known, UNKNOWN } from '../../../shared/model/fact.ts'
import type { InsuredRoute } from '../../../shared/model/route.ts'
import type { ServiceLine } from '../../../shared/model/service-line.ts'
import { type Cents, cents } from '../../../shared/money/cents.ts'
import { percent } from '../../../shared/money/rate.ts'
import { rulesOn } from '../../../shared/rules/rule-book.ts'
import { smallPlan } from '../coverage/open-episodes.ts'
import { aLine, anInsuredRoute, aPlan, aPrice, aQuestion, aRule, aSelfPayRoute, told } from '../sample-plan.ts'
import { anyQuestion } from './random-questions.ts'

/** The engine's own steps, by way of its full terms and by its quick one; null where something is open. */
function bothWays(question: EstimateQuestion, route: InsuredRoute) {
  const most = legalMaximum(route, question, rulesOn(question.asOf))
  const trace = insuredTrace(insuredTerms(route, question.lines, most))
  const { open, assumed } = trace.terms.sheet
  return {
    quick: settledRecords(route, question.lines, most),
    full: open.length === 0 && assumed.length === 0 ? trace.low : null,
  }
}

const service = fc.record({
  category: fc.constantFrom('a', 'a', 'b', 'untold'),
  charge: fc.integer({ min: 0, max: 16 }).map(told),
  units: fc.integer({ min: 1, max: 3 }),
  visit: fc.constantFrom(null, 'v'),
  preventive: fc.boolean(),
  emergency: fc.constantFrom(false, false, true),
  nsaProtected: fc.constantFrom(false, false, true),
  auth: fc.constantFrom('notNeeded', 'approved', 'missing', 'unitsExceeded'),
  approvedUnits: fc.constantFrom(null, null, 0, 1, 2),
  referral: fc.constantFrom('present', 'missing'),
} satisfies { [K in keyof ServiceLine]?: fc.Arbitrary<ServiceLine[K]> })

const accumulators = (['in', 'out'] as const).flatMap((tier) =>
  (['member', 'family'] as const).map((scope) => ({ scope, tier, deductibleMet: told(2), oopMet: told(3) })),
)

const counters = (['visits', 'limited'] as const).map((name) => ({
  scope: 'member' as const,
  kind: 'counter' as const,
  name,
  used: 1,
}))

/** Plans with all that the engine knows, at one of two levels; nothing missing but, at times, what nobody told of. */
const question: fc.Arbitrary<{ readonly question: EstimateQuestion; readonly route: InsuredRoute }> = fc
  .record({
    plan: smallPlan,
    lines: fc.array(service, { maxLength: 4 }),
    price: fc.integer({ min: 0, max: 14 }),
    tier: fc.constantFrom('in', 'out'),
    nextPlanYear: fc.boolean(),
  })
  .map(({ plan, lines, price, tier, nextPlanYear }) => {
    const services = lines.map((over, index) => aLine(String(index + 1), over))
    const prices = services.map(({ id }, index) => aPrice(id, told(Math.max(0, price - index))))
    const own = { scope: 'member', kind: 'categoryDeductible', name: 'own', used: 1 } as const
    const paid = { scope: 'member', kind: 'paid', name: '', used: 0 } as const
    const all = [...counters, own, paid]
    const route = anInsuredRoute({ plan, tier, nextPlanYear, accumulators, counters: all, prices })
    return { question: aQuestion({ lines: services, routes: [route] }), route }
  })

describe('a route of which everything is told', () => {
  test('has the same steps in one pass as by its terms', () => {
    fc.assert(
      fc.property(question, ({ question: asked, route }) => {
        const { quick, full } = bothWays(asked, route)

        expect(quick).toEqual(full)
      }),
      { numRuns: 150 },
    )
  })

  test('has them as well at random prices and plans', () => {
    fc.assert(
      fc.property(anyQuestion('sometimes'), (asked) => {
        for (const route of asked.routes) {
          if (route.kind !== 'insured') continue
          const { quick, full } = bothWays(asked, route)
          if (full !== null) expect(quick).toEqual(full)
          else expect(quick).toBeNull()
        }
      }),
      { numRuns: 60 },
    )
  })

  test.each([
    ['a charge', { charge: UNKNOWN }, {}],
    ['a referral', { referral: 'unknown' }, { referralNeeded: known(true) }],
    ['an authorization', { auth: 'unknown' }, { authorizationNeeded: known(true) }],
    ['a copay', {}, { copay: UNKNOWN }],
    ['a share', {}, { coinsurance: UNKNOWN }],
    ['an assumed copay', {}, { copay: { kind: 'assumed', value: cents(2_000), reason: 'as last year' } }],
  ] as const)('is not one while %s is missing', (_, line, rule) => {
    const plan = aPlan({ benefits: [aRule('imaging', rule as Parameters<typeof aRule>[1])] })
    const route = anInsuredRoute({ plan, prices: [aPrice('1', told(40_000))] })
    const asked = aQuestion({ lines: [aLine('1', line as Partial<ServiceLine>)], routes: [route] })

    expect(bothWays(asked, route)).toEqual({ quick: null, full: null })
  })
})

describe('a plan that was asked before', () => {
  const base = aPlan({ benefits: [aRule('imaging', { coinsurance: known(percent(20)), copay: told(3_000) })] })
  const owedUnder = (plan: BenefitPlanDraft): Cents | null => {
    const route = anInsuredRoute({ plan, prices: [aPrice('1', told(100_000))] })
    const asked = aQuestion({ lines: [aLine('1', { charge: told(150_000) })], routes: [route] })
    const [answer] = estimate(asked, rulesOn(asked.asOf)).routes
    return answer?.range.low ?? null
  }

  test('gives the same answer as its copy', () => {
    fc.assert(
      fc.property(question, ({ question: asked }) => {
        const rules = rulesOn(asked.asOf)
        const first = JSON.stringify(estimate(asked, rules))

        expect(JSON.stringify(estimate(asked, rules))).toBe(first)
        expect(JSON.stringify(estimate(structuredClone(asked), rules))).toBe(first)
      }),
      { numRuns: 60 },
    )
  })

  test('answers anew when one of its rules has changed', () => {
    const before = owedUnder(base)
    const [rule] = base.benefits
    const dearer = { ...base, benefits: rule ? [{ ...rule, copay: told(9_000) }] : [] }

    expect(before).not.toBeNull()
    expect(owedUnder(dearer)).not.toBe(before)
    expect(owedUnder(base)).toBe(before)
  })

  test('is read at each of its levels', () => {
    const both = {
      ...base,
      tiers: ['in', 'out'].flatMap((tier) => base.tiers.map((one) => ({ ...one, tier }))),
      benefits: ['in', 'out'].flatMap((tier) =>
        base.benefits.map((one) => ({ ...one, tier, coinsurance: known(percent(tier === 'in' ? 20 : 50)) })),
      ),
    }
    const shareAt = (tier: string): number => {
      const free = { deductibleMet: told(900_000), oopMet: told(0) }
      const met = (['member', 'family'] as const).map((scope) => ({ scope, tier, ...free }))
      const route = anInsuredRoute({ plan: both, tier, accumulators: met, prices: [aPrice('1', told(100_000))] })
      const asked = aQuestion({ lines: [aLine('1', { charge: told(100_000) })], routes: [route] })
      const [answer] = estimate(asked, rulesOn(asked.asOf)).routes
      return amountOf(answer, 'coinsurance')
    }

    // 3,000 is the copay; 20 % and 50 % are taken of the remaining 97,000.
    expect(shareAt('in')).toBe(19_400)
    expect(shareAt('out')).toBe(48_500)
    expect(shareAt('in')).toBe(19_400)
  })
})

function amountOf(answer: RouteAnswer | undefined, part: keyof Parts): number {
  const figure = answer?.totals[part]
  if (figure === undefined || !isSettled(figure)) throw new Error(`${part} is missing`)
  return figure.value
}

describe('the total of settled lines', () => {
  const amounts: readonly Fact<Cents>[] = [told(90_000), told(0), told(25_000)]
  const lines = amounts.map((charge, index) => aLine(String(index + 1), { charge }))
  const prices = lines.map(({ id }) => aPrice(id, told(20_000)))
  const routes = [aSelfPayRoute(), anInsuredRoute({ prices })]
  const asked = aQuestion({ lines, routes })
  const answers = (): readonly RouteAnswer[] => estimate(asked, rulesOn(asked.asOf)).routes

  test('lists the lines that add something to it', () => {
    for (const { totals } of answers()) {
      expect(totals.charge.from.map((one) => (isSettled(one) ? one.value : null))).toEqual([90_000, 25_000])
      expect(totals.charge.from.every(({ id, standing }) => id === 'line.charge' && standing === 'known')).toBe(true)
    }
  })

  test('adds up what it lists in every part', () => {
    for (const route of answers()) {
      for (const part of Object.keys(route.totals) as (keyof Parts)[]) {
        const listed = route.totals[part].from.map((one) => (isSettled(one) ? Number(one.value) : Number.NaN))
        expect(listed.reduce((sum, one) => sum + one, 0)).toBe(amountOf(route, part))
        expect(listed).not.toContain(0)
      }
    }
  })

  test('lists the same lines however often somebody looks', () => {
    for (const { totals } of answers()) {
      expect(totals.patientOwes.from).toBe(totals.patientOwes.from)
    }
  })

  test('is a figure like any other as a plain value and in JSON', () => {
    const order = ['id', 'standing', 'value', 'from', 'settledBy', 'rule']
    for (const { totals } of answers()) {
      for (const figure of [totals.charge, totals.penalty]) {
        const plain = plainFigure(figure)

        expect(Object.keys(plain)).toEqual(order)
        expect(plain.from).toBe(figure.from)
        expect(JSON.stringify(figure)).toBe(JSON.stringify(plain))
        expect(structuredClone(plain)).toEqual(JSON.parse(JSON.stringify(figure)))
      }
    }
  })
})
