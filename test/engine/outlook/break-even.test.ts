import { describe, expect, test } from 'vitest'
import type { ExpectedYear } from '../../../shared/engine/outlook/expected-year.ts'
import { yearOutlook } from '../../../shared/engine/outlook/year-outlook.ts'
import { stillToAsk } from '../../../shared/engine/still-to-ask.ts'
import { known, NONE, UNKNOWN } from '../../../shared/model/fact.ts'
import { cents } from '../../../shared/money/cents.ts'
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
import { breakEvenOf, care } from './outlook-sample.ts'
import { RULES } from './small-year.ts'

describe('the break-even', () => {
  test('is the further care with which both cost the same', () => {
    expect(breakEvenOf()).toMatchObject({
      outcome: 'from',
      breakEven: { id: 'outlook.breakEven', standing: 'known', value: 4_300 },
      range: { low: 4_300, high: 4_300 },
    })
  })

  test('is nothing where insurance costs no more today', () => {
    expect(breakEvenOf({ selfPay: { discount: percent(30) } })).toMatchObject({
      outcome: 'always',
      breakEven: { value: 0 },
    })
    expect(breakEvenOf({ selfPay: { cashPrices: [aPrice('1', told(61_200))] } })).toMatchObject({ outcome: 'always' })
  })

  test('is none where what is used up today saves less than it costs', () => {
    const copay = aPlan({
      benefits: [aRule('imaging', { deductibleApplies: known(false), copay: told(90_000), coinsurance: NONE })],
    })
    const plan = { ...copay, tiers: [aLevel({ oopIndividual: told(900_000) })] }

    expect(breakEvenOf({ route: { plan }, expected: { most: cents(50_000) } })).toMatchObject({
      outcome: 'never',
      breakEven: null,
      range: { low: null, high: null },
      most: 50_000,
    })
  })

  test('comes much later where the plan counts the cash', () => {
    expect(breakEvenOf({ expected: { cashCounts: 'deductible' } }).breakEven).toMatchObject({ value: 1_528_998 })
  })

  test('is a range while it is unknown what was met', () => {
    const { outcome, breakEven, range } = breakEvenOf({ route: { accumulators: [met('member', null, 131_000)] } })

    expect(outcome).toBe('open')
    expect(range).toEqual({ low: 0, high: 90_300 })
    expect(breakEven === null ? [] : stillToAsk(breakEven)).toEqual(['met.deductible.member.in'])
  })

  test('takes care of other kinds as it is expected', () => {
    const expected = { care: [care('surgery', 1, 200_000), care('imaging', 1, 900_000)] }

    expect(breakEvenOf({ expected })).toMatchObject({ outcome: 'always' })
    expect(breakEvenOf({ expected: { care: [care('surgery', 1, 2_000)] } }).breakEven).toMatchObject({
      standing: 'assumed',
      value: 2_300,
    })
  })

  test('is given for every kind that is asked for, and every coverage', () => {
    const question = aQuestion({
      routes: [aSelfPayRoute(), anInsuredRoute(), anInsuredRoute({ id: 'C', nextPlanYear: true })],
    })
    const expected: ExpectedYear = {
      care: [],
      cashCounts: 'nothing',
      breakEvenKinds: ['imaging', 'surgery'],
      most: cents(100_000),
    }
    const found = yearOutlook(question, expected, RULES)

    expect(found.comparisons.map((one) => `${one.insuredRouteId} ${one.category}`)).toEqual([
      'B imaging',
      'B surgery',
      'C imaging',
      'C surgery',
    ])
    expect(found.routes.map((one) => `${one.routeId} ${one.laterRouteId}`)).toEqual(['A B', 'A C', 'B B', 'C C'])
  })
})

test('a line without a charge leaves cash without an upper end', () => {
  const question = aQuestion({
    lines: [aLine('1', { charge: UNKNOWN })],
    routes: [aSelfPayRoute(), anInsuredRoute({ prices: [aPrice('1', told(61_200))] })],
  })
  const expected: ExpectedYear = { care: [], cashCounts: 'nothing', breakEvenKinds: ['imaging'], most: cents(100_000) }
  const found = yearOutlook(question, expected, RULES)

  expect(found.routes.find((one) => one.routeId === 'A')?.total.range).toEqual({ low: 0, high: null })
  expect(found.comparisons[0]).toMatchObject({ outcome: 'open', range: { low: 0 } })
})
