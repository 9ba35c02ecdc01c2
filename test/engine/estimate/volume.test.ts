import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isSettled } from '../../../shared/engine/figure.ts'
import type { EstimateQuestion } from '../../../shared/model/estimate.ts'
import { type Fact, known, NONE } from '../../../shared/model/fact.ts'
import type { Route } from '../../../shared/model/route.ts'
import type { LinePrice, ServiceLine } from '../../../shared/model/service-line.ts'
import { type Cents, cents } from '../../../shared/money/cents.ts'
import { percent } from '../../../shared/money/rate.ts'
import { routeOf } from '../cob/payers-sample.ts'
import { aLine, anInsuredRoute, aPlan, aPrice, aQuestion, aRule, aSelfPayRoute, met, told } from '../sample-plan.ts'
import { anyRoute, LINE_IDS } from './random-questions.ts'

/** Charges and prices are whole per unit here, so that fewer units cost just as much less. */
interface Small {
  readonly each: number
  readonly units: number
  readonly low: number
  readonly high: number
  readonly mayHappen: boolean
}

const small: fc.Arbitrary<Small> = fc
  .record({
    each: fc.integer({ min: 0, max: 12 }).map((count) => count * 4_000),
    low: fc.integer({ min: 1, max: 2 }),
    more: fc.nat(1),
    further: fc.nat(1),
    mayHappen: fc.boolean(),
  })
  .map(({ each, low, more, further, mayHappen }) => ({
    each,
    mayHappen,
    low,
    units: low + more,
    high: low + more + further,
  }))

function lineOf(id: string, { each, units, low, high, mayHappen }: Small): ServiceLine {
  return aLine(id, {
    units,
    charge: known(cents(each * units)),
    volume: { lowUnits: low, highUnits: high },
    ...(mayHappen ? { mayHappen } : {}),
  })
}

/** The question with certain units, by hand: a line of which there is none is left out. */
function withUnits(question: EstimateQuestion, all: readonly Small[], counts: readonly number[]): EstimateQuestion {
  const times = (fact: Fact<Cents>, index: number): Fact<Cents> =>
    'value' in fact ? known(cents((fact.value / (all[index]?.units ?? 1)) * (counts[index] ?? 0))) : fact
  const priced = (prices: readonly LinePrice[]): LinePrice[] =>
    prices.map((price) => ({ ...price, allowed: times(price.allowed, LINE_IDS.indexOf(price.lineId as '1')) }))
  const routes = question.routes.map((route): Route => {
    if (route.kind === 'selfPay') return { ...route, cashPrices: priced(route.cashPrices) }
    const others = route.coordination?.others.map((other) =>
      other.payer === 'plan' ? { ...other, prices: priced(other.prices) } : other,
    )
    const coordination =
      route.coordination === undefined ? {} : { coordination: { ...route.coordination, others: others ?? [] } }
    return { ...route, prices: priced(route.prices), ...coordination }
  })
  const lines = question.lines.flatMap((line, index) => {
    const { volume: _volume, mayHappen: _mayHappen, ...plain } = line
    const units = counts[index] ?? 0
    return units === 0 ? [] : [{ ...plain, units, charge: times(line.charge, index) }]
  })
  return { ...question, lines, routes }
}

function countsOf({ low, high, mayHappen }: Small): readonly number[] {
  const counts = Array.from({ length: high - low + 1 }, (_, more) => low + more)
  return mayHappen ? [0, ...counts] : counts
}

/** Prices that are whole per unit, as the charges are. */
function evenly(route: Route, all: readonly Small[]): Route {
  const even = (prices: readonly LinePrice[]): LinePrice[] =>
    prices.map((price) => {
      const units = all[LINE_IDS.indexOf(price.lineId as '1')]?.units ?? 1
      const { allowed } = price
      return {
        ...price,
        allowed: 'value' in allowed ? known(cents(Math.floor(allowed.value / units) * units)) : allowed,
      }
    })
  if (route.kind === 'selfPay') return { ...route, cashPrices: even(route.cashPrices) }
  const others = route.coordination?.others.map((other) =>
    other.payer === 'plan' ? { ...other, prices: even(other.prices) } : other,
  )
  const coordination =
    route.coordination === undefined ? {} : { coordination: { ...route.coordination, others: others ?? [] } }
  return { ...route, prices: even(route.prices), ...coordination }
}

test('the ends are those of every mixture of units', () => {
  fc.assert(
    fc.property(anyRoute('never'), fc.tuple(small, small, small), (route, all) => {
      const lines = LINE_IDS.map((id, index) => lineOf(id, all[index] as Small))
      const question = aQuestion({ lines, routes: [evenly(route, all)] })
      const [first, second, third] = all.map(countsOf) as [readonly number[], readonly number[], readonly number[]]
      const totals = first.flatMap((a) =>
        second.flatMap((b) =>
          third.map((c) => {
            const certain = withUnits(question, all, [a, b, c])
            return certain.lines.length === 0 ? 0 : (routeOf(certain).range.low ?? -1)
          }),
        ),
      )

      expect(routeOf(question).range).toEqual({ low: Math.min(...totals), high: Math.max(...totals) })
    }),
    { numRuns: 60 },
  )
})

test('a figure that follows the units stands as assumed', () => {
  const line = aLine('1', { units: 8, charge: told(80_000), volume: { lowUnits: 4, highUnits: 12 } })
  const answer = routeOf(aQuestion({ lines: [line], routes: [aSelfPayRoute({ discount: percent(50) })] }))

  expect(answer.totals.patientOwes).toMatchObject({ standing: 'assumed', value: 40_000 })
  expect(answer.range).toEqual({ low: 20_000, high: 60_000 })
  expect(answer.notes).toContainEqual({
    code: 'volume.units',
    lineId: '1',
    facts: { code: 'X1', words: 'Service 1', low: 4, high: 12 },
  })
})

test('a service that may not be needed begins at nothing', () => {
  const lines = [aLine('1', { charge: told(30_000) }), aLine('2', { charge: told(20_000), mayHappen: true })]
  const answer = routeOf(aQuestion({ lines, routes: [aSelfPayRoute({ discount: percent(0) })] }))

  expect(answer.range).toEqual({ low: 30_000, high: 50_000 })
  expect(answer.lines[0]?.parts.patientOwes.standing).toBe('known')
  expect(answer.lines[1]?.range).toEqual({ low: 0, high: 20_000 })
  expect(answer.totals.patientOwes).toMatchObject({ standing: 'assumed', value: 50_000 })
})

test('a met yearly limit makes the units of no account', () => {
  const line = aLine('1', { units: 2, charge: told(40_000), volume: { lowUnits: 1, highUnits: 30 } })
  const route = anInsuredRoute({ accumulators: [met('member', 150_000, 500_000)], prices: [aPrice('1', told(30_000))] })
  const answer = routeOf(aQuestion({ lines: [line], routes: [route] }))

  expect(answer.range).toEqual({ low: 0, high: 0 })
  expect(answer.totals.patientOwes).toMatchObject({ standing: 'known', value: 0 })
})

describe('a plan that counts visits', () => {
  const route = anInsuredRoute({
    plan: aPlan({
      benefits: [
        aRule('imaging', {
          firstVisits: { count: 1, copay: cents(6_000), counter: 'first' },
          deductibleApplies: known(false),
          coinsurance: NONE,
        }),
      ],
    }),
    counters: [{ scope: 'member', kind: 'counter', name: 'first', used: 0 }],
    prices: [aPrice('1', told(1_000)), aPrice('2', told(50_000))],
  })

  test('may cost less with a service more, and the range says so', () => {
    const lines = [aLine('1', { charge: told(1_000), mayHappen: true }), aLine('2', { charge: told(50_000) })]
    const answer = routeOf(aQuestion({ lines, routes: [route] }))

    expect(isSettled(answer.totals.patientOwes) && answer.totals.patientOwes.value).toBe(1_000)
    expect(answer.range).toEqual({ low: 1_000, high: 6_000 })
  })

  test('with too many mixtures may cost anything up to the charges', () => {
    const lines = ['1', '2', '3'].map((id) =>
      aLine(id, { units: 2, charge: told(10_000), volume: { lowUnits: 1, highUnits: 20 } }),
    )
    const answer = routeOf(aQuestion({ lines, routes: [route] }))

    expect(answer.range).toEqual({ low: 0, high: 300_000 })
    expect(answer.notes.map(({ code }) => code)).toContain('volume.wide')
  })
})
