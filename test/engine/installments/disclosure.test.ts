import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { WEEKENDS_ONLY } from '../../../shared/dates/business-days.ts'
import type { DueRule, Rhythm } from '../../../shared/dates/due-dates.ts'
import { plainDate } from '../../../shared/dates/plain-date.ts'
import { type Disclosure, type DisclosureQuestion, disclosure } from '../../../shared/engine/installments/disclosure.ts'
import { disclosureTrigger, type TriggerQuestion } from '../../../shared/engine/installments/disclosure-trigger.ts'
import { isFinanceCharge, type PlanFee } from '../../../shared/engine/installments/finance-charge.ts'
import { schedule } from '../../../shared/engine/installments/schedule.ts'
import { plainTerms } from '../../../shared/engine/installments/terms.ts'
import { cents } from '../../../shared/money/cents.ts'

const AGREED = plainDate('2026-12-01')

const FIVE_AT_ZERO: TriggerQuestion = {
  on: AGREED,
  installments: 5,
  hasDownPayment: false,
  downPaymentCounts: true,
  financeCharge: cents(0),
  isWritten: true,
  standing: { kind: 'presumed' },
}

describe('a disclosure is needed', () => {
  test.each([
    ['five written installments at no charge', {}, true, 'moreThanFour'],
    ['four written installments at no charge', { installments: 4 }, false, 'fourOrFewer'],
    ['four and a down payment that counts', { installments: 4, hasDownPayment: true }, true, 'moreThanFour'],
    [
      'four and a down payment that does not count',
      { installments: 4, hasDownPayment: true, downPaymentCounts: false },
      false,
      'fourOrFewer',
    ],
    ['one installment with a charge', { installments: 1, financeCharge: cents(100) }, true, 'financeCharge'],
    ['five that nobody wrote down', { isWritten: false }, false, 'notWritten'],
    ['a clinic that declared it is no creditor', { standing: { kind: 'declaredNot' } }, false, 'notACreditor'],
    [
      'twenty-six such plans this year',
      { standing: { kind: 'counted', plansLastYear: 0, plansThisYear: 26 } },
      true,
      'moreThanFour',
    ],
    ['a day before any rule is known', { on: plainDate('1990-01-01') }, true, 'ruleUnknown'],
  ] as const)('or not for %s, with the reason', (_what, change, needed, why) => {
    expect(disclosureTrigger({ ...FIVE_AT_ZERO, ...change })).toMatchObject({ needed, why })
  })

  test('and four without charge are incidental credit', () => {
    expect(disclosureTrigger({ ...FIVE_AT_ZERO, installments: 4 }).incidentalCredit).toBe(true)
    expect(disclosureTrigger({ ...FIVE_AT_ZERO, installments: 4, financeCharge: cents(1) }).incidentalCredit).toBe(
      false,
    )
  })
})

const MONTHLY: Rhythm = { every: 'months', interval: 1, firstOn: plainDate('2027-01-01'), anchor: 1 }

function disclosed(change: Partial<DisclosureQuestion>, count: number, rhythm: Rhythm = MONTHLY): Disclosure {
  const { cashPrice = cents(120_000), downPayment = cents(0), fees = [] } = change
  const financed = fees.filter((fee) => fee.paid === 'withInstallments').reduce((sum, fee) => sum + fee.amount, 0)
  const due: DueRule = { ...rhythm, roll: 'none', calendar: WEEKENDS_ONLY }
  const plan = schedule(cents(cashPrice - downPayment + financed), plainTerms(due, { by: 'count', count }))
  if (plan.kind === 'refused') throw new Error(plan.code)
  return disclosure({
    agreedOn: AGREED,
    cashPrice,
    downPayment,
    fees,
    schedule: plan,
    rhythm,
    isWritten: true,
    standing: { kind: 'presumed' },
    downPaymentCounts: true,
    ...change,
  })
}

function setUpFee(paid: PlanFee['paid']): PlanFee {
  return { kind: 'setUp', amount: cents(3500), paid, cashPayersPayIt: false }
}

describe('the box', () => {
  test('prints zero percent and no charge for a plan without charge', () => {
    const { box } = disclosed({}, 12)

    expect(box).toMatchObject({
      amountFinanced: 120_000,
      financeCharge: 0,
      totalOfPayments: 120_000,
      totalSalePrice: 120_000,
      needsApr: false,
      aprShown: { units: 0, places: 4 },
    })
  })

  test('holds a financed set-up fee as a finance charge', () => {
    const { box, trigger } = disclosed({ fees: [setUpFee('withInstallments')] }, 12)

    expect([box.amountFinanced, box.financeCharge, box.totalOfPayments]).toEqual([120_000, 3500, 123_500])
    expect(box.aprShown).toEqual({ units: 534, places: 4 })
    expect(trigger.why).toBe('financeCharge')
  })

  test('takes a fee paid at signing off the amount financed', () => {
    const { box } = disclosed({ fees: [setUpFee('atSigning')] }, 12)

    expect([box.amountFinanced, box.financeCharge, box.totalOfPayments]).toEqual([116_500, 3500, 120_000])
    expect(box.aprShown).toEqual({ units: 550, places: 4 })
  })

  test('includes the down payment in the total sale price', () => {
    const { box } = disclosed({ downPayment: cents(20_000) }, 5)

    expect([box.totalSalePrice, box.downPayment, box.totalOfPayments]).toEqual([120_000, 20_000, 100_000])
  })

  test('lists a last payment that differs on its own line', () => {
    const { box } = disclosed({ cashPrice: cents(80_000) }, 6)

    expect(box.paymentSchedule).toEqual([
      { count: 5, amount: 13_333, firstOn: '2027-01-01', lastOn: '2027-05-01' },
      { count: 1, amount: 13_335, firstOn: '2027-06-01', lastOn: '2027-06-01' },
    ])
  })

  const rhythms = fc.constantFrom<Rhythm>(
    MONTHLY,
    { every: 'weeks', interval: 1, firstOn: plainDate('2026-12-08') },
    { every: 'weeks', interval: 2, firstOn: plainDate('2026-12-11') },
    { every: 'halfMonths', firstOn: plainDate('2026-12-15'), days: [15, 'last'] },
    { every: 'weekdays', interval: 1, firstOn: plainDate('2027-01-01'), weekday: 5, nth: 2 },
    { every: 'months', interval: 1, firstOn: plainDate('2027-01-31'), anchor: 'last' },
  )

  test('ties out to the cent on every plan', () => {
    const amounts = fc.integer({ min: 5000, max: 900_000 })
    const fees = fc.constantFrom<readonly PlanFee[]>(
      [],
      [setUpFee('withInstallments')],
      [setUpFee('atSigning')],
      [
        setUpFee('atSigning'),
        { kind: 'cashComparable', amount: cents(900), paid: 'withInstallments', cashPayersPayIt: true },
      ],
    )
    fc.assert(
      fc.property(amounts, fc.integer({ min: 1, max: 36 }), fees, rhythms, (price, count, charged, rhythm) => {
        const downPayment = cents(Math.floor(price / 10))
        const { box } = disclosed({ cashPrice: cents(price), downPayment, fees: charged }, count, rhythm)
        const scheduled = box.paymentSchedule.reduce((sum, line) => sum + line.count * line.amount, 0)

        expect(box.totalOfPayments).toBe(scheduled)
        expect(box.amountFinanced + box.financeCharge).toBe(box.totalOfPayments)
        expect(box.totalSalePrice).toBe(box.downPayment + box.totalOfPayments + box.prepaidFinanceCharge)
        expect(box.apr.kind).toBe('apr')
      }),
      { numRuns: 150 },
    )
  })
})

test('fees are classified by what cash payers pay', () => {
  const fee = (kind: PlanFee['kind'], cashPayersPayIt = false): PlanFee => {
    return { kind, amount: cents(100), paid: 'withInstallments', cashPayersPayIt }
  }

  expect(isFinanceCharge(fee('setUp'))).toBe(true)
  expect(isFinanceCharge(fee('setUp', true))).toBe(false)
  expect(isFinanceCharge(fee('lostCashDiscount'))).toBe(true)
  expect(isFinanceCharge(fee('late'))).toBe(false)
})
