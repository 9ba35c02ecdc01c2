import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { contractDates } from '../../../shared/dates/due-dates.ts'
import { addMonths, plainDate } from '../../../shared/dates/plain-date.ts'
import { consolidated, withChargeAdded } from '../../../shared/engine/installments/change-amounts.ts'
import { withDates, withMoreInstallments, withSkip } from '../../../shared/engine/installments/change-dates.ts'
import type { Demand } from '../../../shared/engine/installments/demand.ts'
import { EVEN_SPLIT } from '../../../shared/engine/installments/equal-amounts.ts'
import { payOff, settlement } from '../../../shared/engine/installments/pay-off.ts'
import { NO_INTEREST } from '../../../shared/engine/installments/period-rate.ts'
import { reAged, reAmortized } from '../../../shared/engine/installments/re-age.ts'
import { type Cents, cents } from '../../../shared/money/cents.ts'
import { percent } from '../../../shared/money/rate.ts'

const FIRST = plainDate('2027-02-15')
const MONTHLY = { every: 'months', interval: 1, firstOn: FIRST, anchor: 15 } as const

function openDemands(amounts: readonly number[]): readonly Demand[] {
  return amounts.map((amount, k) => ({ number: k + 1, dueOn: addMonths(FIRST, k), amount: cents(amount) }))
}

function total(demands: readonly { readonly amount: number }[]): number {
  return demands.reduce((sum, demand) => sum + demand.amount, 0)
}

describe('a charge added to a running plan', () => {
  const open = [10_000, 10_000, 5000].map((amount) => cents(amount))

  test('fills the last installment before it makes new ones', () => {
    const changed = withChargeAdded(open, cents(17_500), { kind: 'keepPayment' }, EVEN_SPLIT)

    expect(changed).toMatchObject({ amounts: [10_000, 10_000, 10_000, 10_000, 2500], principal: 42_500 })
  })

  test('keeps the end date at a higher payment', () => {
    const changed = withChargeAdded(open, cents(5000), { kind: 'keepTerm' }, EVEN_SPLIT)

    expect(changed).toMatchObject({ amounts: [10_000, 10_000, 10_000] })
  })

  test('needs an open installment', () => {
    expect(withChargeAdded([], cents(5000), { kind: 'keepTerm' }, EVEN_SPLIT)).toMatchObject({
      code: 'noInstallmentLeft',
    })
  })

  test('keeps the usual payment of a plan whose next row was skipped', () => {
    const skipped = [0, 10_000, 10_000].map((amount) => cents(amount))

    expect(withChargeAdded(skipped, cents(15_000), { kind: 'keepPayment' }, EVEN_SPLIT)).toMatchObject({
      amounts: [0, 10_000, 10_000, 10_000, 5000],
    })
  })

  test('is refused where the payment is too small to carry it', () => {
    const keep = { kind: 'keepPayment' } as const

    expect(withChargeAdded([cents(1)], cents(90_000), keep, EVEN_SPLIT)).toMatchObject({ code: 'termTooLong' })
    expect(withChargeAdded([cents(0)], cents(90_000), keep, EVEN_SPLIT)).toMatchObject({ code: 'noInstallmentLeft' })
  })

  test('never loses a cent, whichever way', () => {
    const amounts = fc.array(fc.integer({ min: 100, max: 20_000 }), { minLength: 1, maxLength: 12 })
    const policies = fc.constantFrom(
      { kind: 'keepPayment' } as const,
      { kind: 'keepTerm' } as const,
      { kind: 'layer', count: 5 } as const,
    )
    fc.assert(
      fc.property(amounts, fc.integer({ min: 100, max: 90_000 }), policies, (before, added, policy) => {
        const changed = withChargeAdded(before.map(cents), cents(added), policy, EVEN_SPLIT)
        const owed = before.reduce((sum, amount) => sum + amount, added)

        if (changed.kind === 'refused') {
          expect([changed.code, owed > 600 * Math.min(...before)]).toEqual(['termTooLong', true])
          return
        }
        expect(changed.amounts.reduce((sum, amount) => sum + amount, 0)).toBe(owed)
      }),
    )
  })
})

test('two plans become one of their sum', () => {
  const plans = [[6250, 6250].map(cents), [4110].map(cents)]

  expect(consolidated(plans, 4, EVEN_SPLIT)).toMatchObject({ principal: 16_610, amounts: [4153, 4153, 4153, 4151] })
})

describe('a skipped payment', () => {
  test('stays on the plan as a row of zero', () => {
    const changed = withSkip(openDemands([100, 100, 100]), 1, 'extend', [plainDate('2027-05-15')])

    expect(changed).toMatchObject({ skipped: [{ number: 1, dueOn: '2027-02-15', amount: 0 }] })
  })

  test('cannot go anywhere when it is the last one', () => {
    expect(withSkip(openDemands([100]), 1, 'toLast', [])).toMatchObject({ code: 'noInstallmentLeft' })
  })

  /** Section 7: a skip extends by default; the only payment that is left can wait too. */
  test('puts off even the last payment when the plan is extended', () => {
    const days = contractDates({ ...MONTHLY, firstOn: addMonths(FIRST, 1) }, 2)
    const once = withSkip(openDemands([10_000]), 1, 'extend', days.slice(0, 1))
    const twice = withSkip(openDemands([10_000]), 2, 'extend', days)

    expect(once).toMatchObject({
      skipped: [{ number: 1, dueOn: '2027-02-15', amount: 0 }],
      demands: [{ number: 2, dueOn: '2027-03-15', amount: 10_000 }],
    })
    expect(twice).toMatchObject({
      skipped: [{ number: 1 }, { number: 2, dueOn: '2027-03-15', amount: 0 }],
      demands: [{ number: 3, dueOn: '2027-04-15', amount: 10_000 }],
    })
  })

  test('is paid later to the cent, whichever way', () => {
    const amounts = fc.array(fc.integer({ min: 1, max: 20_000 }), { minLength: 3, maxLength: 12 })
    fc.assert(
      fc.property(
        amounts,
        fc.constantFrom('extend', 'toLast', 'spread'),
        fc.constantFrom(1, 2),
        (before, policy, skip) => {
          const open = openDemands(before)
          const after = contractDates({ ...MONTHLY, firstOn: addMonths(FIRST, before.length) }, skip)
          const changed = withSkip(open, skip, policy, after)
          if (changed.kind === 'refused') throw new Error(changed.code)

          expect(total(changed.demands)).toBe(total(open))
        },
      ),
    )
  })
})

test('a moved due date takes the later ones along unless it moves alone', () => {
  const open = openDemands([100, 100, 100])
  const moved = contractDates({ ...MONTHLY, firstOn: plainDate('2027-03-20'), anchor: 20 }, 2)

  expect(withDates(open, plainDate('2027-03-15'), moved).map((demand) => demand.dueOn)).toEqual([
    '2027-02-15',
    '2027-03-20',
    '2027-04-20',
  ])
  expect(withDates(open, plainDate('2027-03-15'), moved.slice(0, 1))[2]?.dueOn).toBe('2027-04-15')
})

test('more installments carry what is left and no more', () => {
  const dates = contractDates({ ...MONTHLY, firstOn: addMonths(FIRST, 1) }, 4)
  const changed = withMoreInstallments(openDemands([10_000, 10_000, 10_000]), addMonths(FIRST, 1), dates, EVEN_SPLIT)

  expect(changed).toMatchObject({ demands: [{ amount: 10_000 }, { amount: 5000 }, { number: 3 }, {}, { number: 5 }] })
})

test('re-aging moves arrears to new rows and keeps the old ones visible', () => {
  const arrears = openDemands([2500, 2500])
  const dates = contractDates({ ...MONTHLY, firstOn: plainDate('2027-06-01'), anchor: 1 }, 3)
  const changed = reAged(arrears, 8, dates, EVEN_SPLIT)

  expect(changed).toMatchObject({
    old: [{ amount: 0 }, { amount: 0 }],
    added: [{ number: 9, amount: 1667 }, { amount: 1667 }, { number: 11, amount: 1666, balanceAfter: 0 }],
  })
})

test('re-amortizing moves only the unpaid part of an overdue row', () => {
  const rows = openDemands([10_000, 10_000, 10_000]).map((row, k) => ({ ...row, left: cents(k === 0 ? 7501 : 10_000) }))
  const changed = reAmortized(rows, plainDate('2027-03-01'), { increment: 1, rounding: 'halfUp' })

  expect(changed).toMatchObject({
    demands: [{ amount: 2499 }, { amount: 13_751 }, { amount: 13_750, balanceAfter: 0 }],
  })
})

describe('closing a plan', () => {
  test('without interest costs what is left', () => {
    expect(payOff(cents(61_250), NO_INTEREST, 17)).toEqual({ interest: 0, amount: 61_250, perDay: '0' })
  })

  const offer = (received: Cents, on: string) =>
    settlement(cents(100_000), percent(20), plainDate('2027-01-31'), [{ on: plainDate(on), amount: received }])

  test('by settlement counts only money that came by the deadline', () => {
    expect(offer(cents(80_000), '2027-01-31')).toMatchObject({ isAccepted: true, writtenOff: 20_000, balance: 0 })
    expect(offer(cents(80_000), '2027-02-01')).toMatchObject({ isAccepted: false, writtenOff: 0, balance: 20_000 })
  })

  test('by settlement never writes off more than is left', () => {
    expect(offer(cents(90_000), '2027-01-15')).toMatchObject({ isAccepted: true, writtenOff: 10_000, credit: 0 })
  })
})
