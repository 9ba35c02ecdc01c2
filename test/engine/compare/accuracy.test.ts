import { describe, expect, test } from 'vitest'
import {
  accuracyOf,
  CLOSE_PERCENT,
  type ComparedEstimate,
  type ComparedLine,
  causesOf,
  isClose,
  missOf,
} from '../../../shared/engine/compare/accuracy.ts'
import { cents } from '../../../shared/money/cents.ts'

function amount(value: number | null) {
  return value === null ? null : cents(value)
}

function aLine(expected: number | null, real: number | null, changes: Partial<ComparedLine> = {}): ComparedLine {
  const owes = amount(real)
  return { category: 'office', expected: amount(expected), billed: null, patientOwes: owes, cause: null, ...changes }
}

function anEstimate(
  expected: number | null,
  real: number | null,
  lines: readonly ComparedLine[] = [],
): ComparedEstimate {
  return { kind: 'insured', expected: amount(expected), real: amount(real), lines }
}

describe('half of the estimates', () => {
  test('are within the middle of what they missed, upwards or downwards', () => {
    // Off by 10.00, 24.00, 30.00 and 200.00: two of the four are within 24.00.
    const four = [anEstimate(10_000, 13_000), anEstimate(10_000, 9_000), anEstimate(50_000, 30_000)]
    const found = accuracyOf([...four, anEstimate(10_000, 12_400)])

    expect(found).toMatchObject({ compared: 4, open: 0, within: 2_400 })
  })

  test('are counted without those of which an amount is not known', () => {
    const found = accuracyOf([anEstimate(null, 10_000), anEstimate(10_000, null), anEstimate(10_000, 10_100)])

    expect(found).toMatchObject({ compared: 1, open: 2, within: 100 })
  })

  test('are not known where nothing is compared', () => {
    expect(accuracyOf([])).toMatchObject({ compared: 0, within: null, outlier: null })
    expect(accuracyOf([anEstimate(10_000, null)])).toMatchObject({ compared: 0, open: 1, within: null })
  })
})

test('an estimate is close at five percent and no more', () => {
  expect(CLOSE_PERCENT).toBe(5)
  expect([10_500, 10_501, 9_500, 9_499].map((real) => isClose(anEstimate(10_000, real)))).toEqual([
    true,
    false,
    true,
    false,
  ])
  expect([isClose(anEstimate(0, 0)), isClose(anEstimate(0, 1)), isClose(anEstimate(0, null))]).toEqual([
    true,
    false,
    null,
  ])
  const mixed = [anEstimate(10_000, 10_600), anEstimate(10_000, 9_000), anEstimate(10_000, 10_200)]
  expect(accuracyOf(mixed)).toMatchObject({ close: 1, above: 1, below: 1 })
})

test('what is missed is real less expected', () => {
  expect(missOf(anEstimate(10_000, 9_000))).toBe(-1_000)
  expect(missOf(anEstimate(null, 9_000))).toBeNull()
})

describe('a kind of care stands out', () => {
  const office = [aLine(40_000, 40_500), aLine(40_000, 40_000)]

  test('where most of what was missed is its own, twice or more, and little of what was expected', () => {
    // Therapy missed 30.00 and 45.00 of 80.00 in all; 200.00 of 1,000.00 was expected of it.
    const therapy = [aLine(10_000, 13_000, { category: 'therapy' }), aLine(10_000, 5_500, { category: 'therapy' })]

    const found = accuracyOf([anEstimate(null, null, [...office, ...therapy])])

    expect(found.outlier).toEqual({ kind: 'care', category: 'therapy' })
  })

  test('not where it missed once', () => {
    const once = [aLine(10_000, 90_000, { category: 'therapy' }), aLine(10_000, 10_000, { category: 'therapy' })]

    expect(accuracyOf([anEstimate(null, null, [...office, ...once])]).outlier).toBeNull()
  })

  test('not where most of what was expected is its own', () => {
    const most = [aLine(90_000, 99_000, { category: 'surgery' }), aLine(90_000, 80_000, { category: 'surgery' })]

    expect(accuracyOf([anEstimate(null, null, [...office, ...most])]).outlier).toBeNull()
  })

  test('services that were not on the estimate stand out as such', () => {
    const extras = [aLine(0, 3_000, { category: null }), aLine(0, 4_000, { category: null })]

    expect(accuracyOf([anEstimate(null, null, [...office, ...extras])]).outlier).toEqual({ kind: 'notOnEstimate' })
  })

  test('without insurance by what was billed', () => {
    const billed = (expected: number, real: number, category: string) => ({
      ...aLine(expected, null, { category }),
      billed: cents(real),
    })
    const lines = [billed(40_000, 40_000, 'office'), billed(5_000, 9_000, 'lab'), billed(5_000, 9_000, 'lab')]
    const found = accuracyOf([{ kind: 'goodFaith', expected: null, real: null, lines }])

    expect(found.outlier).toEqual({ kind: 'care', category: 'lab' })
  })
})

test('causes come in the order of the money behind them, each once', () => {
  const lines = [
    aLine(10_000, 10_500, { cause: 'fee' }),
    aLine(10_000, 30_000, { cause: 'authorization' }),
    aLine(10_000, 10_100, { cause: 'authorization' }),
    aLine(10_000, 10_000, { cause: 'other' }),
    aLine(10_000, null, { cause: 'benefit' }),
  ]

  expect(causesOf({ kind: 'insured', lines })).toEqual(['authorization', 'fee'])
})
