import { describe, expect, test } from 'vitest'
import { type PlainDate, plainDate } from '../../../shared/dates/plain-date.ts'
import { interestAccount } from '../../../shared/engine/installments/account-of.ts'
import type {
  BilledRow,
  InterestAccount,
  InterestEra,
  PlanMoney,
} from '../../../shared/engine/installments/interest-account.ts'
import type { InterestTerms } from '../../../shared/engine/installments/terms.ts'
import { cents } from '../../../shared/money/cents.ts'
import { percent } from '../../../shared/money/rate.ts'

const RHYTHM = { every: 'months', interval: 1, firstOn: plainDate('2027-02-01'), anchor: 1 } as const

function terms(changes: Partial<InterestTerms> = {}): InterestTerms {
  const startsOn = plainDate('2027-01-01')
  return {
    rate: percent(12),
    method: 'actual/365',
    startsOn,
    oddFirstPeriod: 'inEveryPayment',
    delayedUntil: null,
    ...changes,
  }
}

function era(changes: Partial<InterestEra> = {}): InterestEra {
  return {
    from: plainDate('2027-01-01'),
    terms: terms(),
    principal: cents(100_000),
    firstDueOn: plainDate('2027-02-01'),
    rhythm: RHYTHM,
    ...changes,
  }
}

function row(number: number, contractOn: string, amount: number, interest: number): BilledRow {
  return { number, contractOn: plainDate(contractOn), amount: cents(amount), interest: cents(interest) }
}

function money(seq: number, on: string, amount: number, excess: PlanMoney['excess'] = 'next'): PlanMoney {
  return { seq, on: plainDate(on), amount: cents(amount), excess }
}

function asked({ asked: rows }: InterestAccount): readonly number[] {
  return rows.map(({ amount }) => amount)
}

/**
 * 1,000.00 at 12 % by real days, 500.00 on February 1 and the rest on March 1. January has 31 days: 10.19; then 510.19 is
 * left and bears 28 days: 4.70. The last payment is 514.89.
 */
const DAILY = [row(1, '2027-02-01', 50_000, 1_019), row(2, '2027-03-01', 51_489, 470)]

const by = (day: string): PlainDate => plainDate(day)

describe('interest by real days', () => {
  const daily = (all: readonly PlanMoney[], eras: readonly InterestEra[] = [era()]) =>
    interestAccount({ rows: DAILY, eras, money: all })

  test('asks what was agreed before any money', () => {
    expect(daily([]).asked).toBe(DAILY)
  })

  test('asks what was agreed while money is on time', () => {
    const account = daily([money(1, '2027-02-01', 50_000)])

    expect(asked(account)).toEqual([50_000, 51_489])
    expect(account.toInterest.get(1)).toBe(1_019)
  })

  // Nine days more on 1,000.00 is 2.96, and 19 days on 513.15 instead of 28 on 510.19: 3.21 instead of 4.70.
  // 40 days: 13.15. Paid 500.00: 486.85 principal, 513.15 left, 19 days 3.21: 516.36.
  test('asks more at the end after late money', () => {
    const account = daily([money(1, '2027-02-10', 50_000)])

    expect(account.toInterest.get(1)).toBe(1_315)
    expect(asked(account)).toEqual([50_000, 51_636])
  })

  // 10 days: 3.29. 496.71 principal, 503.29 left, 49 days 8.11: 511.40.
  test('asks less at the end after early money', () => {
    const account = daily([money(1, '2027-01-11', 50_000)])

    expect(account.toInterest.get(1)).toBe(329)
    expect(asked(account)).toEqual([50_000, 51_140])
  })

  test('never bears interest on unpaid interest', () => {
    // 5.00 on February 1 pays less than the 10.19 that came up; 5.19 waits while 1,000.00 bears 28 days: 9.21.
    const account = daily([money(1, '2027-02-01', 500)])
    const then = account.payOffOn(by('2027-03-01'))

    expect([then.principal, then.interest]).toEqual([100_000, 519 + 921])
  })

  test('ends when money closes it, and holds what is over', () => {
    const account = daily([money(1, '2027-01-11', 100_329)])

    expect(asked(account)).toEqual([50_000, 50_329])
    expect(account.payOffOn(by('2027-02-28'))).toMatchObject({ principal: 0, interest: 0 })
    expect(account.earnedBy(by('2027-12-31'))).toBe(329)
  })

  test('says what one more day costs', () => {
    expect(daily([]).payOffOn(by('2027-01-11'))).toMatchObject({ principal: 100_000, interest: 329 })
    expect(daily([]).payOffOn(by('2027-01-11')).perDay).toMatch(/^0\.328767/)
  })

  test('bears the new rate from the day of the change on', () => {
    // 10 days at 12 %: 3.29; 21 days at 6 %: 3.45.
    const cut = era({ from: plainDate('2027-01-11'), terms: terms({ rate: percent(6) }) })

    expect(daily([], [era(), cut]).payOffOn(by('2027-02-01'))).toMatchObject({ interest: 329 + 345 })
  })

  test('bears interest on a charge from the day on which it joins', () => {
    // 10 days on 1,000.00: 3.29; 21 days on 1,200.00: 8.28.
    const more = era({ from: plainDate('2027-01-11'), principal: cents(120_000) })

    expect(daily([], [era(), more]).payOffOn(by('2027-02-01'))).toMatchObject({ principal: 120_000, interest: 1_157 })
  })

  test('begins one period before the first payment where odd days are free', () => {
    const free = era({ terms: terms({ startsOn: plainDate('2026-12-20'), oddFirstPeriod: 'free' }) })

    expect(daily([], [free]).payOffOn(by('2027-02-01')).interest).toBe(1_019)
  })

  test('begins after the last payment that bears none', () => {
    const later = era({ terms: terms({ delayedUntil: plainDate('2027-02-15') }) })

    expect(daily([], [later]).payOffOn(by('2027-03-01')).interest).toBe(921)
  })

  test('leaves money alone that waits as a credit', () => {
    const account = daily([money(1, '2027-02-01', 60_000, 'credit')])

    // 500.00 was due and is used; 100.00 waits.
    expect(asked(account)).toEqual([50_000, 51_489])
  })
})

/** 1,000.00 at 1 % a month: 500.00 and the rest, 515.10 of which 5.10 is interest. */
const BILLED = [row(1, '2027-02-01', 50_000, 1_000), row(2, '2027-03-01', 51_510, 510)]

describe('interest period by period', () => {
  const periods = (all: readonly PlanMoney[]) =>
    interestAccount({ rows: BILLED, eras: [era({ terms: terms({ method: 'period' }) })], money: all })

  test.each([
    ['on time', '2027-02-01'],
    ['early', '2027-01-05'],
    ['late', '2027-02-20'],
  ])('is billed the same for money that is %s', (_name, on) => {
    const account = periods([money(1, on, 50_000)])

    expect(asked(account)).toEqual([50_000, 51_510])
    expect(account.toInterest.get(1)).toBe(1_000)
  })

  test('counts to the day where money closes the plan', () => {
    // Half of February has passed on the 15th: 14 of 28 days of 5.10 are 2.55.
    const first = money(1, '2027-02-01', 50_000)
    const closing = periods([first]).payOffOn(by('2027-02-15'))
    expect([closing.principal, closing.interest]).toEqual([51_000, 255])

    const closed = periods([first, money(2, '2027-02-15', 51_255)])
    expect(asked(closed)).toEqual([50_000, 51_255])
    expect(closed.toInterest.get(2)).toBe(255)
  })

  test('comes up on the day on which a payment falls due', () => {
    const account = periods([])

    expect(account.earnedBy(by('2027-01-31'))).toBe(0)
    expect(account.earnedBy(by('2027-02-01'))).toBe(1_000)
    expect(account.earnedBy(by('2027-03-01'))).toBe(1_510)
  })

  test('waits in an installment that was paid in part', () => {
    const account = periods([money(1, '2027-02-01', 400)])

    expect(account.toInterest.get(1)).toBe(400)
    expect(account.payOffOn(by('2027-02-01'))).toMatchObject({ principal: 100_000, interest: 600 })
  })
})
