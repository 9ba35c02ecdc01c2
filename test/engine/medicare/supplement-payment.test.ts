import { describe, expect, test } from 'vitest'
import { medigapPayment } from '../../../shared/engine/medicare/part-b.ts'
import { cents } from '../../../shared/money/cents.ts'
import { type MedigapLetter, medigapTable } from '../../../shared/rules/medicare/medigap-table.ts'

const TABLE = medigapTable.values[0]?.value

interface Left {
  readonly deductible?: number
  readonly coinsurance?: number
  readonly excess?: number
  readonly visit?: 'office' | 'emergency'
}

/** What a supplement pays of what Medicare leaves. */
function pays(letter: MedigapLetter | null, left: Left): number {
  const { deductible = 0, coinsurance = 0, excess = 0, visit = null } = left
  const medigap = letter === null ? null : (TABLE?.[letter] ?? null)
  return medigapPayment(
    { medigap, visit },
    { deductible: cents(deductible), coinsurance: cents(coinsurance), excessCharge: cents(excess) },
  )
}

/** 283.00 of the deductible, 23.40 of the share and 14.25 above it. */
const ALL: Left = { deductible: 28_300, coinsurance: 2_340, excess: 1_425 }

describe('what a supplement pays of a service', () => {
  test.each([
    ['A', 2_340],
    ['B', 2_340],
    ['C', 28_300 + 2_340],
    ['D', 2_340],
    ['F', 28_300 + 2_340 + 1_425],
    ['G', 2_340 + 1_425],
    ['K', 1_170],
    ['L', 1_755],
    ['M', 2_340],
    ['N', 2_340],
  ] as const)('is by plan %s %i cents', (letter, amount) => {
    expect(pays(letter, ALL)).toBe(amount)
  })

  test('is nothing without one', () => {
    expect(pays(null, ALL)).toBe(0)
  })

  test('is nothing where Medicare leaves nothing', () => {
    expect(pays('F', {})).toBe(0)
  })
})

describe('a share of the share is rounded half up', () => {
  test.each([
    // half of 0.01 is 0.005, half of 23.41 is 11.705; three quarters of 0.02 are 0.015, of 0.01 0.0075
    ['K', 1, 1],
    ['K', 2_341, 1_171],
    ['L', 2, 2],
    ['L', 1, 1],
    ['L', 3, 2],
  ] as const)('by plan %s of %i cents: %i', (letter, coinsurance, amount) => {
    expect(pays(letter, { coinsurance })).toBe(amount)
  })
})

describe('plan N keeps the lesser of its copay and the share', () => {
  test.each<[string, Left, number]>([
    ['below 20.00 of an office visit', { visit: 'office', coinsurance: 1_999 }, 0],
    ['at 20.00 of an office visit', { visit: 'office', coinsurance: 2_000 }, 0],
    ['a cent above 20.00 of an office visit', { visit: 'office', coinsurance: 2_001 }, 1],
    ['below 50.00 of an emergency visit', { visit: 'emergency', coinsurance: 4_999 }, 0],
    ['above 50.00 of an emergency visit', { visit: 'emergency', coinsurance: 7_500 }, 2_500],
    ['of a service that is no visit', { coinsurance: 1_999 }, 1_999],
    ['of a visit whose deductible is not met', { visit: 'office', deductible: 28_300, coinsurance: 0 }, 0],
  ])('%s', (_title, left, amount) => {
    expect(pays('N', left)).toBe(amount)
  })

  test('and other plans keep no copay of a visit', () => {
    expect(pays('G', { visit: 'office', coinsurance: 2_340 })).toBe(2_340)
  })
})
