import { describe, expect, test } from 'vitest'
import { dailyAccount } from '../../../shared/engine/installments/daily-account.ts'
import type {
  BilledRow,
  InterestAccount,
  InterestEra,
  InterestFacts,
  PlanMoney,
} from '../../../shared/engine/installments/interest-account.ts'
import { periodAccount } from '../../../shared/engine/installments/period-account.ts'
import type { InterestTerms } from '../../../shared/engine/installments/terms.ts'
import { cents } from '../../../shared/money/cents.ts'
import { percent } from '../../../shared/money/rate.ts'
import { day } from './by-hand.ts'

const RHYTHM = { every: 'months', interval: 1, firstOn: day('2027-02-01'), anchor: 1 } as const

function terms(over: Partial<InterestTerms> = {}): InterestTerms {
  const startsOn = day('2027-01-01')
  return { rate: percent(12), method: 'actual/365', startsOn, oddFirstPeriod: 'free', delayedUntil: null, ...over }
}

function era(principal: number, over: Partial<InterestEra> = {}): InterestEra {
  const firstDueOn = day('2027-02-01')
  return { from: day('2027-01-01'), terms: terms(), principal: cents(principal), firstDueOn, rhythm: RHYTHM, ...over }
}

const row = (number: number, on: string, amount: number, interest: number): BilledRow => {
  return { number, contractOn: day(on), amount: cents(amount), interest: cents(interest) }
}

const paid = (seq: number, on: string, amount: number, excess: PlanMoney['excess'] = 'next'): PlanMoney => {
  return { seq, on: day(on), amount: cents(amount), excess }
}

const asked = ({ asked: all }: InterestAccount) => all.map(({ amount, interest }) => [amount, interest])
const toInterest = (account: InterestAccount) => [...account.toInterest]

/**
 * 1,000.00 at 12 % by real days, 500.00 on February 1, the rest on March 1: January bears 10.19, the 510.19 left bear
 * 4.70 in 28 days (4.6964…).
 */
const DAILY = [row(1, '2027-02-01', 50_000, 1_019), row(2, '2027-03-01', 51_489, 470)]

describe('a plan with interest by real days', () => {
  const account = (money: readonly PlanMoney[], over: Partial<InterestFacts> = {}) =>
    dailyAccount({ rows: DAILY, eras: [era(100_000)], money, ...over })

  test('asks as agreed while no money came', () => {
    expect(account([]).asked).toBe(DAILY)
    expect(toInterest(account([]))).toEqual([])
  })

  test('asks as agreed after money that came on its days', () => {
    const onTime = account([paid(1, '2027-02-01', 50_000), paid(2, '2027-03-01', 51_489)])

    expect(asked(onTime)).toEqual([
      [50_000, 1_019],
      [51_489, 470],
    ])
    expect(toInterest(onTime)).toEqual([
      [1, 1_019],
      [2, 470],
    ])
  })

  test('asks less at the end after money that came early', () => {
    // 20 days of January bear 6.58 (6.5753); 506.58 are left and bear 6.66 in 40 days (6.6618).
    const early = account([paid(1, '2027-01-21', 50_000)])

    expect(toInterest(early)).toEqual([[1, 658]])
    // March 1 asks for the 506.58 and for 6.50 of 39 days (6.4954): 13.08 of interest in all, 10.19 and 2.89.
    expect(asked(early)).toEqual([
      [50_000, 1_019],
      [51_308, 289],
    ])
    expect(early.payOffOn(day('2027-03-02'))).toMatchObject({ principal: 50_658, interest: 666 })
  })

  test('asks more at the end after money that came late', () => {
    // 51 days bear 16.77 (16.7671); 516.77 are left and bear 1.36 in eight days (1.3591).
    const late = account([paid(1, '2027-02-21', 50_000)])

    expect(toInterest(late)).toEqual([[1, 1_677]])
    expect(asked(late)[1]?.[0]).toBe(51_677 + 136)
  })

  test('lets interest that a small payment does not cover wait, without interest of its own', () => {
    // 5.00 of 10.19 are paid; 1,000.00 go on bearing 9.21 in 28 days (9.2054), and 5.19 wait.
    const short = account([paid(1, '2027-02-01', 500)])

    expect(toInterest(short)).toEqual([[1, 500]])
    expect(short.payOffOn(day('2027-03-01'))).toMatchObject({ principal: 100_000, interest: 519 + 921 })
  })

  test('pays interest with money alone that may be used', () => {
    // 100.00 beyond all that is asked wait for the payer.
    const waiting = account([paid(1, '2027-02-01', 50_000), paid(2, '2027-03-01', 61_489, 'credit')])

    expect(waiting.payOffOn(day('2027-03-01'))).toMatchObject({ principal: 0, interest: 0 })
    expect(toInterest(waiting)[1]).toEqual([2, 470])
  })

  test('bears nothing on the day on which it begins', () => {
    expect(account([]).payOffOn(day('2027-01-01'))).toEqual({
      principal: 100_000,
      interest: 0,
      perDay: '0.3287671233',
    })
    expect(account([]).payOffOn(day('2027-01-02'))).toMatchObject({ interest: 33 })
  })

  test('tells what came up by a day, paid or not', () => {
    const late = account([paid(1, '2027-02-21', 50_000)])

    expect(late.earnedBy(day('2027-02-21'))).toBe(1_677)
    expect(late.earnedBy(day('2027-03-01'))).toBe(1_677 + 136)
    // A day before the last money counts as the day of that money.
    expect(late.earnedBy(day('2027-01-05'))).toBe(1_677)
  })

  test('bears another rate from the day on which it was changed', () => {
    // 31 days at 12 % are 10.19; from February 1 on 6 %: 28 days on 1,000.00 are 4.60 (4.6027).
    const cut = era(100_000, { from: day('2027-02-01'), terms: terms({ rate: percent(6) }) })
    const both = account([], { eras: [era(100_000), cut] })

    expect(both.payOffOn(day('2027-03-01'))).toMatchObject({ principal: 100_000, interest: 1_019 + 460 })
  })

  test('owes less from the day on which principal was forgiven', () => {
    // 800.00 bear 7.36 in 28 days (7.3643).
    const eras = [era(100_000), era(80_000, { from: day('2027-02-01') })]

    expect(account([], { eras }).payOffOn(day('2027-03-01'))).toMatchObject({
      principal: 80_000,
      interest: 1_019 + 736,
    })
  })

  test('owes nothing below nothing where more was forgiven than was left', () => {
    const eras = [era(100_000), era(1_000, { from: day('2027-02-02') })]
    const forgiven = account([paid(1, '2027-02-01', 60_000)], { eras })

    // 498.81 were paid of the principal; 990.00 less are owed.
    expect(forgiven.payOffOn(day('2027-02-02')).principal).toBe(0)
  })

  test('bears no interest after it was given up', () => {
    const eras = [era(100_000), era(100_000, { from: day('2027-02-01'), terms: null })]

    expect(account([], { eras }).payOffOn(day('2027-06-01'))).toEqual({
      principal: 100_000,
      interest: 1_019,
      perDay: '0',
    })
  })
})

/** 1,000.00 at 1 % a month in 340.02 twice and 340.03: 10.00, 6.70 and 3.37 of it are interest. */
const BILLED = [
  row(1, '2027-02-01', 34_002, 1_000),
  row(2, '2027-03-01', 34_002, 670),
  row(3, '2027-04-01', 34_003, 337),
]

describe('a plan with interest period by period as billed', () => {
  const account = (money: readonly PlanMoney[]) =>
    periodAccount({ rows: BILLED, eras: [era(100_000, { terms: terms({ method: 'period' }) })], money })

  test('asks as agreed, whenever its money came', () => {
    for (const on of ['2027-01-15', '2027-02-01', '2027-02-25'])
      expect(asked(account([paid(1, on, 34_002)]))).toEqual(BILLED.map(({ amount, interest }) => [amount, interest]))
  })

  test('takes the interest of an installment before its principal', () => {
    expect(toInterest(account([paid(1, '2027-02-01', 600), paid(2, '2027-02-02', 600)]))).toEqual([
      [1, 600],
      [2, 400],
    ])
  })

  test('is paid off with the interest of past periods and of the days of this one', () => {
    // Nothing was paid by February 15: 10.00, and 14 of 28 days of 6.70.
    expect(account([]).payOffOn(day('2027-02-15'))).toEqual({
      principal: 100_000,
      interest: 1_000 + 335,
      perDay: '0.2392857143',
    })
  })

  test.each<[string, number]>([
    ['2027-01-01', 0],
    ['2027-01-02', 32],
    ['2027-01-31', 968],
    ['2027-02-01', 1_000],
    ['2027-02-02', 1_024],
    ['2027-03-01', 1_670],
    ['2027-04-01', 2_007],
    ['2027-12-31', 2_007],
  ])('owes interest to the day of its pay-off alone: %s', (on, interest) => {
    // 10.00 × 1/31, × 30/31; 6.70 × 1/28 more; from April 1 on nothing more comes up.
    expect(account([]).payOffOn(day(on)).interest).toBe(interest)
  })

  test('names nothing for a day before interest begins', () => {
    expect(account([]).payOffOn(day('2026-12-15'))).toEqual({ principal: 100_000, interest: 0, perDay: null })
  })

  test('loses the interest that is not earned when it is closed', () => {
    // February 15: 1,000.00, 10.00 and 3.35; nothing is asked for the rest of the year.
    const closed = account([paid(1, '2027-02-15', 101_335)])

    expect(asked(closed).map(([, interest]) => interest)).toEqual([1_000, 335, 0])
    expect(asked(closed).reduce((sum, [amount = 0]) => sum + amount, 0)).toBe(101_335)
    expect(closed.payOffOn(day('2027-02-15'))).toMatchObject({ principal: 0, interest: 0, perDay: null })
  })

  test('keeps it where a cent is missing to close', () => {
    const open = account([paid(1, '2027-02-15', 101_334)])

    expect(asked(open).map(([, interest]) => interest)).toEqual([1_000, 670, 337])
  })

  test('leaves the rest of closing money over', () => {
    const closed = account([paid(1, '2027-02-15', 110_000)])

    expect(asked(closed).reduce((sum, [amount = 0]) => sum + amount, 0)).toBe(101_335)
  })

  test('tells what came up by a day: what fell due, and what was paid of the rest', () => {
    const one = account([paid(1, '2027-02-10', 34_002 + 500)])

    // 10.00 fell due; 5.00 of the next 6.70 were paid before their day.
    expect(one.earnedBy(day('2027-02-10'))).toBe(1_500)
    expect(one.earnedBy(day('2027-03-01'))).toBe(1_670)
  })

  test('puts money for principal on the last installments', () => {
    // 340.02 are due, 340.03 more pay the last one with its interest.
    const early = account([paid(1, '2027-02-01', 68_005, 'principal')])

    expect(toInterest(early)).toEqual([[1, 1_000 + 337]])
    expect(early.payOffOn(day('2027-02-01')).principal).toBe(34_002 - 670)
  })
})
