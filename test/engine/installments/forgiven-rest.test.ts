import { expect, test } from 'vitest'
import { forgivenRest } from '../../../shared/engine/installments/forgiven-rest.ts'
import { cents } from '../../../shared/money/cents.ts'

/** Payments of 50.00 each, of which so much came. */
function payments(...paid: readonly number[]) {
  return paid.map((amount) => ({ amount: cents(5_000), paid: cents(amount) }))
}

test.each([
  ['no rule forgives anything', payments(5_000, 5_000, 0), null, null],
  ['one payment too few was made', payments(5_000, 5_000, 0, 0), 3, null],
  ['a payment came in part', payments(5_000, 5_000, 4_999, 0), 3, null],
  ['just so many were made', payments(5_000, 5_000, 5_000, 0), 3, { made: 3, after: 3 }],
  ['more were made than the rule asks', payments(5_000, 5_000, 5_000, 0), 2, { made: 3, after: 2 }],
  ['one in the middle was skipped', payments(5_000, 0, 5_000, 5_000), 3, { made: 3, after: 3 }],
  ['everything is paid', payments(5_000, 5_000, 5_000), 3, null],
  ['there are no payments', payments(), 3, null],
])('the rest is looked at where %s', (_, made, after, expected) => {
  expect(forgivenRest(made, after)).toEqual(expected)
})
