import { describe, expect, test } from 'vitest'
import type { Rhythm } from '../../../shared/dates/due-dates.ts'
import { annualPercentageRate } from '../../../shared/engine/installments/apr.ts'
import { planEquation, scheduleLines } from '../../../shared/engine/installments/disclosure.ts'
import {
  type FeeKind,
  feeTotals,
  isChargeAccurate,
  isFinanceCharge,
  type PlanFee,
} from '../../../shared/engine/installments/finance-charge.ts'
import { cents } from '../../../shared/money/cents.ts'
import { day, installmentsOf } from './by-hand.ts'

describe('the payment schedule in lines', () => {
  const lines = (amounts: readonly number[]) =>
    scheduleLines(installmentsOf('2027-01-31', amounts)).map(({ count, amount, firstOn, lastOn }) => [
      count,
      amount,
      firstOn,
      lastOn,
    ])

  test('has a line of its own for a last payment that differs', () => {
    expect(lines([13_333, 13_333, 13_333, 13_335])).toEqual([
      [3, 13_333, '2027-01-31', '2027-03-31'],
      [1, 13_335, '2027-04-30', '2027-04-30'],
    ])
  })

  test('is one line where all payments are alike', () => {
    expect(lines([100, 100])).toEqual([[2, 100, '2027-01-31', '2027-02-28']])
  })

  test('begins a new line with every change, also back to an amount', () => {
    expect(lines([100, 200, 100, 100]).map(([count, amount]) => [count, amount])).toEqual([
      [1, 100],
      [1, 200],
      [2, 100],
    ])
  })

  test('is empty without payments', () => {
    expect(lines([])).toEqual([])
  })
})

describe('the equation of a plan', () => {
  const monthly = (first: string, over: object = {}): Rhythm => {
    return { every: 'months', interval: 1, firstOn: day(first), anchor: Number(first.slice(8)), ...over }
  }
  const equation = (agreedOn: string, first: string, amounts: readonly number[], rhythm = monthly(first)) =>
    planEquation(cents(100_000), day(agreedOn), installmentsOf(first, amounts), rhythm)
  const placed = (found: ReturnType<typeof planEquation>) =>
    found.payments.map(({ amount, whole, odd, count, every }) => [
      amount,
      whole,
      `${odd.numerator}/${odd.denominator}`,
      count,
      every,
    ])

  test('has one flow for each line of the schedule', () => {
    const found = equation('2027-01-15', '2027-02-15', [34_000, 34_000, 34_002])

    expect(placed(found)).toEqual([
      [34_000, 1, '0/1', 2, 1],
      [34_002, 3, '0/1', 1, 1],
    ])
    expect(found.advances).toEqual([
      { amount: 100_000, whole: 0, odd: { numerator: 0, denominator: 1 }, count: 1, every: 1 },
    ])
    expect(found.perYear).toEqual({ numerator: 12, denominator: 1 })
  })

  test('has the odd days of the first period in every payment', () => {
    // 18 days before February 2, over 30.
    expect(placed(equation('2027-01-15', '2027-03-02', [34_000, 34_000, 34_100]))).toEqual([
      [34_000, 1, '3/5', 2, 1],
      [34_100, 3, '3/5', 1, 1],
    ])
  })

  test('has a unit of their average where no two periods are alike', () => {
    // 46 days and a month of 30 are 38 on average: five weeks are nearer than six. 46 and 77 days over 35.
    const found = equation('2027-01-15', '2027-03-02', [50_000, 50_100])

    expect(placed(found)).toEqual([
      [50_000, 1, '11/35', 1, 1],
      [50_100, 2, '1/5', 1, 1],
    ])
    expect(found.perYear).toEqual({ numerator: 52, denominator: 5 })
  })

  test('knows the last day of each month as the plan’s own', () => {
    const lastDays = monthly('2027-02-28', { anchor: 'last' })

    expect(placed(equation('2027-01-31', '2027-02-28', [50_000, 50_000], lastDays))).toEqual([[50_000, 1, '0/1', 2, 1]])
    // On the 28th itself a month back is January 28: 28 days from the 31st, over 30.
    expect(placed(equation('2027-01-31', '2027-02-28', [50_000, 50_000]))).toEqual([[50_000, 0, '14/15', 2, 1]])
  })

  test('has the whole term for the unit of a single payment', () => {
    // January 15 to March 15 are two months: six terms make a year.
    const found = equation('2027-01-15', '2027-03-15', [102_000])

    expect(placed(found)).toEqual([[102_000, 1, '0/1', 1, 1]])
    expect(found.perYear).toEqual({ numerator: 6, denominator: 1 })
  })

  test('counts payments apart on dates of one’s own', () => {
    // Two periods of a month make it the unit.
    const days = ['2027-02-15', '2027-03-15', '2027-05-15'].map((text) => day(text))
    const rows = installmentsOf('2027-02-15', [30_000, 30_000, 42_000]).map((row, k) => ({
      ...row,
      contractOn: days[k] ?? row.contractOn,
    }))
    const found = planEquation(cents(100_000), day('2027-01-15'), rows, { every: 'custom', dates: days })

    expect(placed(found)).toEqual([
      [30_000, 1, '0/1', 1, 1],
      [30_000, 2, '0/1', 1, 1],
      [42_000, 4, '0/1', 1, 1],
    ])
  })

  test('gives a rate that can be checked by hand', () => {
    // 1 % a month: 1,020.10 after two months is 1,000.00; by the whole term 2.01 % six times a year.
    const two = equation('2027-01-15', '2027-03-15', [102_010])

    expect(annualPercentageRate(two, 2)).toEqual({ kind: 'apr', rate: { units: 1_206, places: 4 } })
    // 505.00 after one month and 515.10 after two: 500.00 and 504.95…; a little above 12 %.
    const even = equation('2027-01-15', '2027-02-15', [50_500, 51_005])
    expect(annualPercentageRate(even, 2)).toEqual({ kind: 'apr', rate: { units: 1_200, places: 4 } })
  })

  test('has an empty side where nothing is to be paid', () => {
    const found = planEquation(cents(100_000), day('2027-01-15'), [], { every: 'custom', dates: [] })

    expect(found.payments).toEqual([])
  })
})

const fee = (kind: FeeKind, amount: number, over: Partial<PlanFee> = {}): PlanFee => {
  return { kind, amount: cents(amount), paid: 'withInstallments', cashPayersPayIt: false, ...over }
}

describe('fees of a plan', () => {
  test.each<[FeeKind, boolean]>([
    ['interest', true],
    ['setUp', true],
    ['service', true],
    ['carrying', true],
    ['loan', true],
    ['creditReport', true],
    ['requiredInsurance', true],
    ['convenience', true],
    ['lostCashDiscount', true],
    ['late', false],
    ['returnedPayment', false],
    ['overLimit', false],
    ['default', false],
    ['cashComparable', false],
  ])('count as interest or not by what they are for: %s', (kind, counts) => {
    expect(isFinanceCharge(fee(kind, 2_500))).toBe(counts)
    expect(isFinanceCharge(fee(kind, 2_500, { cashPayersPayIt: true }))).toBe(false)
  })

  test('are summed by when they are paid and what they count as', () => {
    const all = [
      fee('setUp', 2_500),
      fee('service', 300),
      fee('loan', 1_000, { paid: 'atSigning' }),
      fee('setUp', 700, { cashPayersPayIt: true }),
      fee('late', 900),
      fee('cashComparable', 50, { paid: 'atSigning' }),
    ]

    // 25.00 and 3.00; 10.00; 7.00 and 9.00. What cash payers pay at signing is no part of the plan.
    expect(feeTotals(all)).toEqual({ financed: 2_800, prepaid: 1_000, otherFinanced: 1_600 })
    expect(feeTotals([])).toEqual({ financed: 0, prepaid: 0, otherFinanced: 0 })
  })
})

describe('a disclosed finance charge', () => {
  test.each<[string, number, number, number, boolean]>([
    ['exact', 5_000, 5_000, 100_000, true],
    ['5.00 too high on 1,000.00', 5_500, 5_000, 100_000, true],
    ['5.01 too high on 1,000.00', 5_501, 5_000, 100_000, false],
    ['5.00 too low on 1,000.00', 4_500, 5_000, 100_000, true],
    ['5.01 too low on 1,000.00', 4_499, 5_000, 100_000, false],
    ['10.00 too high on 1,000.01', 6_000, 5_000, 100_001, true],
    ['10.01 too high on 1,000.01', 6_001, 5_000, 100_001, false],
    ['10.00 too low on 10,000.00', 4_000, 5_000, 1_000_000, true],
  ])('is close enough within 5.00 or 10.00: %s', (...[, disclosed, exact, financed, isClose]) => {
    expect(isChargeAccurate(cents(disclosed), cents(exact), cents(financed), day('2027-01-15'))).toBe(isClose)
  })

  test('is not judged on a day of which no rule is known', () => {
    expect(isChargeAccurate(cents(1), cents(2), cents(3), day('2011-12-29'))).toBeNull()
    expect(isChargeAccurate(cents(1), cents(2), cents(3), day('2011-12-30'))).toBe(true)
  })
})
