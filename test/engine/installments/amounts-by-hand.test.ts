import { describe, expect, test } from 'vitest'
import {
  dated,
  type Installment,
  levelInstallments,
  plainRows,
  withSurcharge,
} from '../../../shared/engine/installments/dated-rows.ts'
import {
  amountsByCount,
  amountsByTarget,
  downPaymentShare,
  EVEN_SPLIT,
  MOST_INSTALLMENTS,
  type SplitAmounts,
  type SplitRule,
} from '../../../shared/engine/installments/equal-amounts.ts'
import { isRefusal, type PlanRefusal, planRefused } from '../../../shared/engine/installments/refusal.ts'
import { cents } from '../../../shared/money/cents.ts'
import { percent } from '../../../shared/money/rate.ts'
import { aRow, day, monthlyFrom, rows } from './by-hand.ts'

const rule = (over: Partial<SplitRule> = {}): SplitRule => ({ ...EVEN_SPLIT, ...over })

/** Amounts in runs, as people say them: `5 x 13333, 1 x 13335`. A refusal by its code. */
function said(split: SplitAmounts | PlanRefusal): string {
  if (split.kind === 'refused') return split.code
  const runs: [number, number][] = []
  for (const amount of split.amounts) {
    const last = runs.at(-1)
    if (last?.[1] === amount) last[0] += 1
    else runs.push([1, amount])
  }
  return runs.map(([times, amount]) => `${times} x ${amount}`).join(', ')
}

describe('a down payment that is a share of the price', () => {
  test.each<[string, number, number, Partial<SplitRule>, number]>([
    ['20 % of 33.35 is 6.67', 3_335, 20, {}, 667],
    ['25 % of 1,250.00 in whole dollars, half up', 125_000, 25, { increment: 100 }, 31_300],
    ['the same, half even', 125_000, 25, { increment: 100, rounding: 'halfEven' }, 31_200],
    ['25 % of 1,254.00 in whole dollars, half even', 125_400, 25, { increment: 100, rounding: 'halfEven' }, 31_400],
    ['the same, down', 125_000, 25, { increment: 100, rounding: 'down' }, 31_200],
    ['10 % of 0.05 is half a cent', 5, 10, {}, 1],
    ['10 % of 0.04 is less than half a cent', 4, 10, {}, 0],
    ['10 % of 0.01, up', 1, 10, { rounding: 'up' }, 1],
    ['a third of 100.00 in fives', 10_000, 33, { increment: 500 }, 3_500],
    ['nothing of it', 80_000, 0, {}, 0],
    ['all of it', 80_000, 100, {}, 80_000],
  ])('is rounded once, as the plan rounds: %s', (...[, price, share, over, amount]) => {
    expect(downPaymentShare(cents(price), percent(share), rule(over))).toBe(amount)
  })
})

describe('a balance in a number of installments', () => {
  test.each<[string, number, number, Partial<SplitRule>, string]>([
    ['800.00 in six', 80_000, 6, {}, '5 x 13333, 1 x 13335'],
    ['800.00 in eight', 80_000, 8, {}, '8 x 10000'],
    ['100.00 in three, spare cents first', 10_000, 3, { remainder: 'spreadFirst' }, '1 x 3334, 2 x 3333'],
    ['100.01 in three, spare cents first', 10_001, 3, { remainder: 'spreadFirst' }, '2 x 3334, 1 x 3333'],
    [
      '100.00 in three whole dollars, spare first',
      10_000,
      3,
      { remainder: 'spreadFirst', increment: 100 },
      '1 x 3400, 2 x 3300',
    ],
    [
      '100.50 so, the half dollar last',
      10_050,
      3,
      { remainder: 'spreadFirst', increment: 100 },
      '1 x 3400, 1 x 3300, 1 x 3350',
    ],
    ['100.00 in three, up', 10_000, 3, { rounding: 'up' }, '2 x 3334, 1 x 3332'],
    ['100.00 in three whole dollars, up', 10_000, 3, { rounding: 'up', increment: 100 }, '2 x 3400, 1 x 3200'],
    ['100.00 in three fives, down', 10_000, 3, { rounding: 'down', increment: 500 }, '2 x 3000, 1 x 4000'],
    ['0.03 in three', 3, 3, {}, '3 x 1'],
    ['one', 12_345, 1, {}, '1 x 12345'],
    ['0.05 in two, half even', 5, 2, { rounding: 'halfEven' }, '1 x 2, 1 x 3'],
    ['0.05 in two, half up', 5, 2, {}, '1 x 3, 1 x 2'],
  ])('adds up to it: %s', (...[, principal, count, over, amounts]) => {
    expect(said(amountsByCount(cents(principal), count, rule(over)))).toBe(amounts)
  })

  test('is paid off early where rounding up pays more', () => {
    // 0.95 each, up to 5.00: two payments pay the 9.50 already, ten were asked for.
    const made = amountsByCount(cents(950), 10, rule({ rounding: 'up', increment: 500 }))

    expect(made).toMatchObject({ amounts: [500, 450], equal: 500, shortenedFrom: 10, unrounded: '0.95' })
  })

  test('tells the equal amount before it was rounded', () => {
    expect(amountsByCount(cents(80_000), 6, rule())).toMatchObject({ unrounded: '133.333333333333', equal: 13_333 })
    expect(amountsByCount(cents(80_000), 8, rule())).toMatchObject({ unrounded: '100', shortenedFrom: null })
  })

  test.each<[string, number, number, Partial<SplitRule>, object]>([
    ['nothing is left', 0, 3, {}, { code: 'nothingToPay', facts: { principal: 0 } }],
    ['less than nothing is left', -1, 3, {}, { code: 'nothingToPay', facts: { principal: -1 } }],
    ['there is no installment', 10_000, 0, {}, { code: 'countOutOfRange', facts: { count: 0 } }],
    ['the count is no whole number', 10_000, 2.5, {}, { code: 'countOutOfRange' }],
    ['there are too many', 100_000, MOST_INSTALLMENTS + 1, {}, { code: 'countOutOfRange' }],
    [
      'each would be below the least',
      10_000,
      3,
      { minimum: cents(4_000) },
      { code: 'installmentBelowMinimum', facts: { minimum: 4_000, largestCount: 2 } },
    ],
    ['each would be below a cent', 2, 3, {}, { facts: { minimum: 1, largestCount: 2 } }],
    ['each would be no whole dollar', 120, 3, { increment: 100 }, { facts: { minimum: 100, largestCount: 1 } }],
    [
      'no whole dollar is left for each',
      250,
      3,
      { increment: 100, remainder: 'spreadFirst' },
      { code: 'installmentBelowMinimum', facts: { minimum: 100, largestCount: 2 } },
    ],
  ])('is refused where %s', (...[, principal, count, over, refusal]) => {
    expect(amountsByCount(cents(principal), count, rule(over))).toMatchObject({ kind: 'refused', ...refusal })
  })

  test('is tested against the least before it is rounded', () => {
    // Three of 33.33 fit into 100.00, three of 33.34 do not.
    expect(said(amountsByCount(cents(10_000), 3, rule({ minimum: cents(3_333) })))).toBe('2 x 3333, 1 x 3334')
    expect(said(amountsByCount(cents(10_000), 3, rule({ minimum: cents(3_334) })))).toBe('installmentBelowMinimum')
  })
})

describe('a balance in installments of an amount', () => {
  const target = (principal: number, amount: number, minimum = 1, minimumFinal = 0) =>
    amountsByTarget(cents(principal), cents(amount), cents(minimum), cents(minimumFinal))

  test.each<[string, number, number, readonly [number?, number?], string]>([
    ['full ones and a stub', 80_000, 15_000, [], '5 x 15000, 1 x 5000'],
    ['full ones alone', 80_000, 16_000, [], '5 x 16000'],
    ['a stub of a cent', 80_001, 16_000, [], '5 x 16000, 1 x 1'],
    ['a stub that joins', 80_000, 15_000, [1, 5_001], '4 x 15000, 1 x 20000'],
    ['a stub that may just stand', 80_000, 15_000, [1, 5_000], '5 x 15000, 1 x 5000'],
    ['one below the amount', 5_000, 15_000, [], '1 x 5000'],
    ['one below the least, as the whole balance', 5_000, 15_000, [10_000], '1 x 5000'],
    ['one below the least stub, as the whole balance', 5_000, 15_000, [1, 9_000], '1 x 5000'],
    ['an amount below the least that pays all at once', 3_000, 3_500, [4_000], '1 x 3000'],
  ])('is %s', (...[, principal, amount, [minimum, minimumFinal], amounts]) => {
    expect(said(target(principal, amount, minimum, minimumFinal))).toBe(amounts)
  })

  test('calls the balance the equal amount where it is all of it', () => {
    expect(target(5_000, 15_000)).toMatchObject({ equal: 5_000, unrounded: '150' })
    expect(target(80_000, 15_000)).toMatchObject({ equal: 15_000, unrounded: '150', shortenedFrom: null })
  })

  test('is refused below the least, with the count that would do', () => {
    expect(target(80_000, 3_999, 4_000)).toEqual(
      planRefused('installmentBelowMinimum', { minimum: 4_000, largestCount: 20 }),
    )
    expect(target(80_000, 0)).toMatchObject({ code: 'installmentBelowMinimum' })
    expect(target(0, 4_000)).toMatchObject({ code: 'nothingToPay' })
  })

  test('is refused above six hundred payments, with the amount that would do', () => {
    // 6,010.00 in tens are 601; a six-hundredth of it is 10.016…, so 10.02.
    expect(target(601_000, 1_000)).toEqual(
      planRefused('termTooLong', { count: 601, maximumCount: 600, amountNeeded: 1_002 }),
    )
    expect(said(target(600_000, 1_000))).toBe('600 x 1000')
  })
})

test('a refusal is told from every other answer', () => {
  expect(isRefusal(planRefused('countOutOfRange', { count: 0 }))).toBe(true)
  expect(isRefusal({ kind: 'schedule' })).toBe(false)
  expect(isRefusal([])).toBe(false)
  expect(isRefusal([planRefused('countOutOfRange', { count: 0 })])).toBe(false)
})

const shown = (all: readonly Installment[]) =>
  all.map(({ number, contractOn, amount, interest, balanceAfter }) => [
    number,
    contractOn,
    amount,
    interest,
    balanceAfter,
  ])

describe('demands on their dates', () => {
  test('carry what is left after each', () => {
    const made = plainRows(cents(80_000), [30_000, 30_000, 20_000].map(cents), monthlyFrom('2027-01-31'))

    expect(shown(made.installments)).toEqual([
      [1, '2027-01-31', 30_000, 0, 50_000],
      [2, '2027-02-28', 30_000, 0, 20_000],
      [3, '2027-03-31', 20_000, 0, 0],
    ])
    expect(made.totalInterest).toBe(0)
  })

  test('move the payable day alone over a weekend', () => {
    // January 31 and February 28, 2027 are Sundays.
    const { installments } = plainRows(
      cents(200),
      [cents(100), cents(100)],
      monthlyFrom('2027-01-31', { roll: 'following' }),
    )

    expect(installments.map(({ contractOn, payableOn }) => [contractOn, payableOn])).toEqual([
      ['2027-01-31', '2027-02-01'],
      ['2027-02-28', '2027-03-01'],
    ])
  })

  test('are none where no amount is', () => {
    expect(plainRows(cents(0), [], monthlyFrom('2027-01-31'))).toEqual({ installments: [], totalInterest: 0 })
  })

  test('end where the dates end', () => {
    const days = [day('2027-01-01'), day('2027-02-01')]
    const one = { payment: cents(100), interest: cents(1), principal: cents(99), balanceAfter: cents(0) }
    const made = dated(
      [1, 2, 3].map((number) => ({ number, ...one })),
      { days, payable: days },
    )

    expect(made.installments.length).toBe(2)
    expect(made.totalInterest).toBe(2)
  })
})

describe('level payments in one walk', () => {
  const days = ['2027-02-01', '2027-03-01', '2027-04-01'].map((text) => day(text))
  const dates = { days, payable: days }
  const level = (principal: number, payment: number, percents: number, count = 3) =>
    levelInstallments(
      cents(principal),
      cents(payment),
      { rates: rows(count, percents), distinct: [aRow(percents)] },
      dates,
    )

  test('clear the balance with the last one', () => {
    // 10.00; 1 % of 660.00; 1 % of 316.60 is 3.166.
    const made = level(100_000, 35_000, 1)

    expect(made === null ? null : shown(made.installments)).toEqual([
      [1, '2027-02-01', 35_000, 1_000, 66_000],
      [2, '2027-03-01', 35_000, 660, 31_660],
      [3, '2027-04-01', 31_977, 317, 0],
    ])
    expect(made?.totalInterest).toBe(1_977)
  })

  test('end early where a payment clears all of it', () => {
    const made = level(50_000, 35_000, 1)

    // 5.00; 1 % of 155.00 is 1.55.
    expect(made?.installments.map(({ amount }) => amount)).toEqual([35_000, 15_655])
  })

  test('leave to another walk what does not cover its interest', () => {
    expect(level(100_000, 999, 1)).toBeNull()
    // 9.99 as the only row pays everything: nothing has to wait.
    expect(level(100_000, 999, 1, 1)?.installments.map(({ amount }) => amount)).toEqual([101_000])
  })

  test('keep the principal where a payment is its interest alone', () => {
    expect(level(100_000, 1_000, 1)?.installments.map(({ balanceAfter }) => balanceAfter)).toEqual([
      100_000, 100_000, 0,
    ])
  })

  test('leave to another walk what is too large for doubles', () => {
    const huge = { numerator: 2 ** 40, denominator: 2 ** 42 }

    expect(levelInstallments(cents(100_000), cents(50_000), { rates: [huge], distinct: [huge] }, dates)).toBeNull()
  })
})

describe('interest of odd days with the first payment', () => {
  const { installments } = plainRows(cents(200), [cents(100), cents(100)], monthlyFrom('2027-01-15'))

  test('raises the first payment and its interest alone', () => {
    const made = withSurcharge({ installments, totalInterest: cents(7) }, cents(26))

    expect(made.installments.map(({ amount, interest, principal }) => [amount, interest, principal])).toEqual([
      [126, 26, 100],
      [100, 0, 100],
    ])
    expect(made.totalInterest).toBe(33)
  })

  test('changes nothing where there is none', () => {
    const plain = { installments, totalInterest: cents(0) }

    expect(withSurcharge(plain, cents(0))).toBe(plain)
    expect(withSurcharge({ installments: [], totalInterest: cents(0) }, cents(5)).installments).toEqual([])
  })
})
