import { describe, expect, test } from 'vitest'
import { addMonths } from '../../../shared/dates/plain-date.ts'
import { type AgingBucket, agingBucket, agingReport, forecast } from '../../../shared/engine/installments/aging.ts'
import type { AprEquation, Flow } from '../../../shared/engine/installments/apr-equation.ts'
import { balanceChanged, type RunningPlan } from '../../../shared/engine/installments/balance-changed.ts'
import {
  type Affordability,
  budgetPlan,
  incomeCapAmount,
  minimumFor,
  monthlyLimit,
} from '../../../shared/engine/installments/budget.ts'
import { withDates, withMoreInstallments, withSkip } from '../../../shared/engine/installments/change-dates.ts'
import { creditDuty } from '../../../shared/engine/installments/credit-balance.ts'
import type { Demand } from '../../../shared/engine/installments/demand.ts'
import { EVEN_SPLIT } from '../../../shared/engine/installments/equal-amounts.ts'
import { type LateFeePolicy, lateFees } from '../../../shared/engine/installments/late-fee.ts'
import { plainInstallment } from '../../../shared/engine/installments/open-installment.ts'
import { payOff } from '../../../shared/engine/installments/pay-off.ts'
import { paymentTiming } from '../../../shared/engine/installments/payment-timing.ts'
import { actuarialRebate } from '../../../shared/engine/installments/rebate.ts'
import { cents } from '../../../shared/money/cents.ts'
import { percent } from '../../../shared/money/rate.ts'
import { aRow, day } from './by-hand.ts'

/** Payments of these amounts, the first on February 15, a month apart. */
const demands = (amounts: readonly number[], first = 1): readonly Demand[] =>
  amounts.map((amount, k) => {
    return { number: first + k, dueOn: addMonths(day('2027-02-15'), k, 15), amount: cents(amount) }
  })

const listed = (all: readonly Demand[]) => all.map(({ number, dueOn, amount }) => `${number} ${dueOn} ${amount}`)

describe('how long a payment is past due', () => {
  test.each<[string, AgingBucket]>([
    ['2027-01-14', 'notDue'],
    ['2027-01-15', 'current'],
    ['2027-01-16', 'days1to30'],
    ['2027-02-14', 'days1to30'],
    ['2027-02-15', 'days31to60'],
    ['2027-03-16', 'days31to60'],
    ['2027-03-17', 'days61to90'],
    ['2027-04-15', 'days61to90'],
    ['2027-04-16', 'days91to120'],
    ['2027-05-15', 'days91to120'],
    ['2027-05-16', 'over120'],
  ])('is counted in days from January 15: on %s', (asOf, bucket) => {
    // 30 days are February 14, 60 March 16, 90 April 15, 120 May 15.
    expect(agingBucket(day('2027-01-15'), day(asOf))).toBe(bucket)
    expect(agingReport([{ contractOn: day('2027-01-15'), left: cents(500) }], day(asOf))[bucket]).toBe(500)
  })

  test('stands apart from what is expected, to which the day itself belongs', () => {
    const due = (on: string, left: number) => ({ contractOn: day(on), left: cents(left) })
    const plan = {
      demands: [due('2027-01-14', 100), due('2027-01-15', 200), due('2027-02-15', 0)],
      onTimeShare: percent(75),
    }

    expect(forecast([plan], day('2027-01-15'))).toEqual({
      months: [{ month: '2027-01', scheduled: 300, weighted: 75 + 150 }],
      pastDue: 100,
      scheduledFuture: 200,
    })
  })
})

describe('a late fee', () => {
  const POLICY: LateFeePolicy = {
    kind: 'flat',
    flat: cents(1_500),
    percent: percent(5),
    base: 'principal',
    graceDays: 10,
  }
  const rows = ['2027-02-01', '2027-03-01'].map((on, k) => ({
    ...plainInstallment({ number: k + 1, contractOn: day(on), amount: cents(10_000), paid: cents(0) }),
    clockFrom: day(on),
  }))
  const feesAfter = (...receipts: readonly (readonly [string, number, 'credit'?])[]) =>
    lateFees(
      rows,
      receipts.map(([on, amount, excess]) => {
        return { on: day(on), amount: cents(amount), ...(excess === undefined ? {} : { excess }) }
      }),
      POLICY,
      { asOf: day('2027-04-01'), pauses: [] },
    ).map(({ number, on, amount }) => `${number} ${on} ${amount}`)

  test('comes up on the morning after the grace days', () => {
    expect(feesAfter()).toEqual(['1 2027-02-12 1500', '2 2027-03-12 1500'])
  })

  test('is stopped by money of the last day of grace, not of the day after', () => {
    expect(feesAfter(['2027-02-11', 20_000])).toEqual([])
    expect(feesAfter(['2027-02-12', 20_000])).toEqual(['1 2027-02-12 1500'])
  })

  test('is charged for a cent that is missing, and once', () => {
    expect(feesAfter(['2027-02-01', 9_999], ['2027-02-20', 10_001])).toEqual(['1 2027-02-12 1500'])
  })

  test('is not charged while the clinic holds the money as a credit', () => {
    expect(feesAfter(['2027-02-01', 20_000, 'credit'])).toEqual([])
    expect(feesAfter(['2027-02-01', 19_999, 'credit'])).toEqual(['2 2027-03-12 1500'])
  })
})

test('money of the contract date is neither early nor late', () => {
  const row = plainInstallment({ number: 1, contractOn: day('2027-02-01'), amount: cents(10_000), paid: cents(0) })
  const paid = ['2027-01-31', '2027-02-01', '2027-02-02'].map((on, k) => ({
    seq: k,
    on: day(on),
    rows: [
      { number: 1, component: 'principal' as const, amount: cents(100 + k) },
      { number: 2, component: 'principal' as const, amount: cents(7) },
    ],
    leftOver: cents(0),
  }))

  expect(paymentTiming(row, paid)).toEqual({ early: 100, late: 102 })
})

describe('what a patient can pay', () => {
  const asked = (over: Partial<Affordability> = {}): Affordability => {
    return { affordable: null, monthlyIncome: null, incomeCap: null, takenByOtherPlans: cents(0), ...over }
  }
  const capped = { monthlyIncome: cents(33_339), incomeCap: percent(5) }

  test('is capped a cent below rather than above', () => {
    // 5 % of 333.39 is 16.6695; of 333.40 it is 16.67.
    expect(incomeCapAmount(cents(33_339), percent(5))).toBe(1_666)
    expect(incomeCapAmount(cents(33_340), percent(5))).toBe(1_667)
  })

  test.each<[string, Partial<Affordability>, number | null]>([
    ['nothing is known', {}, null],
    ['an amount was named', { affordable: cents(8_500) }, 8_500],
    ['a cap without income', { affordable: cents(8_500), incomeCap: percent(5) }, 8_500],
    ['a cap alone', capped, 1_666],
    ['the lower of both', { ...capped, affordable: cents(1_000) }, 1_000],
    ['the cap where it is lower', { ...capped, affordable: cents(8_500) }, 1_666],
    ['other plans take of the cap', { ...capped, takenByOtherPlans: cents(666) }, 1_000],
    ['other plans take all of it', { ...capped, takenByOtherPlans: cents(1_667) }, 0],
  ])('is known as far as it was told: %s', (_, over, most) => {
    expect(monthlyLimit(asked(over))).toBe(most)
  })

  test('makes a plan, or shows what is missing', () => {
    // Eleven of 85.00 are 935.00, the twelfth is 65.00. In eleven months 90.91 would be needed.
    expect(budgetPlan(cents(100_000), cents(8_500), 12, aRow(0))).toMatchObject({
      count: 12,
      finalPayment: 6_500,
      fits: true,
      gap: null,
    })
    expect(budgetPlan(cents(100_000), cents(8_500), 11, aRow(0))).toMatchObject({
      fits: false,
      gap: { neededMonthly: 9_091, paidWithinTerm: 93_500, shortfall: 6_500 },
    })
    expect(budgetPlan(cents(0), cents(8_500), 11, aRow(0))).toMatchObject({ code: 'nothingToPay' })
    expect(budgetPlan(cents(100_000), cents(1_000), 11, aRow(1))).toMatchObject({ code: 'paymentDoesNotCoverInterest' })
  })

  test.each<[number, number]>([
    [1, 2_500],
    [30_000, 2_500],
    [30_001, 5_000],
    [100_000, 5_000],
    [900_000, 5_000],
  ])('is at least what the clinic’s table says: for %i', (balance, least) => {
    const table = [
      { upTo: cents(30_000), minimum: cents(2_500) },
      { upTo: cents(100_000), minimum: cents(5_000) },
    ]

    expect(minimumFor(cents(balance), table)).toBe(least)
    expect(minimumFor(cents(balance), [])).toBeNull()
  })
})

describe('changes of dates', () => {
  const rows = demands([100, 100, 100])

  test('move a date and the later ones, or this one alone', () => {
    const later = ['2027-03-20', '2027-04-20'].map((text) => day(text))

    expect(listed(withDates(rows, day('2027-03-15'), later))).toEqual([
      '1 2027-02-15 100',
      '2 2027-03-20 100',
      '3 2027-04-20 100',
    ])
    expect(listed(withDates(rows, day('2027-03-15'), later.slice(0, 1)))[2]).toBe('3 2027-04-15 100')
    expect(withDates(rows, day('2027-04-16'), later)).toEqual(rows)
  })

  test('skip the next payment to the end, onto the last one, or over the others', () => {
    const skipped = (policy: 'extend' | 'toLast' | 'spread', amounts = [101, 100, 100]) => {
      const made = withSkip(demands(amounts), 1, policy, [day('2027-05-15')])
      return made.kind === 'refused' ? made.code : listed([...made.skipped, ...made.demands])
    }

    expect(skipped('extend')).toEqual(['1 2027-02-15 0', '2 2027-03-15 101', '3 2027-04-15 100', '4 2027-05-15 100'])
    expect(skipped('toLast')).toEqual(['1 2027-02-15 0', '2 2027-03-15 100', '3 2027-04-15 201'])
    expect(skipped('spread')).toEqual(['1 2027-02-15 0', '2 2027-03-15 151', '3 2027-04-15 150'])
    expect(skipped('extend', [100])).toEqual(['1 2027-02-15 0', '2 2027-05-15 100'])
    expect(skipped('toLast', [100])).toBe('noInstallmentLeft')
  })

  test('put what is left from a day on over more payments', () => {
    const dates = [0, 1, 2].map((k) => addMonths(day('2027-03-15'), k))
    const made = withMoreInstallments(rows, day('2027-03-15'), dates, EVEN_SPLIT)

    // 1.00 stays; 2.00 in three.
    expect(made.kind === 'refused' ? made : made.demands.map(({ amount }) => amount)).toEqual([100, 67, 67, 66])
  })
})

describe('a balance that changed on a due date', () => {
  const plan = (over: Partial<RunningPlan> = {}): RunningPlan => {
    const datesAfter = [day('2027-05-15'), day('2027-06-15')]
    const open = demands([5_000, 5_000, 5_000])
    return {
      on: day('2027-02-15'),
      paid: cents(0),
      open,
      datesAfter,
      regularAmount: cents(5_000),
      split: EVEN_SPLIT,
      ...over,
    }
  }
  const amounts = (asked: RunningPlan, owed: number, kind: string) =>
    balanceChanged(asked, cents(owed))
      .choices.find((one) => one.kind === kind)
      ?.demands.map(({ amount }) => amount)

  test('lowers the payment of the day itself too', () => {
    expect(amounts(plan(), 14_997, 'lowerNext')).toEqual([4_999, 4_999, 4_999])
    expect(amounts(plan({ on: day('2027-02-16') }), 14_998, 'lowerNext')).toEqual([5_000, 4_999, 4_999])
  })

  test('raises the payment of the day itself too', () => {
    expect(amounts(plan(), 15_003, 'raiseAll')).toEqual([5_001, 5_001, 5_001])
    expect(amounts(plan({ on: day('2027-02-16') }), 15_002, 'raiseAll')).toEqual([5_000, 5_001, 5_001])
  })

  test('keeps a stub of just the least payment, and joins a smaller one', () => {
    const split = { ...EVEN_SPLIT, minimum: cents(1_000) }

    expect(amounts(plan({ split }), 11_000, 'shorten')).toEqual([5_000, 5_000, 1_000])
    expect(amounts(plan({ split }), 10_999, 'shorten')).toEqual([5_000, 5_999])
  })
})

describe('money that goes back', () => {
  test.each<[number, boolean, string | null]>([
    [100, false, null],
    [101, true, '2027-08-28'],
    [0, false, null],
  ])('is a duty above one dollar: %i', (credit, refundOnRequest, effortFrom) => {
    expect(creditDuty(cents(credit), day('2027-02-28'))).toEqual({ refundOnRequest, effortFrom })
  })

  test('is no duty on a day of which no rule is known', () => {
    expect(creditDuty(cents(101), day('2011-12-29'))).toBeNull()
  })

  const flow = (amount: number, whole: number): Flow => {
    return { amount: cents(amount), whole, odd: { numerator: 0, denominator: 1 }, count: 1, every: 1 }
  }
  const rebate = (advance: number, payments: readonly number[], on = '2027-02-15') => {
    const equation: AprEquation = {
      advances: [flow(advance, 0)],
      payments: payments.map((amount, k) => flow(amount, k + 1)),
      perYear: { numerator: 1, denominator: 1 },
    }
    return actuarialRebate(equation, 1, day(on))
  }

  test('is unearned interest at the plan’s own rate, kept below one dollar', () => {
    // At 100 % a period 2.00 a period later are worth 1.00; 1.98 are worth 0.99.
    expect(rebate(150, [200, 200])).toEqual({ unearned: 100, payOff: 100, mayBeKept: false })
    expect(rebate(149, [199, 198])).toEqual({ unearned: 99, payOff: 99, mayBeKept: true })
    expect(rebate(149, [199, 198], '1993-10-27')?.mayBeKept).toBe(false)
    expect(rebate(700, [800, 800, 800])).toEqual({ unearned: 1_000, payOff: 600, mayBeKept: false })
    expect(rebate(500, [100, 100])).toBeNull()
  })

  test('closes a plan on the very day of the last payment', () => {
    expect(payOff(cents(50_000), { numerator: 0, denominator: 36_500 }, 0)).toEqual({
      interest: 0,
      amount: 50_000,
      perDay: '0',
    })
  })
})
