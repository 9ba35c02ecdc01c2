import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { plainDate } from '../../../shared/dates/plain-date.ts'
import { budgetPlan, incomeCapAmount, minimumFor, monthlyLimit } from '../../../shared/engine/installments/budget.ts'
import { EVEN_SPLIT } from '../../../shared/engine/installments/equal-amounts.ts'
import { combinedByDate, expectedCardCost, microPlan } from '../../../shared/engine/installments/micro-plan.ts'
import { equalPeriodRate, NO_INTEREST } from '../../../shared/engine/installments/period-rate.ts'
import { cents } from '../../../shared/money/cents.ts'
import { percent } from '../../../shared/money/rate.ts'

describe('an income cap', () => {
  test('rounds down so that it is never broken', () => {
    expect(incomeCapAmount(cents(243_167), percent(3))).toBe(7295)
  })

  test('counts what other plans of the guarantor already take', () => {
    const known = {
      affordable: null,
      monthlyIncome: cents(320_000),
      incomeCap: percent(5),
      takenByOtherPlans: cents(6000),
    }

    expect(monthlyLimit(known)).toBe(10_000)
    expect(monthlyLimit({ ...known, takenByOtherPlans: cents(20_000) })).toBe(0)
  })

  test('holds even where the patient offers more', () => {
    const known = {
      affordable: cents(50_000),
      monthlyIncome: cents(320_000),
      incomeCap: percent(5),
      takenByOtherPlans: cents(0),
    }

    expect(monthlyLimit(known)).toBe(16_000)
  })

  test('says nothing while income and offer are unknown', () => {
    const unknown = { affordable: null, monthlyIncome: null, incomeCap: percent(5), takenByOtherPlans: cents(0) }

    expect(monthlyLimit(unknown)).toBeNull()
  })
})

describe('a budget plan', () => {
  test('shows what is missing where it does not fit', () => {
    expect(budgetPlan(cents(500_000), cents(6000), 36, NO_INTEREST)).toEqual({
      kind: 'budget',
      monthly: 6000,
      count: 84,
      finalPayment: 2000,
      fits: false,
      gap: { neededMonthly: 13_889, paidWithinTerm: 216_000, shortfall: 284_000 },
    })
  })

  test('names the least payment that pays principal', () => {
    const rate = equalPeriodRate(percent(24), { numerator: 12, denominator: 1 })

    expect(budgetPlan(cents(500_000), cents(9000), 36, rate)).toMatchObject({ code: 'paymentDoesNotCoverInterest' })
    expect(budgetPlan(cents(500_000), cents(0), 36, NO_INTEREST)).toMatchObject({ code: 'paymentDoesNotCoverInterest' })
  })

  test('that fits its term pays everything within it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 900_000 }), fc.integer({ min: 1000, max: 90_000 }), (balance, monthly) => {
        const plan = budgetPlan(cents(balance), cents(monthly), 60, NO_INTEREST)
        if (plan.kind === 'refused') throw new Error(plan.code)

        expect((plan.count - 1) * monthly + plan.finalPayment).toBe(balance)
        expect(plan.fits).toBe(plan.count <= 60)
      }),
    )
  })
})

test('the smallest payment follows the clinic’s table', () => {
  const table = [
    { upTo: cents(30_000), minimum: cents(2500) },
    { upTo: cents(100_000), minimum: cents(5000) },
  ]

  expect([30_000, 30_001, 500_000].map((balance) => minimumFor(cents(balance), table))).toEqual([2500, 5000, 5000])
  expect(minimumFor(cents(1), [])).toBeNull()
})

describe('micro-plans', () => {
  const dates = [plainDate('2027-01-10'), plainDate('2027-02-10'), plainDate('2027-03-10')]

  test('take a share at the visit and split the rest', () => {
    expect(microPlan(cents(12_500), percent(40), dates, EVEN_SPLIT)).toMatchObject({
      atService: 5000,
      parts: [{ on: '2027-01-10', amount: 2500 }, {}, {}],
    })
  })

  test('have no parts when all is paid at the visit', () => {
    expect(microPlan(cents(12_500), percent(100), dates, EVEN_SPLIT)).toMatchObject({ atService: 12_500, parts: [] })
  })

  test('of several visits are one amount for each date', () => {
    const first = [{ on: plainDate('2027-01-10'), amount: cents(2500) }]
    const second = [
      { on: plainDate('2027-01-03'), amount: cents(700) },
      { on: plainDate('2027-01-10'), amount: cents(700) },
    ]

    expect(combinedByDate([first, second])).toEqual([
      { on: '2027-01-03', amount: 700 },
      { on: '2027-01-10', amount: 3200 },
    ])
  })

  test('cost as much in cards as each small payment does', () => {
    const amounts = [1500, 1500, 1500].map((amount) => cents(amount))

    expect(expectedCardCost(amounts, { share: percent(3), fixed: cents(30) })).toBe(3 * (45 + 30))
  })
})
