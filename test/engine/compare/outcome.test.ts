import { describe, expect, test } from 'vitest'
import { knownSum, outcomeDifference, overCollected, reallyOwed } from '../../../shared/engine/compare/outcome.ts'
import { cents } from '../../../shared/money/cents.ts'

const LINE = { expected: cents(50_000), billed: cents(64_000), patientOwes: cents(41_000) }

test('without insurance the bill is owed, with insurance what the plan left', () => {
  expect(reallyOwed('goodFaith', LINE)).toBe(64_000)
  expect(reallyOwed('insured', LINE)).toBe(41_000)
})

describe('the difference', () => {
  test('is above zero where it came to more, below where to less', () => {
    expect(outcomeDifference('goodFaith', LINE)).toBe(14_000)
    expect(outcomeDifference('insured', LINE)).toBe(-9_000)
  })

  test('is not known while the expected or the real amount is not', () => {
    expect(outcomeDifference('goodFaith', { ...LINE, billed: null })).toBeNull()
    expect(outcomeDifference('insured', { ...LINE, expected: null })).toBeNull()
  })
})

test('a sum is known only where every part is', () => {
  expect(knownSum([cents(100), cents(0)])).toBe(100)
  expect(knownSum([cents(100), null])).toBeNull()
  expect(knownSum([])).toBeNull()
})

test('what was collected above what is owed goes back', () => {
  expect(overCollected(cents(50_000), cents(41_000))).toBe(9_000)
  expect(overCollected(cents(41_000), cents(41_000))).toBe(0)
  expect(overCollected(cents(50_000), null)).toBeNull()
})
