import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { plainDate } from '../../../shared/dates/plain-date.ts'
import { annualPercentageRate, provenRate, STORED_APR_PLACES } from '../../../shared/engine/installments/apr.ts'
import { isAprAccurate, transactionKind } from '../../../shared/engine/installments/apr-accuracy.ts'
import type { AprEquation, Flow } from '../../../shared/engine/installments/apr-equation.ts'
import { signAt } from '../../../shared/engine/installments/apr-exact.ts'
import { startRate } from '../../../shared/engine/installments/apr-start.ts'
import { actuarialRebate } from '../../../shared/engine/installments/rebate.ts'
import { lengthsBetween, termUnit, unitPeriodOf } from '../../../shared/engine/installments/unit-period-choice.ts'
import { cents } from '../../../shared/money/cents.ts'
import { percent } from '../../../shared/money/rate.ts'

const NONE = { numerator: 0, denominator: 1 }
const MONTHLY = { numerator: 12, denominator: 1 }

function flow(amount: number, whole: number, count = 1, odd = NONE): Flow {
  return { amount: cents(amount), whole, odd, count, every: 1 }
}

function monthly(advanced: number, payment: number, count: number, odd = NONE): AprEquation {
  return { advances: [flow(advanced, 0)], payments: [flow(payment, 1, count, odd)], perYear: MONTHLY }
}

describe('the annual percentage rate', () => {
  test('of the sample transaction is 9.69 percent', () => {
    expect(annualPercentageRate(monthly(500_000, 23_000, 24), 2)).toEqual({
      kind: 'apr',
      rate: { units: 969, places: 4 },
    })
  })

  test('is exactly zero without a finance charge', () => {
    expect(annualPercentageRate(monthly(120_000, 10_000, 12), STORED_APR_PLACES)).toEqual({
      kind: 'apr',
      rate: { units: 0, places: 12 },
    })
  })

  test('does not exist when payments are less than the advance', () => {
    expect(annualPercentageRate(monthly(120_000, 9000, 12), 2)).toEqual({
      kind: 'noApr',
      because: 'paysLessThanAdvanced',
    })
  })

  test('rounds an exact half upward', () => {
    const single: AprEquation = {
      advances: [flow(1_000_000, 0)],
      payments: [flow(1_000_050, 1)],
      perYear: percentOfOne(),
    }

    expect(annualPercentageRate(single, 2)).toEqual({ kind: 'apr', rate: { units: 1, places: 4 } })
  })

  test('of ten thousand plans errs by less than a billionth of a percentage point', () => {
    const plan = fc.record({
      advanced: fc.integer({ min: 5_000, max: 9_000_000 }),
      percentAbove: fc.integer({ min: 1, max: 60 }),
      count: fc.integer({ min: 1, max: 60 }),
      days: fc.integer({ min: 0, max: 30 }),
      last: fc.integer({ min: 1, max: 20_000 }),
      perYear: fc.constantFrom(12, 24, 26, 52),
    })
    const scale = 10n ** BigInt(STORED_APR_PLACES + 2)
    const billionth = 10n ** BigInt(STORED_APR_PLACES - 9)
    let rates = 0
    fc.assert(
      fc.property(plan, ({ advanced, percentAbove, count, days, last, perYear }) => {
        const odd = { numerator: days, denominator: 31 }
        const each = Math.ceil((advanced * (100 + percentAbove)) / (100 * count))
        const equation: AprEquation = {
          advances: [flow(advanced, 0)],
          payments: [flow(each, 1, count, odd), flow(last, count + 1, 1, odd)],
          perYear: { numerator: perYear, denominator: 1 },
        }
        const answer = annualPercentageRate(equation, STORED_APR_PLACES)
        if (answer.kind !== 'apr') throw new Error(answer.because)
        const units = BigInt(answer.rate.units)
        rates += 1

        expect(signAt(equation, units - billionth, scale)).toBe(1)
        expect(signAt(equation, units + billionth, scale)).toBe(-1)
      }),
      { numRuns: 10_000 },
    )
    expect(rates).toBe(10_000)
  })

  test('lies between half a unit below and half a unit above, in whole numbers', () => {
    fc.assert(
      fc.property(transactions(), fc.constantFrom(2, 6, STORED_APR_PLACES), (equation, places) => {
        const answer = annualPercentageRate(equation, places)
        if (answer.kind === 'noApr') throw new Error(answer.because)
        const [units, scale] = [BigInt(answer.rate.units), 2n * 10n ** BigInt(places + 2)]

        expect(signAt(equation, 2n * units - 1n, scale)).toBeGreaterThanOrEqual(0)
        expect(signAt(equation, 2n * units + 1n, scale)).toBeLessThan(0)
      }),
      { numRuns: 150 },
    )
  })

  test('is met by its start value to a billionth of a percentage point', () => {
    fc.assert(
      fc.property(transactions(), (equation) => {
        const exact = provenRate(equation, 24)
        const start = startRate(equation)
        if (exact === null || start === null) throw new Error('no rate')
        const exactPercent = Number(exact.top / 10n ** 6n) / 10 ** 16

        expect(Math.abs(start * 1200 - exactPercent)).toBeLessThanOrEqual(1e-9)
      }),
      { numRuns: 150 },
    )
  })
})

/** One unit-period a year, so that the rate is the charge itself. */
function percentOfOne() {
  return { numerator: 1, denominator: 1 }
}

/** Transactions with a finance charge, an odd first period and a last payment that differs. */
function transactions(): fc.Arbitrary<AprEquation> {
  return fc
    .record({
      advanced: fc.integer({ min: 10_000, max: 5_000_000 }),
      count: fc.integer({ min: 2, max: 120 }),
      charge: fc.integer({ min: 1, max: 300_000 }),
      days: fc.integer({ min: 0, max: 29 }),
      last: fc.integer({ min: 1, max: 20_000 }),
    })
    .map(({ advanced, count, charge, days, last }) => {
      const odd = { numerator: days, denominator: 30 }
      const payment = Math.ceil((advanced + charge) / count)
      return {
        advances: [flow(advanced, 0)],
        payments: [flow(payment, 1, count, odd), flow(last, count + 1, 1, odd)],
        perYear: MONTHLY,
      }
    })
}

describe('accuracy', () => {
  const ON = plainDate('2026-12-01')

  test('is an eighth of a point, judged unrounded', () => {
    const exact = { units: 999_960, places: 7 }

    expect(isAprAccurate({ units: 10_125, places: 5 }, exact, 'regular', ON)).toBe(false)
    expect(isAprAccurate({ units: 10_125, places: 5 }, percent(10), 'regular', ON)).toBe(true)
  })

  test('is unknown before any rule was', () => {
    expect(isAprAccurate(percent(10), percent(10), 'regular', plainDate('1990-01-01'))).toBeNull()
  })

  test('is wider for a payment in the middle that differs', () => {
    const middle = {
      ...monthly(100_000, 10_000, 5),
      payments: [flow(10_000, 1, 5), flow(90_000, 6), flow(10_000, 7, 2)],
    }

    expect(transactionKind(middle)).toBe('irregular')
    expect(transactionKind(monthly(100_000, 10_000, 12))).toBe('regular')
  })
})

describe('the unit-period', () => {
  test('is the period that repeats most, the smaller on a tie', () => {
    const [month, two] = [{ unit: 'month', n: 1 } as const, { unit: 'month', n: 2 } as const]

    expect(unitPeriodOf([month, month, two, two])).toEqual(month)
  })

  test('of a single payment is its term, but no more than a year', () => {
    const from = plainDate('2026-01-03')

    expect(termUnit(from, plainDate('2026-07-03'))).toEqual({ unit: 'term', basis: 'months' })
    expect(termUnit(from, plainDate('2026-09-15'))).toEqual({ unit: 'term', basis: 'days' })
    expect(termUnit(from, plainDate('2028-01-03'))).toEqual({ unit: 'year', n: 1 })
  })

  test('is read from custom dates as months or as weeks', () => {
    const months = ['2027-01-31', '2027-02-28', '2027-03-31'].map(plainDate)
    const weeks = ['2027-01-01', '2027-01-15', '2027-01-29', '2027-02-12'].map(plainDate)

    expect(unitPeriodOf(lengthsBetween(months))).toEqual({ unit: 'month', n: 1 })
    expect(unitPeriodOf(lengthsBetween(weeks))).toEqual({ unit: 'week', n: 2 })
  })
})

test('a pay-off gives back unearned interest by the actuarial method', () => {
  const payments = Array.from({ length: 12 }, (_, k) => flow(11_000, k + 1))
  const equation: AprEquation = { advances: [flow(120_000, 0)], payments, perYear: MONTHLY }

  expect(actuarialRebate(equation, 6, plainDate('2026-12-01'))).toEqual({
    unearned: 3326,
    payOff: 62_674,
    mayBeKept: false,
  })
  expect(actuarialRebate(equation, 12, plainDate('2026-12-01'))).toMatchObject({ unearned: 0, mayBeKept: true })
})
