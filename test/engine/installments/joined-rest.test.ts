import { expect, test } from 'vitest'
import { amountsByTarget } from '../../../shared/engine/installments/equal-amounts.ts'
import { cents } from '../../../shared/money/cents.ts'

test.each([
  // 120.50 in 75.00: one and 45.50, which 50.00 does not let stand, so one of all.
  [12_050, 7_500, 5_000, 4_550, 12_050, [12_050]],
  // 400.00 in 95.00: four and 20.00 left.
  [40_000, 9_500, 2_001, 2_000, 9_500, [9_500, 9_500, 9_500, 11_500]],
  [40_000, 9_500, 2_000, null, 9_500, [9_500, 9_500, 9_500, 9_500, 2_000]],
  // Nothing is left.
  [38_000, 9_500, 5_000, null, 9_500, [9_500, 9_500, 9_500, 9_500]],
  // All of it is below the least last payment: one payment, and nothing joined it.
  [3_000, 9_500, 5_000, null, 3_000, [3_000]],
])('%i in %i with %i as the least last one', (...[principal, amount, least, rest, equal, amounts]) => {
  const made = amountsByTarget(cents(principal), cents(amount), cents(1), cents(least))

  expect(made).toMatchObject({ kind: 'split', joinedRest: rest, equal, amounts })
})
