import { describe, expect, test } from 'vitest'
import { withChargeAdded } from '../../../shared/engine/installments/change-amounts.ts'
import { EVEN_SPLIT } from '../../../shared/engine/installments/equal-amounts.ts'
import { cents } from '../../../shared/money/cents.ts'

const LEAST_25 = { ...EVEN_SPLIT, minimum: cents(2_500) }
const SIX = Array.from({ length: 6 }, () => cents(10_000))

function onTop(added: number, count: number) {
  return withChargeAdded(SIX, cents(added), { kind: 'layer', count }, LEAST_25)
}

/** A clinic that takes 25.00 at least, and a plan of six payments of 100.00. */
describe('a charge on top of a running plan', () => {
  test('small parts may join payments that are large', () => {
    expect(onTop(6_000, 3)).toEqual({
      kind: 'amounts',
      principal: 66_000,
      amounts: [12_000, 12_000, 12_000, 10_000, 10_000, 10_000],
    })
  })

  test('parts beyond the last payment keep to the least', () => {
    expect(onTop(14_000, 7)).toEqual({
      kind: 'refused',
      code: 'installmentBelowMinimum',
      facts: expect.objectContaining({ minimum: 2_500 }),
    })
    expect(onTop(17_500, 7)).toMatchObject({
      principal: 77_500,
      amounts: [12_500, 12_500, 12_500, 12_500, 12_500, 12_500, 2_500],
    })
  })
})
