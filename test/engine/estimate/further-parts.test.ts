import { describe, expect, test } from 'vitest'
import { type Scan, scanPrices, type Therapy, therapyPrices } from '../../../shared/engine/estimate/further-parts.ts'
import type { FurtherParts } from '../../../shared/rules/coverage/further-parts.ts'
import { RULES } from './scenes.ts'

/** Of every further scan half of the technical part and 95 % of the reading; half of the expense of further therapy. */
const SHARES = RULES.furtherParts as FurtherParts

describe('scans of one day', () => {
  const prices = (...scans: readonly (readonly [fee: number, technical: number])[]) => {
    const all = scans.map(([fee, technical], at): Scan => ({ id: String(at + 1), fee, technical }))
    return [...scanPrices(all, SHARES).values()]
  }

  test.each<readonly [string, readonly (readonly [number, number])[], readonly number[]]>([
    ['alone is paid in full', [[50_000, 40_000]], [50_000]],
    // 400.00 / 2 + 100.00 × 95 % = 295.00
    [
      'the second of two equal ones is reduced',
      [
        [50_000, 40_000],
        [50_000, 40_000],
      ],
      [50_000, 29_500],
    ],
    // Dearest technical part with the second, dearest reading with the first: 300.00 / 2 + 200.00, 400.00 + 95.00
    [
      'each part has a dearest of its own',
      [
        [50_000, 30_000],
        [50_000, 40_000],
      ],
      [35_000, 49_500],
    ],
    [
      'a reading alone has no technical part',
      [
        [50_000, 40_000],
        [10_000, 0],
      ],
      [50_000, 9_500],
    ],
    // 0.01 / 2 is half a cent, which is a cent; 95 % of 0.01 is a cent.
    [
      'rounds each part by itself',
      [
        [2, 1],
        [2, 1],
      ],
      [2, 2],
    ],
    [
      'a technical part above the fee leaves no reading',
      [
        [10_000, 12_000],
        [20_000, 15_000],
      ],
      [6_000, 20_000],
    ],
  ])('%s', (_name, scans, expected) => {
    expect(prices(...scans)).toEqual(expected)
  })
})

describe('therapy of one day', () => {
  const prices = (...units: readonly (readonly [fee: number, units: number, expense: number])[]) => {
    const all = units.map(([fee, count, practiceExpense], at): Therapy => {
      return { id: String(at + 1), fee, units: count, practiceExpense }
    })
    return [...therapyPrices(all, SHARES).values()]
  }

  test.each<readonly [string, readonly (readonly [number, number, number])[], readonly number[]]>([
    ['a single unit is paid in full', [[3_000, 1, 1_200]], [3_000]],
    // Two further units lose half of 12.00 each.
    ['two further units lose half their expense', [[9_000, 3, 1_200]], [7_800]],
    // The dearer expense keeps one unit whole: 60.00 − 6.00, and 25.00 − 5.00.
    [
      'the dearest kind keeps its first unit',
      [
        [6_000, 2, 1_200],
        [2_500, 1, 1_000],
      ],
      [5_400, 2_000],
    ],
    [
      'of two equal kinds the first keeps it',
      [
        [3_000, 1, 1_200],
        [3_000, 1, 1_200],
      ],
      [3_000, 2_400],
    ],
    // Half of 0.03 is 1.5 cents, rounded up 2 that stay: one comes off.
    [
      'half a cent stays with the clinic',
      [
        [3_000, 1, 5],
        [1_000, 1, 3],
      ],
      [3_000, 999],
    ],
    // 3 units of 1.00 of expense in a fee of 0.90: two further units lose 0.50 each, more than there is.
    ['is never less than nothing', [[90, 3, 100]], [0]],
  ])('%s', (_name, units, expected) => {
    expect(prices(...units)).toEqual(expected)
  })
})
