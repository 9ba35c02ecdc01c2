import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareRates, percent, type Rate } from '../../shared/money/rate.ts'
import { isWhole, productOf } from '../../shared/money/rate-product.ts'

const aRate: fc.Arbitrary<Rate> = fc.record({
  units: fc.integer({ min: 0, max: 10_000 }),
  places: fc.integer({ min: 0, max: 4 }),
})

test('half of a share is exactly half of it', () => {
  expect(productOf(percent(20), percent(50))).toEqual({ units: 1, places: 1 })
  expect(productOf(percent(15), percent(25))).toEqual({ units: 375, places: 4 })
})

test('a share of nothing is nothing, in one form', () => {
  expect(productOf(percent(0), percent(50))).toEqual(percent(0))
  expect(productOf({ units: 7, places: 4 }, { units: 0, places: 0 })).toEqual(percent(0))
})

test('the order of shares does not matter, and the whole changes nothing', () => {
  fc.assert(
    fc.property(aRate, aRate, (a, b) => {
      expect(productOf(a, b)).toEqual(productOf(b, a))
      expect(compareRates(productOf(a, { units: 1, places: 0 }), a)).toBe(0)
    }),
  )
})

test('only the whole is whole', () => {
  expect(isWhole(percent(100))).toBe(true)
  expect(isWhole({ units: 1, places: 0 })).toBe(true)
  expect(isWhole(percent(99))).toBe(false)
})
