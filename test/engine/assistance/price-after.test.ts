import { describe, expect, test } from 'vitest'
import { priceAfter, selfPayPrice } from '../../../shared/engine/assistance/self-pay-price.ts'
import { cents } from '../../../shared/money/cents.ts'
import { percent, type Rate } from '../../../shared/money/rate.ts'

/** Nine and three eighths of a percent: 9.375 %. */
const FRACTION: Rate = { units: 9_375, places: 5 }

describe('a price after a discount', () => {
  test.each<[string, number, Rate, number]>([
    ['of 35 % is 416.00 of 640.00', 64_000, percent(35), 41_600],
    ['of nothing is the price', 64_000, percent(0), 64_000],
    ['of all of it is nothing', 64_000, percent(100), 0],
    ['of more than all of it is nothing', 64_000, percent(130), 0],
    ['of 99 % is a cent of a dollar', 100, percent(99), 1],
    ['of nothing at all is nothing', 0, percent(35), 0],
    // 67 % of 0.01 is 0.0067; 50 % of 0.01 is half a cent; 34 % is less
    ['of a third leaves a cent of a cent', 1, percent(33), 1],
    ['of a half leaves a cent of a cent', 1, percent(50), 1],
    ['of two thirds leaves nothing of a cent', 1, percent(66), 0],
    // 90.625 % of 1,234.56 is 1,118.82
    ['of 9.375 % is rounded once', 123_456, FRACTION, 111_882],
    ['of the largest amount is exact', 90_000_000_000, percent(1), 89_100_000_000],
  ])('%s', (_title, amount, off, left) => {
    expect(priceAfter(cents(amount), off)).toBe(left)
  })

  test('never falls when the price rises by a cent', () => {
    for (const off of [percent(33), percent(66), FRACTION]) {
      for (let amount = 0; amount < 300; amount += 1) {
        const step = priceAfter(cents(amount + 1), off) - priceAfter(cents(amount), off)
        expect([0, 1]).toContain(step)
      }
    }
  })
})

describe('two discounts, one after the other', () => {
  test.each<[string, number, number, number, number, number]>([
    // 640.00 less 35 % is 416.00; 416.00 less 10 % is 374.40, not 640.00 less 45 %
    ['multiply and do not add', 64_000, 35, 10, 41_600, 37_440],
    ['are each rounded to the cent', 333, 50, 50, 167, 84],
    ['leave the price where nobody pays at once', 64_000, 35, 0, 41_600, 41_600],
    ['are the prompt payment alone without the first', 64_000, 0, 10, 64_000, 57_600],
    ['leave nothing once one of them is all', 64_000, 100, 10, 0, 0],
  ])('%s', (_title, ...[charge, discount, prompt, price, due]) => {
    expect(selfPayPrice(cents(charge), percent(discount), percent(prompt))).toEqual({ price, due })
  })
})
