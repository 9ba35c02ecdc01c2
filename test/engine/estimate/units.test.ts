import { describe, expect, test } from 'vitest'
import { insuredAnswer } from '../../../shared/engine/estimate/insured-answer.ts'
import { routeAnswers } from '../../../shared/engine/estimate/route-answer.ts'
import { scaled } from '../../../shared/engine/estimate/scaled.ts'
import { selfPayAnswer } from '../../../shared/engine/estimate/self-pay-answer.ts'
import { pricedAnswer } from '../../../shared/engine/estimate/self-pay-pricing.ts'
import { hasVolume, volumeAnswer } from '../../../shared/engine/estimate/volume.ts'
import type { EstimateQuestion } from '../../../shared/model/estimate.ts'
import { type Fact, known, NONE, UNKNOWN } from '../../../shared/model/fact.ts'
import type { Route } from '../../../shared/model/route.ts'
import type { SelfPayPricing } from '../../../shared/model/self-pay-pricing.ts'
import type { ServiceLine } from '../../../shared/model/service-line.ts'
import { type Cents, cents } from '../../../shared/money/cents.ts'
import { percent } from '../../../shared/money/rate.ts'
import {
  aLevel,
  aLine,
  anInsuredRoute,
  aPlan,
  aPrice,
  aQuestion,
  aRule,
  aSelfPayRoute,
  met,
  told,
} from '../sample-plan.ts'
import { asks, RULES, shown } from './scenes.ts'

function amountOf(fact: Fact<Cents> | undefined): number | string {
  return fact === undefined ? 'gone' : 'value' in fact ? fact.value : fact.kind
}

describe('the question for another number of units', () => {
  const lines = [
    aLine('1', { units: 4, charge: told(40_001) }),
    aLine('2', { units: 2 }),
    aLine('3', { charge: UNKNOWN }),
  ]
  const route = aSelfPayRoute({ cashPrices: [aPrice('1', told(30_000)), aPrice('3', NONE)] })
  const asked = (units: readonly (readonly [string, number])[], of: Route = route) =>
    scaled(aQuestion({ lines }), of, new Map(units))

  test('scales the charge and rounds it half up', () => {
    // 400.01 for four: three are 300.0075, one is 100.0025, two are 200.005.
    const charges = [3, 1, 2, 8].map((count) => amountOf(asked([['1', count]]).question.lines[0]?.charge))

    expect(charges).toEqual([30_001, 10_000, 20_001, 80_002])
  })

  test('scales the price of the route with it', () => {
    const found = asked([['1', 2]]).route

    expect(found.kind === 'selfPay' && found.cashPrices.map(({ allowed }) => amountOf(allowed))).toEqual([
      15_000,
      'none',
    ])
  })

  test('leaves out a service of which there is none', () => {
    expect(
      asked([
        ['1', 0],
        ['2', 1],
      ]).question.lines.map(({ id, units }) => [id, units]),
    ).toEqual([
      ['2', 1],
      ['3', 1],
    ])
  })

  test('leaves other services and untold charges alone', () => {
    const { question } = asked([['3', 5]])

    expect(question.lines.map(({ charge }) => amountOf(charge))).toEqual([40_001, 100_000, 'unknown'])
    expect(question.lines[2]?.units).toBe(5)
  })

  test('scales member prices too', () => {
    const pricing: SelfPayPricing = {
      ...{ method: 'membership', monthlyFee: told(1), joiningFee: NONE, months: 1, isMember: known(true) },
      memberOff: percent(0),
      memberPrices: [aPrice('1', told(20_000))],
    }
    const found = asked([['1', 1]], { ...route, pricing }).route
    const member = found.kind === 'selfPay' && found.pricing?.method === 'membership' ? found.pricing : null

    expect(amountOf(member?.memberPrices[0]?.allowed)).toBe(5_000)
    expect(amountOf(member?.monthlyFee)).toBe(1)
  })

  test('scales the prices of a plan', () => {
    const found = asked([['2', 3]], anInsuredRoute({ prices: [aPrice('2', told(61_200))] })).route

    expect(found.kind === 'insured' && amountOf(found.prices[0]?.allowed)).toBe(91_800)
  })
})

describe('is the number of units open', () => {
  test.each<readonly [string, Partial<ServiceLine>, boolean]>([
    ['not for a service with sure units', {}, false],
    ['for one with a span of units', { volume: { lowUnits: 1, highUnits: 2 } }, true],
    ['for one that may not happen', { mayHappen: true }, true],
    ['not for one that is sure to happen', { mayHappen: false }, false],
  ])('%s', (_name, over, isOpen) => {
    expect(hasVolume(aQuestion({ lines: [aLine('1'), aLine('2', over)] }))).toBe(isOpen)
  })
})

describe('the answer for an open number of units', () => {
  const cash = (question: EstimateQuestion) =>
    volumeAnswer(question, aSelfPayRoute(), (asked) =>
      asked.route.kind === 'selfPay'
        ? selfPayAnswer(asked.question, asked.route)
        : insuredAnswer(asked.question, asked.route, RULES),
    )

  test('shows the planned units with a range around', () => {
    // Two units for 400.00 less 40 %: 240.00; one 120.00, three 360.00.
    const line = aLine('1', { units: 2, charge: told(40_000), volume: { lowUnits: 1, highUnits: 3 } })
    const answer = cash(aQuestion({ lines: [line], routes: [] }))

    expect(answer.totals.patientOwes).toMatchObject({ standing: 'assumed', value: 24_000 })
    expect(answer.range).toEqual({ low: 12_000, high: 36_000 })
    expect(answer.notes).toEqual([
      { code: 'volume.units', lineId: '1', facts: { code: 'X1', words: 'Service 1', low: 1, high: 3 } },
    ])
  })

  test('begins at nothing for a service that may not happen', () => {
    const answer = cash(
      aQuestion({ lines: [aLine('1', { mayHappen: true }), aLine('2', { charge: told(10_000) })], routes: [] }),
    )

    expect(answer.range).toEqual({ low: 6_000, high: 66_000 })
    expect(answer.lines.map(({ range }) => range)).toEqual([
      { low: 0, high: 60_000 },
      { low: 6_000, high: 6_000 },
    ])
    expect(answer.lines.map(({ parts }) => parts.patientOwes.standing)).toEqual(['assumed', 'known'])
  })

  test('takes the planned units in though outside the span', () => {
    const line = aLine('1', { units: 5, charge: told(50_000), volume: { lowUnits: 1, highUnits: 3 } })

    expect(cash(aQuestion({ lines: [line], routes: [] })).range).toEqual({ low: 6_000, high: 30_000 })
  })

  test('crosses the deductible with more units', () => {
    // 612.00 for two, 640.00 left: one unit 306.00; three 640.00 and 20 % of 278.00 (55.60).
    const line = aLine('1', { units: 2, volume: { lowUnits: 1, highUnits: 3 } })
    const route = anInsuredRoute({ prices: [aPrice('1', told(61_200))] })
    const [answer] = routeAnswers(aQuestion({ lines: [line], routes: [route] }), RULES)

    expect(answer?.range).toEqual({ low: 30_600, high: 69_560 })
    expect(shown(answer?.totals.patientOwes)).toBe(61_200)
  })

  test('tries every number of units out of network', () => {
    // Charge 5.03 and price 5.02 for five, nothing shared. One: 1.01 − 1.00; two: 2.01 − 2.01; five: 0.01 above it.
    const plan = aPlan({
      tiers: [aLevel({ tier: 'out', deductibleIndividual: NONE, oopIndividual: NONE })],
      benefits: [aRule('imaging', { tier: 'out', coinsurance: NONE })],
    })
    const route = anInsuredRoute({ plan, tier: 'out', accumulators: [], prices: [aPrice('1', told(502))] })
    const line = aLine('1', { units: 5, charge: told(503), volume: { lowUnits: 1, highUnits: 5 } })
    const [answer] = routeAnswers(aQuestion({ lines: [line], routes: [route] }), RULES)

    expect(answer?.range).toEqual({ low: 0, high: 1 })
  })

  test('tries every mixture where visits are counted', () => {
    const limit = { type: 'units', amount: 3, counter: 'therapy', excessTo: 'provider' } as const
    const plan = aPlan({ benefits: [aRule('imaging', { limit })] })
    const counters = [{ scope: 'member', kind: 'counter', name: 'therapy', used: 1 } as const]
    const route = anInsuredRoute({
      plan,
      counters,
      accumulators: [met('member', 150_000, 0)],
      prices: [aPrice('1', told(40_000))],
    })
    const line = aLine('1', { units: 4, volume: { lowUnits: 1, highUnits: 4 } })
    const [answer] = routeAnswers(aQuestion({ lines: [line], routes: [route] }), RULES)

    // 100.00 a unit, two of them covered at most: 20.00 for one, 40.00 from two on.
    expect(answer?.range).toEqual({ low: 2_000, high: 4_000 })
  })

  test('gives up on too many mixtures with a wide range', () => {
    const limit = { type: 'visits', amount: 9, counter: 'therapy', excessTo: 'provider' } as const
    const plan = aPlan({ benefits: [aRule('imaging', { limit })] })
    const volume = { lowUnits: 1, highUnits: 21 }
    const lines = ['1', '2'].map((id) => aLine(id, { units: 1, charge: told(10_000), volume }))
    const prices = [aPrice('1', told(10_000)), aPrice('2', told(10_000))]
    const counters = [{ scope: 'member', kind: 'counter', name: 'therapy', used: 0 } as const]
    const [answer] = routeAnswers(aQuestion({ lines, routes: [anInsuredRoute({ plan, prices, counters })] }), RULES)

    // 21 × 21 mixtures: from nothing to 21 units of 100.00 twice.
    expect(answer?.range).toEqual({ low: 0, high: 420_000 })
    expect(answer?.notes.map(({ code }) => code)).toContain('volume.wide')
  })
})

describe('ways of pricing for a patient who pays', () => {
  const lines = [aLine('1'), aLine('2', { charge: told(50_000) })]
  const priced = (pricing: SelfPayPricing, asked = lines) =>
    pricedAnswer(aQuestion({ lines: asked, routes: [] }), { ...aSelfPayRoute({ promptPay: percent(10) }), pricing })

  const STEPS = [
    { from: cents(200_000), off: percent(50) },
    { from: cents(100_000), off: percent(20) },
  ]

  test('by the list price take nothing but the prompt discount', () => {
    const answer = priced({ method: 'chargemaster' })

    expect(answer.range).toEqual({ low: 135_000, high: 135_000 })
    expect(answer.notes.map(({ code }) => code)).toEqual(['selfPay.chargemaster'])
  })

  test.each<readonly [string, number, number, readonly string[]]>([
    // less the step, then less 10 %
    ['below the first step take nothing off', 99_999, 89_999, []],
    ['at a step exactly take its share', 100_000, 72_000, ['selfPay.tier']],
    ['at the next take the larger share', 200_000, 90_000, ['selfPay.tier']],
  ])('by steps %s', (_name, charge, ...[owes, notes]) => {
    const answer = priced({ method: 'tiered', steps: STEPS }, [aLine('1', { charge: told(charge) })])

    expect([shown(answer.totals.patientOwes), answer.notes.map(({ code }) => code)]).toEqual([owes, notes])
  })

  test('by steps count the charges together', () => {
    // 1,500.00 reaches the first step: 20 % off, then 10 %.
    expect(priced({ method: 'tiered', steps: STEPS }).range).toEqual({ low: 108_000, high: 108_000 })
  })

  test('by steps stay open while a charge is missing', () => {
    const answer = priced({ method: 'tiered', steps: STEPS }, [aLine('1'), aLine('2', { charge: UNKNOWN })])

    // 1,000.00 costs 720.00 in the step it reached, or 450.00 in the next.
    expect(answer.lines[0]?.range).toEqual({ low: 45_000, high: 72_000 })
    expect(answer.openFacts).toEqual([asks('line.charge.2', null)])
  })

  test('by an agreed sum spread it and name it', () => {
    // 900.00 less 10 % is 810.00: two thirds and one third.
    const answer = priced({ method: 'settlement', total: told(90_000) })

    expect(answer.lines.map(({ parts }) => shown(parts.patientOwes))).toEqual([54_000, 27_000])
    expect(answer.lines[0]?.parts.patientOwes.standing).toBe('known')
  })

  test('by an agreed sum of nobody’s knowledge ask for it', () => {
    expect(priced({ method: 'settlement', total: UNKNOWN }).openFacts).toEqual([asks('clinic.settlement', 135_000)])
  })
})

describe('the answers of a question', () => {
  test('stand in the order of its routes', () => {
    const routes = [anInsuredRoute({ prices: [aPrice('1', told(61_200))] }), aSelfPayRoute()]

    expect(
      routeAnswers(aQuestion({ routes }), RULES).map(({ routeId, kind, range }) => [routeId, kind, range.high]),
    ).toEqual([
      ['B', 'insured', 61_200],
      ['A', 'selfPay', 60_000],
    ])
  })

  test('suppose what their route supposes', () => {
    const base = anInsuredRoute({ prices: [aPrice('1', told(61_200))] })
    const routes = [base, { ...base, id: 'C', whatIf: 'deductibleMet' as const }]
    const [before, after] = routeAnswers(aQuestion({ routes }), RULES)

    // 20 % of 612.00
    expect([before?.range.high, after?.range.high]).toEqual([61_200, 12_240])
    expect(after?.notes[0]?.code).toBe('whatIf.deductibleMet')
  })

  test('are none without a route', () => {
    expect(routeAnswers(aQuestion({ routes: [] }), RULES)).toEqual([])
  })
})
