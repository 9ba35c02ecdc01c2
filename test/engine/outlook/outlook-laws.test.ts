import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ExpectedCare } from '../../../shared/engine/outlook/expected-year.ts'
import { UNKNOWN } from '../../../shared/model/fact.ts'
import type { InsuredRoute } from '../../../shared/model/route.ts'
import { percent } from '../../../shared/money/rate.ts'
import { told } from '../sample-plan.ts'
import {
  cashPrice,
  outlookOf,
  plainBreakEven,
  plainCost,
  plainGaps,
  type SmallYear,
  smallYear,
  spanOf,
} from './small-year.ts'

describe('with every fact told', () => {
  test('a year by insurance costs what one estimate over all of it says', () => {
    fc.assert(
      fc.property(smallYear, (year) => {
        const { insured } = outlookOf(year)
        const total = plainCost(year, year.expected.care, 'all')

        expect(insured.total.range).toEqual({ low: total, high: total })
        expect(insured.now.range.low).toBe(plainCost(year, [], 'all'))
        expect(insured.later.range.low).toBe(total - plainCost(year, [], 'all'))
      }),
      { numRuns: 300 },
    )
  })

  test('a year after cash costs the price and an estimate over the rest alone', () => {
    fc.assert(
      fc.property(smallYear, (year) => {
        const { cash } = outlookOf(year)
        const rest = plainCost(year, year.expected.care, 'later')

        expect(cash.later.range).toEqual({ low: rest, high: rest })
        expect(cash.total.range.low).toBe(cashPrice(year) + rest)
      }),
      { numRuns: 300 },
    )
  })

  test('the break-even is the one that trying every amount finds', () => {
    fc.assert(
      fc.property(smallYear, (year) => {
        const { comparison } = outlookOf(year)
        const found = plainBreakEven(plainGaps(year, 'a'))

        expect(comparison.range).toEqual({ low: found, high: found })
        expect(comparison.outcome).toBe(found === null ? 'never' : found === 0 ? 'always' : 'from')
      }),
      { numRuns: 300 },
    )
  })
})

/** A fact that somebody may not have told, and what it may be. */
interface Opened {
  readonly open: (route: InsuredRoute) => InsuredRoute
  readonly close: (route: InsuredRoute, value: number) => InsuredRoute
  readonly most: number
}

function withMet(route: InsuredRoute, at: number, value: number | null): InsuredRoute {
  const deductibleMet = value === null ? UNKNOWN : told(value)
  return {
    ...route,
    accumulators: route.accumulators.map((one, index) => (index === at ? { ...one, deductibleMet } : one)),
  }
}

function withRule(route: InsuredRoute, key: 'copay' | 'coinsurance', value: number | null): InsuredRoute {
  const fact = value === null ? UNKNOWN : key === 'copay' ? told(value) : { kind: 'known', value: percent(25 * value) }
  const benefits = route.plan.benefits.map((rule) =>
    rule.category === 'a' && rule.tier === 'in' ? ({ ...rule, [key]: fact } as typeof rule) : rule,
  )
  return { ...route, plan: { ...route.plan, benefits } }
}

const OPENED: readonly Opened[] = [
  { open: (route) => withMet(route, 0, null), close: (route, value) => withMet(route, 0, value), most: 12 },
  {
    open: (route) => withRule(route, 'copay', null),
    close: (route, value) => withRule(route, 'copay', value),
    most: 14,
  },
  {
    open: (route) => withRule(route, 'coinsurance', null),
    close: (route, value) => withRule(route, 'coinsurance', value),
    most: 4,
  },
]

function under(year: SmallYear, route: InsuredRoute): SmallYear {
  const routes = year.question.routes.map((one) => (one.id === route.id ? route : one))
  return { ...year, route, question: { ...year.question, routes } }
}

describe('with a fact that is missing', () => {
  test('nothing that it may turn out to be lies outside the ranges', () => {
    fc.assert(
      fc.property(smallYear, fc.constantFrom(...OPENED), fc.nat({ max: 14 }), (year, opened, pick) => {
        const found = outlookOf(under(year, opened.open(year.route)))
        const value = pick % (opened.most + 1)
        const told = under(year, opened.close(year.route, value))
        const breakEven = plainBreakEven(plainGaps(told, 'a'))

        expect(plainCost(told, year.expected.care, 'all')).toSatisfy(inside(found.insured.total.range))
        expect(cashPrice(told) + plainCost(told, year.expected.care, 'later')).toSatisfy(inside(found.cash.total.range))
        expect(breakEven ?? Number.POSITIVE_INFINITY).toSatisfy(inside(found.comparison.range, breakEven === null))
      }),
      { numRuns: 300 },
    )
  })
})

interface Ends {
  readonly low: number | null
  readonly high: number | null
}

/** Inside of a range; where there is no break-even both ends may be missing. */
function inside({ low, high }: Ends, isNever = false): (amount: number) => boolean {
  return (amount) => (isNever ? high === null : (low ?? 0) <= amount && amount <= (high ?? Number.POSITIVE_INFINITY))
}

describe('with expected amounts from one to another', () => {
  test('every amount between them lies inside the range', () => {
    fc.assert(
      fc.property(smallYear, fc.nat({ max: 9 }), fc.nat({ max: 9 }), (year, width, step) => {
        const wide = withCare(year, (care) => ({
          ...care,
          allowed: spanOf(care.allowed.low, care.allowed.low + width),
        }))
        const at = withCare(year, (care) => ({ ...care, allowed: spanOf(care.allowed.low + Math.min(step, width)) }))
        const found = outlookOf(wide)

        expect(plainCost(at, at.expected.care, 'all')).toSatisfy(inside(found.insured.total.range))
        expect(cashPrice(at) + plainCost(at, at.expected.care, 'later')).toSatisfy(inside(found.cash.total.range))
      }),
      { numRuns: 300 },
    )
  })
})

function withCare(year: SmallYear, change: (care: ExpectedCare) => ExpectedCare): SmallYear {
  return { ...year, expected: { ...year.expected, care: year.expected.care.map(change) } }
}

describe('with only the sum of a kind told', () => {
  test('every way to split it into services lies inside the range', () => {
    fc.assert(
      fc.property(smallYear, fc.array(fc.nat({ max: 9 }), { minLength: 1, maxLength: 4 }), (year, parts) => {
        const sum = parts.reduce((total, part) => total + part, 0)
        const asked = withCareOf(year, [{ category: 'a', times: null, allowed: spanOf(sum) }])
        const split = parts.map((part): ExpectedCare => ({ category: 'a', times: 1, allowed: spanOf(part) }))
        const { low, high } = outlookOf(asked).insured.total.range
        const cost = plainCost(year, split, 'all')

        expect(cost).toBeGreaterThanOrEqual((low ?? 0) - parts.length)
        expect(cost).toBeLessThanOrEqual((high ?? Number.POSITIVE_INFINITY) + parts.length)
      }),
      { numRuns: 300 },
    )
  })
})

function withCareOf(year: SmallYear, care: readonly ExpectedCare[]): SmallYear {
  return { ...year, expected: { ...year.expected, care } }
}

test('more cash for the same services never brings the break-even later', () => {
  fc.assert(
    fc.property(smallYear, (year) => {
      const at = (discount: number): number => {
        const routes = year.question.routes.map((one) =>
          one.kind === 'selfPay' ? { ...one, discount: percent(discount) } : one,
        )
        const { range } = outlookOf({ ...year, question: { ...year.question, routes } }).comparison
        return range.high ?? Number.POSITIVE_INFINITY
      }

      expect(at(0)).toBeLessThanOrEqual(at(50))
      expect(at(50)).toBeLessThanOrEqual(at(100))
    }),
    { numRuns: 100 },
  )
})
