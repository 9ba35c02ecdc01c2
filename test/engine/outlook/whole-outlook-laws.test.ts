import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CashCounts } from '../../../shared/engine/outlook/expected-year.ts'
import { wholeCrossing } from '../../../shared/engine/outlook/whole-crossing.ts'
import type { InsuredRoute, Route } from '../../../shared/model/route.ts'
import { outlookOf, type SmallYear, smallYear } from './small-year.ts'

/** The same year on a route with a contract for procedures: with none of them done, it changes nothing. */
function asked(year: SmallYear, over: Partial<SmallYear['expected']> = {}): SmallYear {
  const route: InsuredRoute = { ...year.route, procedures: { ladder: null, modifiers: [] } }
  const routes = year.question.routes.map((one): Route => (one.kind === 'insured' ? route : one))
  return { question: { ...year.question, routes }, route, expected: { ...year.expected, ...over } }
}

describe('a year that is asked of the whole estimate', () => {
  test('costs on insurance what the terms of one plan say', () => {
    fc.assert(
      fc.property(smallYear, (year) => {
        const [plain, whole] = [outlookOf(year), outlookOf(asked(year))]

        expect(whole.insured.total.range).toEqual(plain.insured.total.range)
        expect(whole.insured.later.range).toEqual(plain.insured.later.range)
        expect(whole.insured.total.figure.standing).toBe(plain.insured.total.figure.standing)
        expect(whole.insured.until).toBe(plain.insured.until)
      }),
      { numRuns: 60 },
    )
  })

  test('costs after cash what the terms of one plan say', () => {
    fc.assert(
      fc.property(smallYear, (year) => {
        const [plain, whole] = [outlookOf(year), outlookOf(asked(year))]

        expect(whole.cash.later.range).toEqual(plain.cash.later.range)
        expect(whole.cash.total.range).toEqual(plain.cash.total.range)
        expect(whole.cash.notes).toEqual(plain.cash.notes)
      }),
      { numRuns: 60 },
    )
  })

  test('breaks even where the terms of one plan do', () => {
    fc.assert(
      fc.property(smallYear, (year) => {
        const [plain, whole] = [outlookOf(year).comparison, outlookOf(asked(year)).comparison]

        expect(whole.outcome).toBe(plain.outcome)
        expect(whole.range).toEqual(plain.range)
      }),
      { numRuns: 60 },
    )
  })

  test.each(['deductible', 'deductibleAndOop'] as const)(
    'counts a cash payment toward the %s',
    (cashCounts: CashCounts) => {
      fc.assert(
        fc.property(smallYear, (year) => {
          const counted = { ...year, expected: { ...year.expected, cashCounts } }
          const [plain, whole] = [outlookOf(counted), outlookOf(asked(year, { cashCounts }))]

          expect(whole.cash.later.range).toEqual(plain.cash.later.range)
        }),
        { numRuns: 60 },
      )
    },
  )

  test('never costs more later where a cash payment counts', () => {
    fc.assert(
      fc.property(smallYear, (year) => {
        const [without, counted] = [outlookOf(asked(year)), outlookOf(asked(year, { cashCounts: 'deductible' }))]

        expect(counted.cash.later.range.low ?? 0).toBeLessThanOrEqual(without.cash.later.range.low ?? 0)
      }),
      { numRuns: 60 },
    )
  })
})

describe('where two costs cross', () => {
  /** Costs by pieces whose slopes lie between falling and rising as fast as the care. */
  const slopes = fc.array(fc.integer({ min: -1, max: 1 }), { minLength: 60, maxLength: 60 })
  const costs = (start: number, steps: readonly number[]) => {
    const at = [start]
    for (const step of steps) at.push((at.at(-1) as number) + step)
    return at
  }

  test('it is the last amount at which cash is cheaper, and one more', () => {
    fc.assert(
      fc.property(slopes, slopes, fc.integer({ min: -10, max: 10 }), (one, other, start) => {
        const [cash, insured] = [costs(100 + start, one), costs(100, other)]
        const last = cash.findLastIndex((amount, at) => amount < (insured[at] as number))
        const first = cash.findIndex((amount, at) => amount >= (insured[at] as number))
        const of = (at: number) => ({ low: at, high: at })

        const found = wholeCrossing((at) => ({ cash: of(cash[at] as number), insured: of(insured[at] as number) }), 60)

        expect(found.isExact).toBe(true)
        expect(found.low).toBe(first === -1 ? Number.POSITIVE_INFINITY : first)
        expect(found.high).toBe(last === 60 ? Number.POSITIVE_INFINITY : last + 1)
      }),
      { numRuns: 300 },
    )
  })

  test('a crossing far away is found to the cent', () => {
    const found = wholeCrossing(
      (at) => ({ cash: { low: at, high: at }, insured: { low: 700_000 + at / 5, high: 700_000 + at / 5 } }),
      2_000_000,
    )

    expect(found).toEqual({ low: 875_000, high: 875_000, isExact: true })
  })

  test('costs that touch for long are bounded and said to be inexact', () => {
    const found = wholeCrossing((at) => ({ cash: { low: at, high: at }, insured: { low: at, high: at } }), 2_000_000)

    expect(found.low).toBe(0)
    expect(found.isExact).toBe(false)
  })
})
