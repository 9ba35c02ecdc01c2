import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, addMonths, plainDate } from '../../../shared/dates/plain-date.ts'
import {
  type AllocationRule,
  allocate,
  EXCESS_RULES,
  type ExcessRule,
  USUAL_ALLOCATION,
} from '../../../shared/engine/installments/allocate.ts'
import {
  amountsToOffer,
  arrearsOn,
  type Component,
  NO_PARTS,
  type OpenInstallment,
  plainInstallment,
  totalLeft,
} from '../../../shared/engine/installments/open-installment.ts'
import { paymentTiming } from '../../../shared/engine/installments/payment-timing.ts'
import { type PlanEntry, replay } from '../../../shared/engine/installments/replay.ts'
import { type Cents, cents } from '../../../shared/money/cents.ts'

const FIRST_DUE = plainDate('2026-12-15')

function threeOfOneHundred(): readonly OpenInstallment[] {
  return [0, 1, 2].map((k) =>
    plainInstallment({ number: k + 1, contractOn: addMonths(FIRST_DUE, k), amount: cents(10_000), paid: cents(0) }),
  )
}

function paying(amount: number, on: string) {
  return { on: plainDate(on), amount: cents(amount) }
}

describe('a payment', () => {
  test('pays the oldest installment first and the next with the rest', () => {
    const { rows, leftOver } = allocate(threeOfOneHundred(), paying(15_000, '2026-12-15'), USUAL_ALLOCATION)

    expect(rows).toEqual([
      { number: 1, component: 'principal', amount: 10_000 },
      { number: 2, component: 'principal', amount: 5000 },
    ])
    expect(leftOver).toBe(0)
  })

  test('leaves a credit when it is more than everything owed', () => {
    const { leftOver, effect } = allocate(threeOfOneHundred(), paying(31_000, '2026-12-15'), USUAL_ALLOCATION)

    expect([leftOver, effect.credit, effect.paysOff, effect.leftAfter]).toEqual([1000, 1000, true, 0])
  })

  test('says beforehand what it does', () => {
    const { effect } = allocate(threeOfOneHundred(), paying(12_500, '2027-01-20'), USUAL_ALLOCATION)

    expect(effect).toMatchObject({
      arrearsBefore: 20_000,
      arrearsAfter: 7500,
      leftAfter: 17_500,
      next: { number: 3, contractOn: '2027-02-15', left: 10_000 },
      asksAboutExcess: false,
    })
    expect(effect.touched).toEqual([
      {
        number: 1,
        contractOn: '2026-12-15',
        amount: 10_000,
        leftBefore: 10_000,
        leftAfter: 0,
        timing: 'late',
        daysLate: 36,
      },
      {
        number: 2,
        contractOn: '2027-01-15',
        amount: 2500,
        leftBefore: 10_000,
        leftAfter: 7500,
        timing: 'late',
        daysLate: 5,
      },
    ])
  })

  test('asks what a whole installment too much is meant for', () => {
    expect(allocate(threeOfOneHundred(), paying(20_000, '2026-12-15'), USUAL_ALLOCATION).effect.asksAboutExcess).toBe(
      true,
    )
    expect(allocate(threeOfOneHundred(), paying(19_999, '2026-12-15'), USUAL_ALLOCATION).effect.asksAboutExcess).toBe(
      false,
    )
  })

  test.each([
    ['next', [10_000, 5000, 0]],
    ['last', [10_000, 0, 5000]],
    ['spread', [10_000, 2500, 2500]],
  ] as const)('puts the excess where the rule %s says', (excess, expected) => {
    const rule: AllocationRule = { ...USUAL_ALLOCATION, excess }
    const { installments } = allocate(threeOfOneHundred(), paying(15_000, '2026-12-15'), rule)

    expect(installments.map((installment) => installment.paid.principal)).toEqual(expected)
  })

  test('spreads again what a smaller installment could not take', () => {
    const installments = [
      plainInstallment({ number: 1, contractOn: plainDate('2027-01-15'), amount: cents(100), paid: cents(0) }),
      plainInstallment({ number: 2, contractOn: plainDate('2027-02-15'), amount: cents(10_000), paid: cents(0) }),
    ]
    const rule: AllocationRule = { ...USUAL_ALLOCATION, excess: 'spread', early: 'isExcess' }

    const after = allocate(installments, paying(5001, '2026-12-15'), rule).installments

    expect(after.map((installment) => installment.paid.principal)).toEqual([100, 4901])
  })

  test('takes only principal of later installments where plans with interest say so', () => {
    const due = { interest: cents(600), principal: cents(9400), fee: cents(0) }
    const installments = [{ number: 1, contractOn: plainDate('2027-01-15'), due, paid: NO_PARTS }]
    const rule: AllocationRule = { ...USUAL_ALLOCATION, excess: 'principal' }

    const { rows, leftOver } = allocate(installments, paying(10_000, '2026-12-15'), rule)

    expect(rows).toEqual([{ number: 1, component: 'principal', amount: 9400 }])
    expect(leftOver).toBe(600)
  })
})

describe('the payment screen', () => {
  test('offers the arrears, else the next installment', () => {
    expect(amountsToOffer(threeOfOneHundred(), plainDate('2027-01-20')).suggested).toBe(20_000)
    expect(amountsToOffer(threeOfOneHundred(), plainDate('2026-12-15')).suggested).toBe(10_000)
    expect(amountsToOffer(threeOfOneHundred(), plainDate('2026-12-15')).whole).toBe(30_000)
  })

  test('counts nothing as arrears on the due date itself', () => {
    expect(arrearsOn(threeOfOneHundred(), FIRST_DUE)).toBe(0)
    expect(arrearsOn(threeOfOneHundred(), plainDate('2026-12-16'))).toBe(10_000)
  })
})

describe('a reversal', () => {
  const entries: readonly PlanEntry[] = [
    { type: 'payment', seq: 1, on: plainDate('2026-12-15'), amount: cents(10_000) },
    { type: 'payment', seq: 2, on: plainDate('2027-01-15'), amount: cents(10_000) },
    { type: 'reversal', seq: 3, on: plainDate('2027-01-18'), of: 1 },
  ]

  test('moves later payments up in date order', () => {
    const after = replay(threeOfOneHundred(), entries, USUAL_ALLOCATION)

    expect(after.installments.map((installment) => installment.paid.principal)).toEqual([10_000, 0, 0])
    expect(after.satisfied).toEqual([{ number: 1, on: '2027-01-15' }])
  })

  test('shows the later payment as late on the installment it now pays', () => {
    const after = replay(threeOfOneHundred(), entries, USUAL_ALLOCATION)
    const [first] = after.installments

    expect(first ? paymentTiming(first, after.payments) : null).toEqual({ early: 0, late: 10_000 })
  })

  test('leaves a returned-payment fee beside the installments', () => {
    const fee: PlanEntry = { type: 'fee', seq: 4, on: plainDate('2027-01-18'), amount: cents(2500) }
    const payment: PlanEntry = { type: 'payment', seq: 5, on: plainDate('2027-02-15'), amount: cents(21_000) }

    const after = replay(threeOfOneHundred(), [...entries, fee, payment], USUAL_ALLOCATION)

    expect(totalLeft(after.installments)).toBe(0)
    expect(after.fees[0]?.paid.fee).toBe(1000)
  })
})

const moneys = fc.integer({ min: 0, max: 20_000 }).map((amount): Cents => cents(amount))
const plans = fc
  .array(fc.record({ interest: moneys, principal: moneys, fee: moneys }), { minLength: 1, maxLength: 12 })
  .map((parts) =>
    parts.map(
      (due, k): OpenInstallment => ({ number: k + 1, contractOn: addMonths(FIRST_DUE, k), due, paid: NO_PARTS }),
    ),
  )
const orders = fc.shuffledSubarray<Component>(['interest', 'principal', 'fee'], { minLength: 3, maxLength: 3 })
const rules = fc.record<AllocationRule>({
  order: orders,
  scope: fc.constantFrom('installmentFirst', 'componentFirst'),
  excess: fc.constantFrom<ExcessRule>(...EXCESS_RULES),
  early: fc.constantFrom('isExcess', 'paysNext'),
})
const receipts = fc.array(
  fc.record({ day: fc.integer({ min: 0, max: 400 }), amount: fc.integer({ min: 1, max: 60_000 }) }),
  { minLength: 1, maxLength: 8 },
)

describe('whatever is owed and paid', () => {
  test('the rows are the receipt less what is left over', () => {
    fc.assert(
      fc.property(plans, rules, fc.integer({ min: 1, max: 400_000 }), (installments, rule, amount) => {
        const { rows, leftOver, effect } = allocate(installments, paying(amount, '2027-03-20'), rule)
        const allocated = rows.reduce((total, row) => total + row.amount, 0)

        expect(allocated + leftOver).toBe(amount)
        expect(effect.leftBefore - effect.leftAfter).toBe(allocated)
        expect(rows.every((row) => row.amount > 0)).toBe(true)
        expect(effect.touched.reduce((total, one) => total + one.amount, 0)).toBe(allocated)
      }),
    )
  })

  test('no component is ever paid more than it is', () => {
    fc.assert(
      fc.property(plans, rules, fc.integer({ min: 1, max: 400_000 }), (installments, rule, amount) => {
        const after = allocate(installments, paying(amount, '2027-03-20'), rule).installments

        expect(after.every(({ due, paid }) => rule.order.every((part) => paid[part] <= due[part]))).toBe(true)
      }),
    )
  })

  test('replaying after a reversal equals never having had the payment', () => {
    fc.assert(
      fc.property(plans, rules, receipts, fc.nat(), (installments, rule, received, pick) => {
        const payments = received.map(({ day, amount }, k): PlanEntry => {
          return { type: 'payment', seq: k + 1, on: addMonths(FIRST_DUE, Math.floor(day / 30)), amount: cents(amount) }
        })
        const undone = (pick % payments.length) + 1
        const reversal: PlanEntry = { type: 'reversal', seq: 99, on: plainDate('2029-01-01'), of: undone }

        const reversed = replay(installments, [...payments, reversal], rule)

        expect(reversed).toEqual(
          replay(
            installments,
            payments.filter((entry) => entry.seq !== undone),
            rule,
          ),
        )
      }),
    )
  })

  test('entries end equal in any order that the rules call equal', () => {
    fc.assert(
      fc.property(plans, rules, receipts, fc.nat(), (installments, rule, received, pick) => {
        const entries = received.map(({ day, amount }, k): PlanEntry => {
          return { type: 'payment', seq: k + 1, on: addDays(FIRST_DUE, day), amount: cents(amount) }
        })
        const undone = (pick % entries.length) + 1
        entries.push({ type: 'reversal', seq: 99, on: plainDate('2029-01-01'), of: undone })
        const handedOver = entries.toSorted((a, b) => ((a.seq * pick) % 101) - ((b.seq * pick) % 101))

        expect(replay(installments, handedOver, rule)).toEqual(replay(installments, entries, rule))
      }),
    )
  })

  test('payments of one day end equal in any order of posting', () => {
    fc.assert(
      fc.property(plans, receipts, (installments, received) => {
        const posted = (amounts: readonly { readonly amount: number }[]) =>
          amounts.map(({ amount }, k): PlanEntry => {
            return { type: 'payment', seq: k + 1, on: FIRST_DUE, amount: cents(amount) }
          })
        const [first, last] = [posted(received), posted(received.toReversed())].map((entries) => {
          return replay(installments, entries, USUAL_ALLOCATION)
        })

        expect(last?.installments).toEqual(first?.installments)
        expect(last?.credit).toEqual(first?.credit)
      }),
    )
  })

  test('all that came in is either allocated or a credit', () => {
    fc.assert(
      fc.property(plans, rules, receipts, (installments, rule, received) => {
        const payments = received.map(({ amount }, k): PlanEntry => {
          return { type: 'payment', seq: k + 1, on: addMonths(FIRST_DUE, k), amount: cents(amount) }
        })

        const after = replay(installments, payments, rule)
        const cameIn = received.reduce((total, one) => total + one.amount, 0)

        expect(totalLeft(installments) - totalLeft(after.installments) + after.credit).toBe(cameIn)
      }),
    )
  })
})
