import { describe, expect, test } from 'vitest'
import type { AprEquation, Flow } from '../../../shared/engine/installments/apr-equation.ts'
import { FIXED_ONE, presentValueAt, signAt } from '../../../shared/engine/installments/apr-exact.ts'
import { presentValue, rootBracket, startRate, startWithin } from '../../../shared/engine/installments/apr-start.ts'
import { cents } from '../../../shared/money/cents.ts'

const YEARLY = { numerator: 1, denominator: 1 }
const MONTHLY = { numerator: 12, denominator: 1 }

function flow(amount: number, whole: number, over: Partial<Flow> = {}): Flow {
  return { amount: cents(amount), whole, odd: { numerator: 0, denominator: 1 }, count: 1, every: 1, ...over }
}

function equation(advances: readonly Flow[], payments: readonly Flow[], perYear = YEARLY): AprEquation {
  return { advances, payments, perYear }
}

/** Whole cents of a value in fixed-point numbers; what the roundings may take is far below a cent. */
const inCents = (value: bigint): number => Number((value * 1_000_000n) / FIXED_ONE) / 1_000_000

describe('what money is worth at the zero point', () => {
  test('is the money itself where there is no interest', () => {
    expect(presentValueAt([flow(34_000, 1, { count: 3 })], MONTHLY, 0n, 1n)).toBe(102_000n * FIXED_ONE)
    expect(presentValueAt([], MONTHLY, 0n, 1n)).toBe(0n)
  })

  test('is half after a unit-period that doubles', () => {
    // 100 % a year on yearly periods: 800 × (1/2 + 1/4 + 1/8).
    expect(presentValueAt([flow(800, 1, { count: 3 })], YEARLY, 1n, 1n)).toBe(700n * FIXED_ONE)
  })

  test('skips the periods between payments that are further apart', () => {
    // 3,200 × (1/2 + 1/8 + 1/32).
    expect(presentValueAt([flow(3_200, 1, { count: 3, every: 2 })], YEARLY, 1n, 1n)).toBe(2_100n * FIXED_ONE)
  })

  test('prices the fraction of a unit-period at simple interest', () => {
    // 2 % for half a unit-period is 1 %: 101.00 is worth 100.00; a power of 1/2 would say 99.9950….
    const half = flow(10_100, 0, { odd: { numerator: 1, denominator: 2 } })

    expect(inCents(presentValueAt([half], YEARLY, 2n, 100n))).toBeCloseTo(10_000, 4)
  })

  test('discounts whole periods and the fraction one after the other', () => {
    // 100 % a period: 300 after one and a half of them is 300 ÷ 2 ÷ 1.5.
    const later = flow(300, 1, { odd: { numerator: 1, denominator: 2 } })

    expect(inCents(presentValueAt([later], YEARLY, 1n, 1n))).toBeCloseTo(100, 4)
  })

  test('takes the share of a year that a period is', () => {
    // 12 % a year by months is 1 % a month: 102.01 after two months is worth 100.00.
    expect(inCents(presentValueAt([flow(10_201, 2)], MONTHLY, 12n, 100n))).toBeCloseTo(10_000, 4)
  })

  test('is the sum of all flows', () => {
    expect(presentValueAt([flow(800, 1), flow(1_600, 2), flow(50, 0)], YEARLY, 1n, 1n)).toBe(850n * FIXED_ONE)
  })
})

describe('the sign of payments less advances', () => {
  const loan = equation([flow(700, 0)], [flow(800, 1, { count: 3 })])

  test.each<[string, bigint, bigint, number]>([
    ['below the rate', 99n, 100n, 1],
    ['at the rate', 1n, 1n, 0],
    ['above the rate', 101n, 100n, -1],
    ['a billionth below the rate', 999_999_999n, 1_000_000_000n, 1],
    ['a billionth above the rate', 1_000_000_001n, 1_000_000_000n, -1],
    ['at no interest', 0n, 1n, 1],
  ])('tells on which side of the rate it is looked: %s', (_, top, bottom, sign) => {
    expect(signAt(loan, top, bottom)).toBe(sign)
  })
})

describe('payments less advances in doubles', () => {
  const loan = equation([flow(700, 0)], [flow(800, 1, { count: 3 })])

  test('are the plain difference where there is no interest', () => {
    // Each payment loses its own number of periods for each 100 %: 800 × (1 + 2 + 3).
    expect(presentValue(loan, 0)).toEqual({ value: 1_700, slope: -4_800 })
  })

  test('fall at the rate by what the discounts say', () => {
    // −800 × (1/4 + 2/8 + 3/16).
    const { value, slope } = presentValue(loan, 1)

    expect(value).toBeCloseTo(0, 9)
    expect(slope).toBeCloseTo(-550, 9)
  })

  test('rise again where an advance comes later', () => {
    // 100 now, 230 a period later, 132 back after two; at 10 %: −0 and slope 230/1.21 − 264/1.331.
    const { value, slope } = presentValue(equation([flow(230, 1)], [flow(100, 0), flow(132, 2)]), 0.1)

    expect(value).toBeCloseTo(0, 9)
    expect(slope).toBeCloseTo(230 / 1.21 - 264 / 1.331, 9)
  })

  test('hold an odd fraction at simple interest', () => {
    // 300 ÷ 1.5, and its slope −300 × 0.5 ÷ 1.5².
    const { value, slope } = presentValue(equation([], [flow(300, 0, { odd: { numerator: 1, denominator: 2 } })]), 1)

    expect(value).toBeCloseTo(200, 9)
    expect(slope).toBeCloseTo(-150 / 2.25, 9)
  })

  test('count payments that are several periods apart', () => {
    // 3,200 × (1/2 + 1/8 + 1/32); slope −3,200 × (1/4 + 3/16 + 5/64).
    const { value, slope } = presentValue(equation([], [flow(3_200, 1, { count: 3, every: 2 })]), 1)

    expect(value).toBeCloseTo(2_100, 8)
    expect(slope).toBeCloseTo(-1_650, 8)
  })
})

describe('where the rate lies', () => {
  test('is within the first hundred percent of a usual plan', () => {
    // 1,000.00 for three times 340.00 by months: 20.00 of charge, far below 100 % a year.
    const plan = equation([flow(100_000, 0)], [flow(34_000, 1, { count: 3 })], MONTHLY)

    expect(rootBracket(plan)).toEqual({ low: 0, high: 1 / 12, signBelow: 1 })
  })

  test('is looked for in doubled steps above that', () => {
    // 100 for 750 a year later is 650 %: 1, then 1 + 2, then 3 + 4.
    const dear = equation([flow(100, 0)], [flow(750, 1)])
    const bracket = rootBracket(dear)

    expect(bracket).toEqual({ low: 3, high: 7, signBelow: 1 })
    expect(bracket === null ? null : startWithin(dear, bracket)).toBeCloseTo(6.5, 9)
  })

  test('is nowhere when the payments are the advances', () => {
    expect(rootBracket(equation([flow(90_000, 0)], [flow(30_000, 1, { count: 3 })], MONTHLY))).toBeNull()
  })

  test('is nowhere when less is paid than was advanced', () => {
    expect(rootBracket(equation([flow(90_000, 0)], [flow(29_999, 1, { count: 3 })], MONTHLY))).toBeNull()
  })

  test('is the smallest of two where a payment comes before an advance', () => {
    // 100 − 230 x + 132 x² = 0: x is 10/11 or 5/6, so 10 % or 20 % a period.
    const twice = equation([flow(23_000, 1)], [flow(10_000, 0), flow(13_200, 2)], MONTHLY)
    const bracket = rootBracket(twice)

    expect(bracket?.signBelow).toBe(1)
    expect(bracket?.low).toBeCloseTo(0.1, 3)
    expect(bracket?.high).toBeCloseTo(0.1, 3)
    expect(startRate(twice)).toBeCloseTo(0.1, 12)
  })

  test('may begin where less is paid, if a payment comes first', () => {
    // 120 − 330 x + 209.9 x²: 0.10 less is paid than advanced, and yet a rate above zero solves it.
    const early = equation([flow(33_000, 1)], [flow(12_000, 0), flow(20_990, 2)], MONTHLY)
    const bracket = rootBracket(early)
    const found = startRate(early)

    expect(bracket?.signBelow).toBe(-1)
    expect(found).not.toBeNull()
    expect(presentValue(early, found ?? 0).value).toBeCloseTo(0, 6)
  })
})

describe('the start value in a bracket', () => {
  test.each<[string, AprEquation, number]>([
    ['100 % of 700 in three payments of 800', equation([flow(700, 0)], [flow(800, 1, { count: 3 })]), 1],
    ['1 % of 100.00 for 101.00', equation([flow(10_000, 0)], [flow(10_100, 1)], MONTHLY), 0.01],
    ['1 % of 100.00 for 102.01 after two', equation([flow(10_000, 0)], [flow(10_201, 2)], MONTHLY), 0.01],
    [
      '2 % simple for half a period: 101.00',
      equation([flow(10_000, 0)], [flow(10_100, 0, { odd: { numerator: 1, denominator: 2 } })], MONTHLY),
      0.02,
    ],
    ['50 % in two payments of 90', equation([flow(100, 0)], [flow(90, 1, { count: 2 })]), 0.5],
  ])('is the rate itself, as far as doubles go: %s', (_, asked, rate) => {
    const bracket = rootBracket(asked)
    if (bracket === null) throw new Error('no bracket')
    const found = startWithin(asked, bracket)

    // 90 × (1/1.5 + 1/2.25) is 100 exactly; the others are written out above.
    expect(found).toBeCloseTo(rate, 12)
    expect(startRate(asked)).toBe(found)
  })

  test('never leaves the bracket', () => {
    const dear = equation([flow(100, 0)], [flow(800, 1)])

    expect(startWithin(dear, { low: 3, high: 9, signBelow: 1 })).toBeCloseTo(7, 9)
    expect(startWithin(dear, { low: 6.999, high: 7.001, signBelow: 1 })).toBeCloseTo(7, 9)
  })
})
