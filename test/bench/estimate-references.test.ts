import type Big from 'big.js'
import { type Dinero, toSnapshot } from 'dinero.js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { knownQuestion, OPEN_FACTS, openQuestion } from '../../build/bench/engine-question.ts'
import type { LineSteps, PriceSteps, RouteSteps, TotalSteps } from '../../build/bench/reference/amounts.ts'
import { copyFigures, figuresOf } from '../../build/bench/reference/copy-figures.ts'
import { bigEstimate } from '../../build/bench/reference/estimate-big.ts'
import { dineroEstimate } from '../../build/bench/reference/estimate-dinero.ts'
import { loopEstimate } from '../../build/bench/reference/estimate-loop.ts'
import { touchAll } from '../../build/bench/touch.ts'
import type { RouteAnswer } from '../../shared/engine/estimate/answer.ts'
import { estimate } from '../../shared/engine/estimate/estimate.ts'
import { insuredTerms } from '../../shared/engine/estimate/insured-terms.ts'
import { insuredTrace } from '../../shared/engine/estimate/insured-trace.ts'
import { legalMaximum } from '../../shared/engine/estimate/plan-year.ts'
import { selfPayPrices } from '../../shared/engine/estimate/self-pay-prices.ts'
import { type Figure, isSettled, plainFigure } from '../../shared/engine/figure.ts'
import type { EstimateQuestion } from '../../shared/model/estimate.ts'
import { known } from '../../shared/model/fact.ts'
import { cents } from '../../shared/money/cents.ts'
import { rulesOn } from '../../shared/rules/rule-book.ts'

describe('the references of the engine', () => {
  test('keep every step and sum that the engine keeps', () => {
    fc.assert(
      fc.property(questions(), (question) => {
        const expected = engineSteps(question)

        expect(loopEstimate(question)).toEqual(expected)
        expect(bigEstimate(question).map((route) => inCents(route, (amount: Big) => amount.toNumber()))).toEqual(
          expected,
        )
        expect(dineroEstimate(question).map((route) => inCents(route, centsOf))).toEqual(expected)
      }),
      { numRuns: 20 },
    )
  })

  test('meet shares, trimmed shares and refusals in the measured question', () => {
    const lines = loopEstimate(knownQuestion()).flatMap((route) => route.lines)
    const kinds = ['deductible', 'copay', 'coinsurance', 'notCovered', 'balanceBill', 'planPays', 'outcome'] as const

    for (const kind of kinds) expect(lines.some((line) => line[kind] > 0)).toBe(true)
    expect(lines.some((line) => line.oopLeft === 0)).toBe(true)
  })
})

test('five facts are missing in the open question', () => {
  const question = openQuestion()
  const [route] = estimate(question, rulesOn(question.asOf)).routes

  expect(route?.openFacts.map(({ factId }) => factId).toSorted()).toEqual(OPEN_FACTS.toSorted())
})

test('copied figures are the figures of the answer', () => {
  const question = knownQuestion()
  const figures = figuresOf(estimate(question, rulesOn(question.asOf)))
  const copies = copyFigures(figures)

  expect(figures.length).toBeGreaterThan(2_000)
  expect(copies).toEqual(figures.map(({ figure }) => plainFigure(figure)))
  expect(copies.some((copy, place) => copy === figures[place]?.figure)).toBe(false)
})

test('an answer is read with every figure of its traces', () => {
  const question = knownQuestion()
  const answer = estimate(question, rulesOn(question.asOf))
  const read = new Set<string>()
  const watched = JSON.parse(JSON.stringify(answer), (_, value) => (isFigure(value) ? watch(value, read) : value))
  touchAll(watched)

  expect(read.size).toBeGreaterThan(20)
  expect(read).toEqual(idsIn(answer))
})

/** The measured question with other charges, prices and amounts met. */
function questions(): fc.Arbitrary<EstimateQuestion> {
  const base = knownQuestion()
  const amounts = fc.array(fc.integer({ min: 0, max: 900_000 }), { minLength: 20, maxLength: 20 })
  return fc.tuple(amounts, amounts, fc.integer({ min: 0, max: 600_000 })).map(([charges, prices, met]) => ({
    ...base,
    lines: base.lines.map((line, index) => ({ ...line, charge: known(cents(charges[index] ?? 0)) })),
    routes: base.routes.map((route) =>
      route.kind === 'selfPay'
        ? route
        : {
            ...route,
            prices: route.prices.map((price, index) => ({ ...price, allowed: known(cents(prices[index] ?? 0)) })),
            accumulators: route.accumulators.map((one) => ({ ...one, deductibleMet: known(cents(met)) })),
          },
    ),
  }))
}

/** The engine's own records and sums. */
function engineSteps(question: EstimateQuestion): readonly RouteSteps<number>[] {
  const rules = rulesOn(question.asOf)
  const answer = estimate(question, rules)
  return question.routes.map((route, index) => {
    const totals = totalsOf(answer.routes[index])
    if (route.kind === 'selfPay') {
      const prices = selfPayPrices(route, question.lines).map(priceSteps)
      return { lines: [], prices, totals }
    }
    const terms = insuredTerms(route, question.lines, legalMaximum(route, question, rules))
    return { lines: insuredTrace(terms).low.map((record) => ({ ...record })), prices: [], totals }
  })
}

function priceSteps({ charge, listed, due }: ReturnType<typeof selfPayPrices>[number]): PriceSteps<number> {
  if (charge === null || listed === null || due === null) throw new Error('a price is missing')
  return { charge, listed, due, discount: charge - due }
}

function totalsOf(route: RouteAnswer | undefined): TotalSteps<number> {
  if (route === undefined) throw new Error('a route is missing')
  const { totals, creditedToDeductible, creditedToOop } = route
  const sums = Object.entries({ ...totals, creditedToDeductible, creditedToOop })
  return Object.fromEntries(
    sums.map(([name, figure]) => [name, figure === null ? 0 : amountOf(figure)]),
  ) as unknown as TotalSteps<number>
}

function amountOf(figure: Figure): number {
  if (!isSettled(figure)) throw new Error(`${figure.id} is missing`)
  return figure.value
}

function inCents<M extends object>(route: RouteSteps<M>, cents: (amount: M) => number) {
  const each = (steps: LineSteps<M> | PriceSteps<M> | TotalSteps<M>) =>
    Object.fromEntries(
      Object.entries(steps).map(([name, step]) => [name, typeof step === 'object' ? cents(step) : step]),
    )
  return { lines: route.lines.map(each), prices: route.prices.map(each), totals: each(route.totals) }
}

function centsOf(amount: Dinero<number, 'USD'>): number {
  const { amount: value, scale } = toSnapshot(amount)
  return value / 10 ** (scale - 2)
}

function isFigure(value: unknown): value is Figure<unknown> {
  return typeof value === 'object' && value !== null && 'standing' in value && 'from' in value
}

function watch(figure: Figure<unknown>, read: Set<string>): Figure<unknown> {
  return new Proxy(figure, {
    get: (target, name) => {
      if (name === 'value' || name === 'from') read.add(target.id)
      return Reflect.get(target, name)
    },
  })
}

/** The ids of all figures in an answer. */
function idsIn(answer: unknown): Set<string> {
  const ids = new Set<string>()
  JSON.stringify(answer, (_, value) => {
    if (isFigure(value)) ids.add(value.id)
    return value
  })
  return ids
}
