import { describe, expect, test } from 'vitest'
import { type FlatTerms, flatRows } from '../../../shared/engine/installments/flat-interest.ts'
import { shortPayment } from '../../../shared/engine/installments/short-payment.ts'
import { interestBetween, overdueRows, type Period } from '../../../shared/engine/installments/sliced-interest.ts'
import { cents } from '../../../shared/money/cents.ts'
import { aRow, day, rows, written } from './by-hand.ts'

describe('add-on interest of an imported plan', () => {
  const flat = (over: Partial<FlatTerms>, count: number, percents = 1) =>
    written(
      flatRows(
        { principal: cents(100_000), interestBase: cents(100_000), increment: 1, ...over },
        rows(count, percents),
      ),
    )

  test('bears the same on every row, whatever has been paid', () => {
    expect(flat({}, 3)).toEqual([
      [34_333, 1_000, 66_667],
      [34_333, 1_000, 33_334],
      [34_334, 1_000, 0],
    ])
  })

  test('bears it on the base, which may be more than is paid off', () => {
    expect(flat({ interestBase: cents(120_000) }, 2)).toEqual([
      [51_200, 1_200, 50_000],
      [51_200, 1_200, 0],
    ])
  })

  test('leaves to the last row what whole dollars leave', () => {
    expect(flat({ increment: 100 }, 3).map(([paid]) => paid)).toEqual([34_300, 34_300, 34_400])
  })

  test('never pays off more than there is', () => {
    // Two cents in four rows are half a cent each, rounded up to one.
    expect(flat({ principal: cents(2), interestBase: cents(0) }, 4).map(([paid]) => paid)).toEqual([1, 1, 0, 0])
    // One cent in three rows is a third of one, rounded down to none.
    expect(flat({ principal: cents(1), interestBase: cents(0) }, 3).map(([paid]) => paid)).toEqual([0, 0, 1])
  })

  test('is all of it in one row where there is one', () => {
    expect(flat({}, 1)).toEqual([[101_000, 1_000, 0]])
  })
})

describe('a payment below the first charge', () => {
  const charged = { interest: cents(1_000), principal: cents(9_000) }
  const later = { rates: rows(2, 1), payment: cents(10_000) }
  const short = (received: number) => shortPayment(cents(100_000), charged, cents(received), later)

  test('pays interest first, then principal', () => {
    // 60.00: 10.00 and 50.00. 950.00 are really owed and bear 9.50; the schedule counts on from 910.00.
    const { toInterest, toPrincipal, nextInterest, following } = short(6_000)

    expect([toInterest, toPrincipal, nextInterest]).toEqual([1_000, 5_000, 950])
    // 100.00 less 9.50; then 1 % of 819.50 is 8.195.
    expect(following.map((row) => [row.number, row.payment, row.interest, row.balanceAfter])).toEqual([
      [1, 10_000, 950, 81_950],
      [2, 10_000, 820, 72_770],
    ])
  })

  test('leaves the principal untouched where it does not cover the interest', () => {
    expect(short(400)).toMatchObject({ toInterest: 400, toPrincipal: 0, nextInterest: 1_000 })
    expect(short(0)).toMatchObject({ toInterest: 0, toPrincipal: 0, nextInterest: 1_000 })
    expect(short(1_000)).toMatchObject({ toInterest: 1_000, toPrincipal: 0 })
  })

  test('pays a cent of principal with the first cent beyond', () => {
    // 999.99 bears 9.9999.
    expect(short(1_001)).toMatchObject({ toInterest: 1_000, toPrincipal: 1, nextInterest: 1_000 })
  })

  test('takes no more principal than was charged', () => {
    expect(short(20_000)).toMatchObject({ toInterest: 1_000, toPrincipal: 9_000, nextInterest: 910 })
  })

  test('asks no more of the next row than is owed', () => {
    const last = shortPayment(cents(5_000), { interest: cents(50), principal: cents(4_000) }, cents(0), later)

    // 10.00 stay by schedule, 0.50 on the 50.00 that are really owed.
    expect(last.following.map(({ payment, interest, balanceAfter }) => [payment, interest, balanceAfter])).toEqual([
      [1_050, 50, 0],
    ])
  })
})

const month = (from: string, to: string): Period => ({ from: day(from), to: day(to), rate: aRow(1) })

describe('interest of a part of a period', () => {
  const january = month('2027-01-01', '2027-02-01')

  test.each<[string, string, number]>([
    ['2027-01-01', '2027-01-11', 323],
    ['2027-01-01', '2027-01-01', 0],
    ['2027-01-01', '2027-02-01', 1_000],
    ['2027-01-31', '2027-02-01', 32],
    ['2027-01-11', '2027-02-01', 677],
  ])('counts real days of the period: %s to %s', (from, to, interest) => {
    // 10.00 a period of 31 days: 3.2258, 0, 10, 0.3225, 6.7741.
    expect(interestBetween(cents(100_000), day(from), day(to), january)).toBe(interest)
  })

  test('counts the days of February, with the leap day', () => {
    // 14 of 28 days are half; 14 of 29 are 4.8275.
    expect(
      interestBetween(cents(100_000), day('2027-02-01'), day('2027-02-15'), month('2027-02-01', '2027-03-01')),
    ).toBe(500)
    expect(
      interestBetween(cents(100_000), day('2028-02-01'), day('2028-02-15'), month('2028-02-01', '2028-03-01')),
    ).toBe(483)
  })
})

describe('rows of a plan with overdue installments', () => {
  const periods = [
    month('2027-01-01', '2027-02-01'),
    month('2027-02-01', '2027-03-01'),
    month('2027-03-01', '2027-04-01'),
  ]
  const overdue = (paidThrough: number, asOf: string) =>
    overdueRows(cents(30_000), periods, cents(10_200), { paidThrough, asOf: day(asOf) })

  test('are the plan’s own where all is paid on time', () => {
    // 3.00, 1 % of 201.00, 1 % of 101.01.
    expect(written(overdue(3, '2027-04-01'))).toEqual([
      [10_200, 300, 20_100],
      [10_200, 201, 10_101],
      [10_202, 101, 0],
    ])
  })

  test('bear interest on what is really owed up to the day', () => {
    // Nothing was paid by March 15: 300.00 for 14 of March’s 31 days, 1.35; from then on 102.00 by schedule, 0.56.
    expect(written(overdue(0, '2027-03-15'))).toEqual([
      [10_200, 300, 20_100],
      [10_200, 300, 10_200],
      [10_391, 191, 0],
    ])
  })

  test('go on owing what the first payment left', () => {
    // 201.00 is owed all the time after February 1: 2.01 twice.
    expect(written(overdue(1, '2027-04-01'))).toEqual([
      [10_200, 300, 20_100],
      [10_200, 201, 10_101],
      [10_302, 201, 0],
    ])
  })

  test('know nothing of lateness before the first day', () => {
    expect(overdue(0, '2027-01-01')).toEqual(overdue(3, '2027-01-01'))
  })

  test('count arrears as paid on the day that is looked at', () => {
    // On March 1 February is over: from then on the schedule holds, 1 % of 102.00.
    expect(written(overdue(0, '2027-03-01')).at(-1)).toEqual([10_302, 102, 0])
  })
})
