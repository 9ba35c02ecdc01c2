import type Big from 'big.js'
import { type Dinero, toSnapshot } from 'dinero.js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { knownQuestion, OPEN_FACTS, openQuestion } from '../../build/bench/engine-question.ts'
import type { LineAmounts, RouteAmounts } from '../../build/bench/reference/amounts.ts'
import { copyFigures, figuresOf } from '../../build/bench/reference/copy-figures.ts'
import { bigEstimate } from '../../build/bench/reference/estimate-big.ts'
import { dineroEstimate } from '../../build/bench/reference/estimate-dinero.ts'
import { loopEstimate } from '../../build/bench/reference/estimate-loop.ts'
import { touchAll } from '../../build/bench/touch.ts'
import type { LineAnswer } from '../../shared/engine/estimate/answer.ts'
import { estimate } from '../../shared/engine/estimate/estimate.ts'
import { type Figure, isSettled } from '../../shared/engine/figure.ts'
import type { EstimateQuestion } from '../../shared/model/estimate.ts'
import { known } from '../../shared/model/fact.ts'
import { cents } from '../../shared/money/cents.ts'
import { rulesOn } from '../../shared/rules/rule-book.ts'

describe('the references of the engine', () => {
  test('give every amount that the engine gives', () => {
    fc.assert(
      fc.property(questions(), (question) => {
        const expected = engineAmounts(question)

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
    const kinds = ['deductible', 'copay', 'coinsurance', 'notCovered', 'balanceBill', 'planPays'] as const

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
  expect(copies).toEqual(figures.map(({ figure }) => figure))
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

function engineAmounts(question: EstimateQuestion): readonly RouteAmounts<number>[] {
  return estimate(question, rulesOn(question.asOf)).routes.map((route) => ({
    lines: route.lines.map(lineAmounts),
    patientOwes: amountOf(route.totals.patientOwes),
    planPays: amountOf(route.totals.planPays),
  }))
}

function lineAmounts({ parts, deductibleLeftBefore, oopLeftBefore }: LineAnswer): LineAmounts<number> {
  return {
    charge: amountOf(parts.charge),
    allowed: amountOf(parts.allowed),
    discount: amountOf(parts.discount),
    planPays: amountOf(parts.planPays),
    deductible: amountOf(parts.deductible),
    copay: amountOf(parts.copay),
    coinsurance: amountOf(parts.coinsurance),
    notCovered: amountOf(parts.notCovered),
    balanceBill: amountOf(parts.balanceBill),
    patientOwes: amountOf(parts.patientOwes),
    deductibleLeft: deductibleLeftBefore && amountOf(deductibleLeftBefore),
    oopLeft: oopLeftBefore && amountOf(oopLeftBefore),
  }
}

function amountOf(figure: Figure): number {
  if (!isSettled(figure)) throw new Error(`${figure.id} is missing`)
  return figure.value
}

function inCents<M>({ lines, patientOwes, planPays }: RouteAmounts<M>, cents: (amount: M) => number) {
  return {
    lines: lines.map((line) =>
      Object.fromEntries(
        (Object.entries(line) as [string, M | null][]).map(([name, amount]) => [name, amount && cents(amount)]),
      ),
    ),
    patientOwes: cents(patientOwes),
    planPays: cents(planPays),
  }
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
