import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CashCounts } from '../../../shared/engine/outlook/expected-year.ts'
import type { Accumulator } from '../../../shared/model/coverage.ts'
import type { Fact } from '../../../shared/model/fact.ts'
import { type Cents, cents } from '../../../shared/money/cents.ts'
import { told } from '../sample-plan.ts'
import { cashPrice, outlookOf, plainCost, type SmallYear, smallYear } from './small-year.ts'

function amountOf(fact: Fact<Cents> | undefined): number {
  return fact?.kind === 'known' ? fact.value : Number.POSITIVE_INFINITY
}

/** What is left of the person's own amount; without end where the family has one pot or the plan has no such amount. */
function ownLeft(year: SmallYear, what: 'deductible' | 'oop'): number {
  const [level] = year.route.plan.tiers
  const isPot =
    year.route.plan.memberTier === 'family' &&
    level?.familyRule === 'aggregate' &&
    level.deductibleFamily.kind !== 'none'
  const [limit, met] =
    what === 'deductible'
      ? [isPot ? undefined : level?.deductibleIndividual, memberOf(year)?.deductibleMet]
      : [level?.oopIndividual, memberOf(year)?.oopMet]
  const most = what === 'oop' ? Math.min(amountOf(limit), 1_060_000) : amountOf(limit)
  return Math.max(0, most - amountOf(met))
}

function memberOf(year: SmallYear): Accumulator | undefined {
  return year.route.accumulators.find((one) => one.tier === 'in' && one.scope === 'member')
}

/** The year with the price counted as met, the family's by no more than what was left of the person's. */
function credited(year: SmallYear, counts: CashCounts): SmallYear {
  const price = cashPrice(year)
  const accumulators = year.route.accumulators.map((one) => {
    if (one.tier !== 'in' || counts === 'nothing') return one
    const of = (what: 'deductible' | 'oop'): number =>
      one.scope === 'member' ? price : Math.min(price, ownLeft(year, what))
    return {
      ...one,
      deductibleMet: told(amountOf(one.deductibleMet) + of('deductible')),
      oopMet: counts === 'deductible' ? one.oopMet : told(amountOf(one.oopMet) + of('oop')),
    }
  })
  return { ...year, route: { ...year.route, accumulators } }
}

test.each(['nothing', 'deductible', 'deductibleAndOop'] as const)(
  'a plan that counts %s of a cash price knows it as met',
  (counts) => {
    fc.assert(
      fc.property(smallYear, (year) => {
        const asked = { ...year, expected: { ...year.expected, cashCounts: counts } }
        const rest = plainCost(credited(year, counts), year.expected.care, 'later')

        expect(outlookOf(asked).cash.later.range).toEqual({ low: rest, high: rest })
      }),
      { numRuns: 200 },
    )
  },
)

test('cash that counts never makes the rest of the year dearer', () => {
  fc.assert(
    fc.property(smallYear, (year) => {
      const [plain, counted] = (['nothing', 'deductibleAndOop'] as const).map((cashCounts) =>
        outlookOf({ ...year, expected: { ...year.expected, cashCounts } }),
      )

      expect(counted?.cash.total.range.low).toBeLessThanOrEqual(plain?.cash.total.range.low ?? cents(0))
    }),
    { numRuns: 200 },
  )
})
