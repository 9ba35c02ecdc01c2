import { describe, expect, test } from 'vitest'
import { insuredAnswer } from '../../../shared/engine/estimate/insured-answer.ts'
import { known, NONE, UNKNOWN } from '../../../shared/model/fact.ts'
import type { InsuredRoute } from '../../../shared/model/route.ts'
import { percent } from '../../../shared/money/rate.ts'
import { aLevel, aLine, anInsuredRoute, aPlan, aPrice, aQuestion, aRule, met, told } from '../sample-plan.ts'
import { asks, RULES, shown } from './scenes.ts'

describe('the answer of a route with a plan', () => {
  test('holds the law’s maximum above the plan’s own', () => {
    // The plan says 12,000.00 at most and 10,599.00 are met: 1.00 is left of 10,600.00.
    const plan = aPlan({ tiers: [aLevel({ oopIndividual: told(1_200_000) })] })
    const route = anInsuredRoute({
      plan,
      accumulators: [met('member', 0, 1_059_900)],
      prices: [aPrice('1', told(61_200))],
    })
    const answer = insuredAnswer(aQuestion({ routes: [route] }), route, RULES)

    expect(answer).toMatchObject({ kind: 'insured', range: { low: 100, high: 100 }, openFacts: [] })
    expect([answer.creditedToDeductible, answer.creditedToOop].map(shown)).toEqual([100, 100])
  })

  test('asks for what it misses and by how much', () => {
    const route = anInsuredRoute({ accumulators: [met('member', null, 0)], prices: [aPrice('1', told(61_200))] })
    const answer = insuredAnswer(aQuestion({ routes: [route] }), route, RULES)

    // 122.40 to 612.00: 489.60 between them.
    expect(answer.openFacts).toEqual([asks('met.deductible.member.in', 48_960)])
    expect([answer.creditedToDeductible, answer.creditedToOop].map(shown)).toEqual(['?', '?'])
  })

  /** Two services, imaging at 612.00 and surgery at 2,000.00 of a charge of 3,000.00. */
  function answered(over: Partial<InsuredRoute>) {
    const prices = [aPrice('1', told(61_200)), aPrice('2', told(200_000))]
    const route = anInsuredRoute({ prices, ...over })
    const lines = [aLine('1'), aLine('2', { category: 'surgery', charge: told(300_000) })]
    return insuredAnswer(aQuestion({ lines, routes: [route] }), route, RULES)
  }

  test('adds its services up and ties to the charges', () => {
    // 612.00 of 640.00 left; then 28.00 and 20 % of 1,972.00 (394.40): 1,034.40 in all; the plan pays 1,577.60.
    const { totals, range } = answered({})

    expect([totals.patientOwes, totals.planPays, totals.discount, totals.charge].map(shown)).toEqual([
      103_440, 157_760, 138_800, 400_000,
    ])
    expect(range).toEqual({ low: 103_440, high: 103_440 })
  })

  test('credits the deductible and the limit apart', () => {
    const answer = answered({})

    expect([answer.creditedToDeductible, answer.creditedToOop].map(shown)).toEqual([64_000, 103_440])
  })

  test('knows the sum though the parts may swap', () => {
    // 10.00 left of the limit: whatever the deductible was, 10.00 are paid in all.
    const answer = answered({ accumulators: [met('member', null, 499_000)] })

    expect(answer.range).toEqual({ low: 1_000, high: 1_000 })
    expect(answer.totals.patientOwes).toMatchObject({ standing: 'known', value: 1_000 })
    expect(answer.openFacts).toEqual([])
  })

  test('puts the fact first that closes most', () => {
    const plan = aPlan({
      tiers: [aLevel({ deductibleIndividual: NONE, oopIndividual: NONE })],
      grandfathered: true,
      benefits: [aRule('imaging', { coinsurance: UNKNOWN }), aRule('surgery', { coinsurance: UNKNOWN })],
    })
    const answer = answered({ plan })

    expect(answer.range).toEqual({ low: 0, high: 261_200 })
    expect(answer.openFacts).toEqual([
      asks('plan.coinsurance.surgery.in', 200_000),
      asks('plan.coinsurance.imaging.in', 61_200),
    ])
  })

  test('has no end while a charge and its price are open', () => {
    const route = anInsuredRoute({ plan: aPlan({ grandfathered: true, tiers: [aLevel({ oopIndividual: NONE })] }) })
    const question = aQuestion({ lines: [aLine('1', { charge: UNKNOWN })], routes: [route] })

    expect(insuredAnswer(question, route, RULES).range).toEqual({ low: 0, high: null })
  })

  test('has an end where the yearly limit gives one', () => {
    // 3,690.00 are left of the limit, whatever the service costs.
    const route = anInsuredRoute({})
    const question = aQuestion({ lines: [aLine('1', { charge: UNKNOWN })], routes: [route] })

    expect(insuredAnswer(question, route, RULES).range).toEqual({ low: 0, high: 369_000 })
  })

  test('rests on an assumed share to the cent', () => {
    const coinsurance = { kind: 'assumed', value: percent(30), reason: 'Usual' } as const
    const plan = aPlan({ benefits: [aRule('imaging', { coinsurance }), aRule('surgery', { covered: known(false) })] })
    const answer = answered({ plan, accumulators: [met('member', 150_000, 150_000)] })

    // 30 % of 612.00 is 183.60; the uncovered surgery costs its charge, outside of every limit.
    expect(answer.lines.map(({ parts }) => [shown(parts.patientOwes), parts.patientOwes.standing])).toEqual([
      [18_360, 'assumed'],
      [300_000, 'known'],
    ])
    expect(answer.totals.patientOwes).toMatchObject({ standing: 'assumed', value: 318_360 })
    expect(answer.creditedToOop).toMatchObject({ standing: 'assumed', value: 18_360 })
  })

  test('makes its lines once and only when looked at', () => {
    const answer = answered({})

    expect(answer.lines).toBe(answer.lines)
    expect(answer.notes).toBe(answer.notes)
    expect(answer.totals).toBe(answer.totals)
  })
})
