import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Accumulator } from '../../../shared/model/coverage.ts'
import { known, NONE, UNKNOWN } from '../../../shared/model/fact.ts'
import type { OtherPlan } from '../../../shared/model/other-payer.ts'
import { percent } from '../../../shared/money/rate.ts'
import { aLevel, aLine, anInsuredRoute, aPlan, aPrice, aQuestion, aRule, told } from '../sample-plan.ts'
import { anOther, behind, routeOf } from './payers-sample.ts'

/** Two services and two plans of a few cents, so small that every value of what is missing can be tried. */
interface Small {
  readonly first: SmallPlan
  readonly second: SmallPlan
  readonly method: OtherPlan['method']
  readonly charge: number
}

interface SmallPlan {
  readonly deductible: number
  readonly limit: number | null
  readonly share: number
  readonly copay: number
  readonly prices: readonly [number, number]
  readonly isDeductibleOpen: boolean
  readonly isLimitOpen: boolean
}

/** What is met of each plan; null while it is missing. */
interface Met {
  readonly deductible: number | null
  readonly oop: number | null
}

const smallPlan: fc.Arbitrary<SmallPlan> = fc.record({
  deductible: fc.constantFrom(0, 5, 9),
  limit: fc.constantFrom(null, 12),
  share: fc.constantFrom(0, 20, 50),
  copay: fc.constantFrom(0, 4),
  prices: fc.tuple(fc.integer({ min: 8, max: 28 }), fc.integer({ min: 4, max: 14 })),
  isDeductibleOpen: fc.boolean(),
  isLimitOpen: fc.boolean(),
})

const small: fc.Arbitrary<Small> = fc.record({
  first: smallPlan,
  second: smallPlan.map((plan) => ({ ...plan, isLimitOpen: false })),
  method: fc.constantFrom('standard', 'secondaryAllowed', 'nonDuplication', 'maintenanceOfBenefits'),
  charge: fc.constant(30),
})

function planOf(name: string, { deductible, limit, share, copay }: SmallPlan) {
  return aPlan({
    planName: name,
    type: 'other',
    tiers: [
      aLevel({
        deductibleIndividual: deductible === 0 ? NONE : told(deductible),
        oopIndividual: limit === null ? NONE : told(limit),
      }),
    ],
    benefits: [aRule('imaging', { coinsurance: known(percent(share)), copay: copay === 0 ? NONE : told(copay) })],
  })
}

function metOf({ deductible, oop }: Met): Accumulator[] {
  const fact = (amount: number | null) => (amount === null ? UNKNOWN : told(amount))
  return [{ scope: 'member', tier: 'in', deductibleMet: fact(deductible), oopMet: fact(oop) }]
}

/** The range of what the patient owes when so much is met. */
function rangeOf({ first, second, method, charge }: Small, ofFirst: Met, ofSecond: Met) {
  const prices = (plan: SmallPlan) => plan.prices.map((price, at) => aPrice(String(at + 1), told(price)))
  const other = anOther('P2', planOf('Second', second), 0, {
    method,
    accumulators: metOf(ofSecond),
    prices: prices(second),
  })
  const route = anInsuredRoute({
    plan: planOf('First', first),
    accumulators: metOf(ofFirst),
    prices: prices(first),
    coordination: behind(other),
  })
  return routeOf(aQuestion({ lines: ['1', '2'].map((id) => aLine(id, { charge: told(charge) })), routes: [route] }))
    .range
}

/** Every amount that a missing one may turn out to be; zero where it is told. */
function amounts(isOpen: boolean, most: number | null): readonly number[] {
  return isOpen && most !== null ? Array.from({ length: most + 1 }, (_, amount) => amount) : [0]
}

/** The least and the most over every value of what is missing. */
function tried(of: Small) {
  const { first, second } = of
  const found = { low: Number.POSITIVE_INFINITY, high: 0 }
  for (const deductible of amounts(first.isDeductibleOpen, first.deductible)) {
    for (const oop of amounts(first.isLimitOpen, first.limit)) {
      for (const behindIt of amounts(second.isDeductibleOpen, second.deductible)) {
        const { low, high } = rangeOf(of, { deductible, oop }, { deductible: behindIt, oop: 0 })
        found.low = Math.min(found.low, low ?? Number.NaN)
        found.high = Math.max(found.high, high ?? Number.NaN)
      }
    }
  }
  return found
}

function open(of: Small) {
  const missing = (isOpen: boolean) => (isOpen ? null : 0)
  const { first, second } = of
  return rangeOf(
    of,
    { deductible: missing(first.isDeductibleOpen), oop: missing(first.isLimitOpen && first.limit !== null) },
    { deductible: missing(second.isDeductibleOpen), oop: 0 },
  )
}

describe('of two plans with amounts that are missing', () => {
  test('the range holds every total that is possible and no other end', () => {
    fc.assert(
      fc.property(small, (of) => {
        expect(open(of)).toEqual(tried(of))
      }),
      { numRuns: 60 },
    )
  }, 120_000)

  test('the range of a small case found by hand is exact', () => {
    const plan: SmallPlan = {
      deductible: 6,
      limit: null,
      share: 0,
      copay: 0,
      prices: [14, 9],
      isDeductibleOpen: true,
      isLimitOpen: false,
    }
    const of: Small = {
      first: plan,
      second: { ...plan, isDeductibleOpen: false },
      method: 'nonDuplication',
      charge: 30,
    }

    // Of 23 the first pays 17 to 23. Alone the second would pay 8 and 9: never more than the first paid of a service.
    expect(open(of)).toEqual({ low: 0, high: 6 })
  })
})
