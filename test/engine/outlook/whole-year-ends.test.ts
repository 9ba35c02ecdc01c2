import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ExpectedCare } from '../../../shared/engine/outlook/expected-year.ts'
import { laterAfter } from '../../../shared/engine/outlook/whole-outlook.ts'
import { creditedRoute, laterAlone, wholeYear } from '../../../shared/engine/outlook/whole-year.ts'
import type { InsuredRoute } from '../../../shared/model/route.ts'
import { anOther, aShare, behind } from '../cob/payers-sample.ts'
import { RULES, type SmallYear, smallYear } from './small-year.ts'

const SECOND = behind(anOther('P2', aShare('Second', 0, 20), 61_200))

const PAYERS: readonly (readonly [string, Partial<InsuredRoute>])[] = [
  ['one payer', {}],
  ['two payers', { coordination: SECOND }],
]

/** A year whose expected services are counted, asked of the whole estimate. */
function askedOf({ question, route, expected }: SmallYear, payers: Partial<InsuredRoute>) {
  const care = expected.care.map((one) => ({ ...one, times: one.times ?? 1 }))
  return { question, route: { ...route, ...payers }, rules: RULES, care }
}

/** The same care at one end of its amounts. */
function pinned(care: readonly ExpectedCare[], end: 'low' | 'high'): readonly ExpectedCare[] {
  return care.map((one) => ({ ...one, allowed: { low: one.allowed[end], high: one.allowed[end] } }))
}

describe.each(PAYERS)('a year by %s', (_, payers) => {
  test('costs from the lesser to the larger of its two ends', () => {
    fc.assert(
      fc.property(smallYear, (year) => {
        const asked = askedOf(year, payers)
        const [low, high] = (['low', 'high'] as const).map((end) =>
          wholeYear({ ...asked, care: pinned(asked.care, end) }),
        )

        expect(wholeYear(asked).span).toEqual({
          low: Math.min(low?.span.low ?? 0, high?.span.low ?? 0),
          high: Math.max(low?.span.high ?? 0, high?.span.high ?? 0),
        })
      }),
      { numRuns: 10 },
    )
  })

  test('costs after cash what its credit leaves open', () => {
    fc.assert(
      fc.property(smallYear, fc.integer({ min: 0, max: 200_000 }), (year, paid) => {
        const asked = askedOf(year, payers)
        const whole = { ...asked, expected: { ...year.expected, cashCounts: 'deductible' as const } }

        const credited = laterAlone({ ...asked, route: creditedRoute(asked.route, paid, 'deductible') })

        expect(laterAfter(whole, asked.care, { low: paid, high: paid }).span).toEqual(credited.span)
      }),
      { numRuns: 8 },
    )
  })
})
