import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { estimate } from '../../../shared/engine/estimate/estimate.ts'
import { plainRoute } from '../../../shared/engine/estimate/route-view.ts'
import { toStored } from '../../../shared/engine/estimate/stored.ts'
import { type Figure, isSettled } from '../../../shared/engine/figure.ts'
import type { Accumulator } from '../../../shared/model/coverage.ts'
import type { EstimateQuestion } from '../../../shared/model/estimate.ts'
import { type Fact, known, UNKNOWN } from '../../../shared/model/fact.ts'
import { type Cents, cents } from '../../../shared/money/cents.ts'
import { percent } from '../../../shared/money/rate.ts'
import { rulesOn } from '../../../shared/rules/rule-book.ts'
import { aLine, anInsuredRoute, aPlan, aPrice, aQuestion, aRule, aSelfPayRoute, told } from '../sample-plan.ts'

/** Two services on self-pay and on a plan, any fact of which may be missing. */
interface Facts {
  readonly charge: Fact<Cents>
  readonly price: Fact<Cents>
  readonly deductible: Fact<Cents>
  readonly deductibleMet: Fact<Cents>
  readonly oopMet: Fact<Cents>
  readonly copay: Fact<Cents>
  readonly share: number | null
  readonly covered: Fact<boolean>
}

const money = (most: number): fc.Arbitrary<Fact<Cents>> => fc.nat({ max: most }).map(told)
const facts: fc.Arbitrary<Facts> = fc.record({
  charge: fc.integer({ min: 60_000, max: 200_000 }).map(told),
  price: money(60_000),
  deductible: money(100_000),
  deductibleMet: money(60_000),
  oopMet: money(200_000),
  copay: money(20_000),
  share: fc.nat({ max: 100 }),
  covered: fc.boolean().map(known),
})

function questionOf(given: Facts): EstimateQuestion {
  const lines = [aLine('1', { charge: given.charge }), aLine('2')]
  const rule = aRule('imaging', {
    covered: given.covered,
    copay: given.copay,
    coinsurance: given.share === null ? UNKNOWN : known(percent(given.share)),
  })
  const accumulator: Accumulator = {
    scope: 'member',
    tier: 'in',
    deductibleMet: given.deductibleMet,
    oopMet: given.oopMet,
  }
  const plan = aPlan({ benefits: [rule] })
  const tiers = plan.tiers.map((tier) => ({ ...tier, deductibleIndividual: given.deductible }))
  const insured = anInsuredRoute({
    plan: { ...plan, tiers },
    accumulators: [accumulator],
    prices: [aPrice('1', given.price), aPrice('2', told(40_000))],
  })
  return aQuestion({ lines, routes: [aSelfPayRoute(), insured] })
}

const KEYS = ['charge', 'price', 'deductible', 'deductibleMet', 'oopMet', 'copay', 'share', 'covered'] as const
type Key = (typeof KEYS)[number]

function without(given: Facts, missing: readonly Key[]): Facts {
  const open = missing.map((key) => [key, key === 'share' ? null : UNKNOWN])
  return { ...given, ...Object.fromEntries(open) }
}

function answerTo(given: Facts): ReturnType<typeof estimate> {
  const question = questionOf(given)
  return estimate(question, rulesOn(question.asOf))
}

const someMissing = fc.subarray([...KEYS])

describe('an answer', () => {
  test('is the same for the same question', () => {
    fc.assert(
      fc.property(facts, someMissing, (given, missing) => {
        const [once, again] = [answerTo(without(given, missing)), answerTo(without(given, missing))]

        expect(JSON.stringify(once)).toBe(JSON.stringify(again))
      }),
      { numRuns: 40 },
    )
  })

  test('can be stored, cloned and read back as it is', () => {
    fc.assert(
      fc.property(facts, someMissing, (given, missing) => {
        const answer = answerTo(without(given, missing))
        const stored = toStored(answer)

        expect(JSON.parse(JSON.stringify(answer))).toEqual(stored)
        expect(structuredClone(stored)).toEqual(stored)
        for (const [at, route] of answer.routes.entries()) {
          expect(JSON.parse(JSON.stringify(plainRoute(route)))).toEqual(stored.routes[at])
        }
      }),
      { numRuns: 40 },
    )
  })

  test('adds up to the charge on every line and in every total', () => {
    fc.assert(
      fc.property(facts, (given) => {
        for (const route of answerTo(given).routes) {
          for (const { charge, patientOwes, planPays, discount } of [
            ...route.lines.map((line) => line.parts),
            route.totals,
          ]) {
            expect(amountOf(patientOwes) + amountOf(planPays) + amountOf(discount)).toBe(amountOf(charge))
          }
        }
      }),
      { numRuns: 100 },
    )
  })

  test('never gets wider when a fact becomes known', () => {
    fc.assert(
      fc.property(facts, fc.shuffledSubarray([...KEYS], { minLength: 1, maxLength: 4 }), (given, missing) => {
        const wide = answerTo(without(given, missing))
        const narrow = answerTo(without(given, missing.slice(1)))

        wide.routes.forEach((route, at) => {
          const known = narrow.routes[at]
          expect(holds(route.range, known?.range)).toBe(true)
          route.lines.forEach((line, index) => {
            expect(holds(line.range, known?.lines[index]?.range)).toBe(true)
          })
        })
      }),
      { numRuns: 150 },
    )
  })

  test('holds the amount that comes out once all is known', () => {
    fc.assert(
      fc.property(facts, someMissing, (given, missing) => {
        const [wide, exact] = [answerTo(without(given, missing)), answerTo(given)]

        wide.routes.forEach((route, at) => {
          const owes = amountOf(exact.routes[at]?.totals.patientOwes as Figure)
          expect(owes).toBeGreaterThanOrEqual(route.range.low ?? 0)
          expect(owes).toBeLessThanOrEqual(route.range.high ?? Number.POSITIVE_INFINITY)
        })
      }),
      { numRuns: 150 },
    )
  })

  test('calls known only what stays the same whatever is missing', () => {
    fc.assert(
      fc.property(facts, someMissing, (given, missing) => {
        const [open, exact] = [answerTo(without(given, missing)), answerTo(given)]

        open.routes.forEach((route, at) => {
          route.lines.forEach((line, index) => {
            for (const [part, figure] of Object.entries(line.parts)) {
              const other = exact.routes[at]?.lines[index]?.parts[part as keyof typeof line.parts]
              if (isSettled(figure)) expect(amountOf(other as Figure)).toBe(figure.value)
            }
          })
        })
      }),
      { numRuns: 150 },
    )
  })
})

function amountOf(figure: Figure): number {
  return isSettled(figure) ? figure.value : Number.NaN
}

interface Ends {
  readonly low: number | null
  readonly high: number | null
}

function holds(wide: Ends, narrow: Ends | undefined): boolean {
  const { low, high } = narrow ?? { low: null, high: null }
  const isAbove = wide.low === null || (low !== null && low >= wide.low)
  return isAbove && (wide.high === null || (high !== null && high <= wide.high))
}

test('an empty question has an empty answer', () => {
  const question = aQuestion({ lines: [], routes: [] })

  expect(estimate(question, rulesOn(question.asOf)).routes).toEqual([])
  expect(cents(0)).toBe(0)
})
