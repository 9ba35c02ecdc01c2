import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { annualPercentageRate, provenRate } from '../../../shared/engine/installments/apr.ts'
import type { AprEquation, Flow } from '../../../shared/engine/installments/apr-equation.ts'
import { quickUnits } from '../../../shared/engine/installments/apr-quick.ts'
import {
  add,
  addDouble,
  copy,
  divide,
  eightRegisters,
  headOf,
  multiply,
  put,
  type Registers,
  scale,
  UNIT_ERROR,
} from '../../../shared/engine/installments/double-double.ts'
import { cents } from '../../../shared/money/cents.ts'

const NONE = { numerator: 0, denominator: 1 }

function flow(amount: number, whole: number, over: Partial<Flow> = {}): Flow {
  return { amount: cents(amount), whole, odd: NONE, count: 1, every: 1, ...over }
}

/** One advance, then runs of payments with gaps, fractions and steps of every size. */
function usualEquations(): fc.Arbitrary<AprEquation> {
  const payment = fc.record({
    amount: fc.integer({ min: 1, max: 500_000 }),
    whole: fc.integer({ min: 0, max: 400 }),
    days: fc.integer({ min: 0, max: 29 }),
    count: fc.integer({ min: 1, max: 400 }),
    every: fc.integer({ min: 1, max: 12 }),
  })
  return fc
    .record({
      advanced: fc.integer({ min: 100, max: 9_000_000 }),
      payments: fc.array(payment, { minLength: 1, maxLength: 5 }),
      perYear: fc.constantFrom(1, 2, 12, 24, 52, 365),
    })
    .map(({ advanced, payments, perYear }) => ({
      advances: [flow(advanced, 0)],
      payments: payments.map(({ amount, whole, days, count, every }) =>
        flow(amount, whole, { odd: { numerator: days, denominator: 30 }, count, every }),
      ),
      perYear: { numerator: perYear, denominator: 1 },
    }))
}

describe('the quick rate', () => {
  test('is the rate that whole numbers of 57 digits prove', () => {
    let decided = 0
    fc.assert(
      fc.property(usualEquations(), fc.constantFrom(4, 8, 12), (equation, places) => {
        const quick = quickUnits(equation, places)
        if (quick === null) return
        decided += 1

        expect(quick).toBe(Number(provenRate(equation, places)?.top))
      }),
      { numRuns: 250 },
    )
    expect(decided).toBeGreaterThan(100)
  })

  test('is found for nearly all plans of every length and odd first period', () => {
    let slower = 0
    for (let count = 1; count <= 360; count += 1) {
      const equation: AprEquation = {
        advances: [flow(1_000_000, 0)],
        payments: [
          flow(Math.ceil(1_100_000 / count), 1, { count, odd: { numerator: count % 30, denominator: 30 } }),
          flow(100 + count, count + 1, { odd: { numerator: count % 30, denominator: 30 } }),
        ],
        perYear: { numerator: 12, denominator: 1 },
      }

      if (quickUnits(equation, 12) === null) slower += 1
    }

    expect(slower).toBeLessThan(4)
  })

  test('says nothing where an exact half has to be decided', () => {
    const half: AprEquation = {
      advances: [flow(1_000_000, 0)],
      payments: [flow(1_000_050, 1)],
      perYear: { numerator: 1, denominator: 1 },
    }

    expect(quickUnits(half, 4)).toBeNull()
    expect(annualPercentageRate(half, 2)).toEqual({ kind: 'apr', rate: { units: 1, places: 4 } })
  })

  test.each([
    ['a second advance', { advances: [flow(100_000, 0), flow(50_000, 3)], payments: [flow(20_000, 4, { count: 12 })] }],
    ['payments below the advance', { advances: [flow(100_000, 0)], payments: [flow(9000, 1, { count: 10 })] }],
    ['a payment at the start alone', { advances: [flow(100_000, 0)], payments: [flow(110_000, 0)] }],
    ['no advance at all', { advances: [], payments: [flow(110_000, 1)] }],
  ] as const)('leaves %s to the slower way', (_, sides) => {
    expect(quickUnits({ ...sides, perYear: { numerator: 12, denominator: 1 } }, 12)).toBeNull()
  })

  test('is proved by both ways beyond a hundred million percent', () => {
    // One cent is paid at once: 30 · (19,060 ÷ 99 − 1) a day, 365 times.
    const oneDay = { numerator: 1, denominator: 30 }
    const steep: AprEquation = {
      advances: [flow(100, 0)],
      payments: [flow(19_060, 0, { odd: oneDay }), flow(1, 0, { count: 72, every: 4 })],
      perYear: { numerator: 365, denominator: 1 },
    }

    expect(quickUnits(steep, 4)).toBe(20_972_015_152)
    expect(provenRate(steep, 4)).toEqual({ top: 20_972_015_152n, bottom: 10_000n })
  })

  test('reaches rates of several hundred percent', () => {
    const weekly: AprEquation = {
      advances: [flow(100_000, 0)],
      payments: [flow(25_000, 4, { count: 5, odd: { numerator: 5, denominator: 7 } })],
      perYear: { numerator: 52, denominator: 1 },
    }

    expect(quickUnits(weekly, 4)).toBe(17_652)
  })
})

describe('numbers of 31 digits', () => {
  const A = 0
  const B = 1
  const TO = 2

  /** A register as an exact fraction over 2^400. */
  function exactly({ heads, tails }: Registers, at: number): bigint {
    return bits(heads[at] ?? Number.NaN) + bits(tails[at] ?? Number.NaN)
  }

  function bits(value: number): bigint {
    let [whole, shift] = [value, 400]
    while (!Number.isInteger(whole)) {
      whole *= 2
      shift -= 1
    }
    return BigInt(whole) << BigInt(shift)
  }

  const OVER = 1n << 400n
  const some = fc.tuple(
    fc.integer({ min: 1, max: 2 ** 50 }),
    fc.integer({ min: 1, max: 2 ** 50 }),
    fc.integer({ min: 1, max: 2 ** 50 }),
  )

  function filled(a: number, b: number, c: number): Registers {
    const registers = eightRegisters()
    put(registers, TO, c)
    put(registers, A, a)
    divide(registers, A, A, TO)
    put(registers, B, b)
    divide(registers, B, B, TO)
    return registers
  }

  const near = (found: bigint, exact: bigint, size: bigint) =>
    Number((found - exact < 0n ? exact - found : found - exact) >> 200n) <= Number(size >> 200n) * UNIT_ERROR

  test('add, multiply and divide to within their error', () => {
    fc.assert(
      fc.property(some, fc.integer({ min: 1, max: 2 ** 40 }), ([a, b, c], k) => {
        const registers = filled(a, b, c)
        const [x, y] = [exactly(registers, A), exactly(registers, B)]
        const result = (of: (registers: Registers) => void): bigint => {
          of(registers)
          return exactly(registers, TO)
        }

        expect(
          near(
            result((r) => add(r, TO, A, B)),
            x + y,
            x + y,
          ),
        ).toBe(true)
        expect(
          near(
            result((r) => addDouble(r, TO, A, k)),
            x + BigInt(k) * OVER,
            x + BigInt(k) * OVER,
          ),
        ).toBe(true)
        expect(
          near(
            result((r) => multiply(r, TO, A, B)),
            (x * y) / OVER,
            (x * y) / OVER,
          ),
        ).toBe(true)
        expect(
          near(
            result((r) => scale(r, TO, A, k)),
            x * BigInt(k),
            x * BigInt(k),
          ),
        ).toBe(true)
        expect(
          near(
            result((r) => divide(r, TO, A, B)),
            (x * OVER) / y,
            (x * OVER) / y,
          ),
        ).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  test('are copied whole', () => {
    const registers = filled(1, 2, 3)
    copy(registers, TO, A)

    expect(exactly(registers, TO)).toBe(exactly(registers, A))
    expect(headOf(registers, TO)).toBe(1 / 3)
  })
})
