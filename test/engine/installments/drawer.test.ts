import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { besideFloat } from '../../../shared/engine/installments/drawer.ts'
import { type Cents, cents } from '../../../shared/money/cents.ts'

type Known = number | null

/** Came and paid out in cash; the float in the morning and in the evening; to be counted beside it. */
const DAYS: readonly (readonly [string, readonly [number, number], readonly [Known, Known], number])[] = [
  ['only receipts, the float as it was', [40_000, 0], [10_000, 10_000], 40_000],
  ['a refund in cash', [40_000, 2_500], [10_000, 10_000], 37_500],
  ['fifty kept as a larger float', [40_000, 0], [10_000, 15_000], 35_000],
  ['fifty of the float taken to the bank', [40_000, 0], [10_000, 5_000], 45_000],
  ['a refund and a smaller float', [3_000, 5_000], [10_000, 8_000], 0],
  ['a refund larger than the money of the day', [3_000, 5_000], [10_000, 10_000], -2_000],
  ['no money at all', [0, 0], [10_000, 10_000], 0],
  ['the whole float taken to the bank', [0, 0], [10_000, 0], 10_000],
  ['the first day, no float in the books', [40_000, 2_500], [null, 10_000], 37_500],
  ['the first day, more paid out than came', [3_000, 5_000], [null, 8_000], 0],
  ['a float that is not counted yet', [40_000, 0], [10_000, null], 40_000],
  ['nothing known of any float', [0, 0], [null, null], 0],
]

function known(amount: Known): Cents | null {
  return amount === null ? null : cents(amount)
}

describe('what is counted beside the float', () => {
  test.each(DAYS)('on a day with %s', (_what, [received, paidOut], [opening, left], counted) => {
    const taken = { received: cents(received), paidOut: cents(paidOut) }

    expect(besideFloat(taken, { opening: known(opening), left: known(left) })).toBe(counted)
  })

  test('with the float left makes up the whole drawer', () => {
    const amount = fc.integer({ min: 0, max: 1_000_000 })
    fc.assert(
      fc.property(amount, amount, amount, amount, (received, paidOut, opening, left) => {
        const taken = { received: cents(received), paidOut: cents(paidOut) }
        const beside = besideFloat(taken, { opening: cents(opening), left: cents(left) })

        expect(beside + left).toBe(opening + received - paidOut)
      }),
    )
  })
})
