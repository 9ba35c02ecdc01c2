import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { powerOfTen } from '../../shared/money/power-of-ten.ts'
import { proportionOf } from '../../shared/money/proportion.ts'

const ENDLESS = Number.POSITIVE_INFINITY

describe('a proportion of an amount', () => {
  test.each([
    [10_001, 3, 4, 7_501],
    [1, 1, 2, 1],
    [3, 1, 2, 2],
    [1, 1, 3, 0],
    [2, 1, 3, 1],
    [0, 7, 9, 0],
    [55, 0, 9, 0],
    [12_345, 9, 9, 12_345],
    [90_000_000_000, 999_999_999_999, 1_000_000_000_000, 90_000_000_000],
  ])('of %i takes %i parts of %i', (amount, numerator, denominator, expected) => {
    expect(proportionOf(amount, numerator, denominator)).toBe(expected)
  })

  test('rounds half up exactly, however large it is', () => {
    const sizes = [9, 20, 31, 44, 50].map((bits) => fc.integer({ min: 1, max: 2 ** bits }))
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 90_000_000_000 }),
        fc.oneof(...sizes),
        fc.oneof(...sizes),
        (amount, a, b) => {
          const [numerator, denominator] = [Math.min(a, b), Math.max(a, b)]
          const [top, bottom] = [BigInt(amount) * BigInt(numerator), BigInt(denominator)]

          expect(BigInt(proportionOf(amount, numerator, denominator))).toBe((2n * top + bottom) / (2n * bottom))
        },
      ),
      { numRuns: 2_000 },
    )
  })

  test('finds the half just below and just above', () => {
    for (let denominator = 2; denominator <= 1_000_000; denominator *= 10) {
      for (const whole of [1, 977, 1_000_000, Math.floor(2 ** 49 / denominator)]) {
        const half = whole * denominator + denominator / 2

        expect(proportionOf(half, 1, denominator)).toBe(whole + 1)
        expect(proportionOf(half - 1, 1, denominator)).toBe(whole)
      }
    }
  })

  test('of something endless is endless', () => {
    expect(proportionOf(ENDLESS, 1, 3)).toBe(ENDLESS)
    expect(proportionOf(ENDLESS, 0, 3)).toBe(0)
  })
})

test('powers of ten are exact', () => {
  for (let places = 0; places <= 20; places += 1) expect(powerOfTen(places)).toBe(Number(`1e${places}`))
})
