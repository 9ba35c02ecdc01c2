import { expect, test } from 'vitest'
import { cents } from '../../shared/money/cents.ts'
import { percent } from '../../shared/money/rate.ts'
import { shareOfEach, typedShare } from '../../shared/money/typed-share.ts'

test.each([
  ['10%', 32_505, 3_251],
  ['100%', 32_505, 32_505],
  ['0%', 32_505, 0],
  ['32.50', 32_505, 3_250],
  ['=85*12', null, 102_000],
  ['10%', null, null],
  ['?', 32_505, null],
  ['', 32_505, null],
  ['-20', 32_505, null],
  ['ten', 32_505, null],
] as const)('%j typed over %j cents comes to %j', (typed, whole, amount) => {
  expect(typedShare(typed, whole === null ? null : cents(whole))).toBe(amount)
})

test('lines are rounded one by one', () => {
  expect(shareOfEach([cents(105), cents(105)], percent(10))).toBe(22)
  expect(shareOfEach([], percent(10))).toBe(0)
})
