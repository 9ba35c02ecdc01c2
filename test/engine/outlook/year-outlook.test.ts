import { describe, expect, test } from 'vitest'
import { plainDate } from '../../../shared/dates/plain-date.ts'
import { isSettled } from '../../../shared/engine/figure.ts'
import type { ExpectedYear } from '../../../shared/engine/outlook/expected-year.ts'
import { yearOutlook } from '../../../shared/engine/outlook/year-outlook.ts'
import { stillToAsk } from '../../../shared/engine/still-to-ask.ts'
import { UNKNOWN } from '../../../shared/model/fact.ts'
import { cents } from '../../../shared/money/cents.ts'
import { aLevel, aPlan, aPrice, aQuestion, aRule, aSelfPayRoute, met } from '../sample-plan.ts'
import { breakEvenOf, care, of, outlook, type Told } from './outlook-sample.ts'
import { RULES } from './small-year.ts'

describe('a year without further care', () => {
  test('costs what today costs, and is known', () => {
    expect(of('A').total).toMatchObject({
      figure: { standing: 'known', value: 60_000 },
      range: { low: 60_000, high: 60_000 },
    })
    expect(of('B').total).toMatchObject({
      figure: { standing: 'known', value: 61_200 },
      range: { low: 61_200, high: 61_200 },
    })
    expect(of('B').later.figure).toMatchObject({ standing: 'known', value: 0 })
  })

  test('ends on the last day of the plan year', () => {
    expect(of('B').until).toBe('2026-12-31')
    expect(of('B', { route: { plan: aPlan({ planYearStartMonth: 7 }) } }).until).toBe('2027-06-30')
    expect(of('B', { route: { nextPlanYear: true } }).until).toBe('2027-12-31')
  })
})

describe('further care', () => {
  const surgery = { expected: { care: [care('surgery', 1, 200_000)] } }

  test('uses what today has left of the deductible', () => {
    expect(of('B', surgery).later.figure).toMatchObject({ value: 2_800 + 39_440 })
    expect(of('B', surgery).total.figure).toMatchObject({ standing: 'assumed', value: 103_440 })
  })

  test('meets the whole deductible after cash', () => {
    expect(of('A', surgery).later.figure).toMatchObject({ value: 64_000 + 27_200 })
    expect(of('A', surgery).total.figure).toMatchObject({ standing: 'assumed', value: 151_200 })
    expect(of('A', surgery).laterRouteId).toBe('B')
  })

  test('meets less of the deductible where the plan counts the cash', () => {
    const counted = { expected: { ...surgery.expected, cashCounts: 'deductible' as const } }

    expect(of('A', counted).later.figure).toMatchObject({ value: 4_000 + 39_200 })
  })

  test('asks a copay for each visit', () => {
    expect(of('B', { expected: { care: [care('office', 3, 12_000)] } }).later.figure).toMatchObject({ value: 13_500 })
  })

  test('gives a range between its ends', () => {
    const wide = of('B', { expected: { care: [care('surgery', 1, 100_000, 200_000)] } })

    expect(wide.later.range).toEqual({ low: 2_800 + 19_440, high: 2_800 + 39_440 })
    expect(wide.total.figure.standing).toBe('missing')
    expect(stillToAsk(wide.total.figure)).toEqual(['expected.allowed.0'])
  })

  test('costs no more than the yearly limit, however much it is', () => {
    const much = of('B', { expected: { care: [care('surgery', 1, 5_000_000, 9_000_000)] } })

    expect(much.total.figure).toMatchObject({ standing: 'assumed', value: 500_000 - 131_000 })
  })

  test('of which only the sum is told leaves copays open', () => {
    const sum = of('B', { expected: { care: [care('office', null, 60_000)] } })

    expect(sum.later.range).toEqual({ low: 0, high: 60_000 })
    expect(stillToAsk(sum.total.figure)).toEqual(['expected.times.0'])
    expect(sum.notes.map((one) => one.code)).toEqual(['outlook.numberNotTold'])
  })

  test('of which only the sum is told is exact where nothing follows the number', () => {
    expect(of('B', { expected: { care: [care('surgery', null, 200_000)] } }).later.figure).toMatchObject({
      value: 42_240,
    })
  })

  test('of a kind that the plan has told nothing of is a range', () => {
    const other = of('B', { expected: { care: [care('hearing', 1, 50_000)] } })

    expect(other.later.range).toEqual({ low: 0, high: 50_000 })
    expect(other.notes.map((one) => one.code)).toEqual(['outlook.kindNotTold'])
  })
})

describe('a fact that is missing', () => {
  const unknownMet = { route: { accumulators: [met('member', null, 131_000)] } }

  test('leaves a range for insurance, and says what to ask', () => {
    const { total } = of('B', unknownMet)

    expect(total.range).toEqual({ low: 12_240, high: 61_200 })
    expect(stillToAsk(total.figure)).toEqual(['met.deductible.member.in'])
  })

  test('leaves the cash of today as it is', () => {
    expect(of('A', unknownMet).total.figure).toMatchObject({ standing: 'known', value: 60_000 })
  })

  test('that is assumed makes the year assumed', () => {
    const assumed = { kind: 'assumed', value: cents(150_000), reason: 'Card of last year' } as const
    const plan = aPlan({ tiers: [aLevel({ deductibleIndividual: assumed })] })

    expect(of('B', { route: { plan } }).total.figure).toMatchObject({ standing: 'assumed', value: 61_200 })
    expect(breakEvenOf({ route: { plan } }).breakEven).toMatchObject({ standing: 'assumed', value: 4_300 })
  })

  test('of the cash price leaves the whole comparison open', () => {
    const selfPay = { cashPrices: [aPrice('1', UNKNOWN)] }
    const { outcome, breakEven } = breakEvenOf({ selfPay })

    expect(outcome).toBe('open')
    expect(breakEven === null ? [] : stillToAsk(breakEven)).toContain('line.cashPrice.1')
  })
})

describe('what to know about the rest of the year', () => {
  const codes = (asked: Told, routeId = 'B') => of(routeId, asked).notes.map((one) => one.code)
  const oneImaging = { care: [care('imaging', 1, 1_000)] }

  test('cash earns nothing unless the plan counts it', () => {
    expect(codes({}, 'A')).toEqual(['outlook.cashNotCounted'])
    expect(codes({ expected: { cashCounts: 'deductible' } }, 'A')).toEqual(['outlook.cashCounted'])
  })

  test('a coverage that ends before its year', () => {
    const route = { effectiveTo: plainDate('2026-12-30') }

    expect(of('B', { route }).notes).toEqual([{ code: 'outlook.coverageEnds', kind: null, on: '2026-12-30' }])
    expect(codes({ route: { effectiveTo: plainDate('2026-12-31') } })).toEqual([])
  })

  test('care that may be charged above its price', () => {
    const plan = aPlan({ benefits: [aRule('imaging', { covered: UNKNOWN })] })

    expect(codes({ expected: oneImaging })).toEqual([])
    expect(codes({ route: { plan }, expected: oneImaging })).toEqual(['outlook.chargedAsAllowed'])
  })

  test('nobody to pay for it', () => {
    const question = aQuestion({ routes: [aSelfPayRoute()] })
    const expected: ExpectedYear = { ...oneImaging, cashCounts: 'nothing', breakEvenKinds: [], most: cents(1) }
    const [alone] = yearOutlook(question, expected, RULES).routes

    expect(alone).toMatchObject({ laterRouteId: null, until: null, total: { range: { low: 60_000, high: null } } })
    expect(alone?.notes.map((one) => one.code)).toEqual(['outlook.noCoverage'])
    expect(alone === undefined ? [] : stillToAsk(alone.total.figure)).toEqual(['expected.coverage'])
  })
})

test('the same question gives the same year', () => {
  const asked = {
    route: { accumulators: [met('member', null, null)] },
    expected: { care: [care('surgery', 2, 1, 90_000)] },
  }

  expect(JSON.stringify(outlook(asked))).toBe(JSON.stringify(outlook(asked)))
})

test('every total that is settled is the sum of its parts', () => {
  for (const { now, later, total } of outlook({ expected: { care: [care('surgery', 2, 70_000)] } }).routes) {
    const parts = [now.figure, later.figure, total.figure].map((figure) =>
      isSettled(figure) ? figure.value : Number.NaN,
    )
    expect((parts[0] ?? 0) + (parts[1] ?? 0)).toBe(parts[2])
  }
})
