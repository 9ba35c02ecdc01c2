import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { plainDate } from '../../../../shared/dates/plain-date.ts'
import {
  type ChargedLate,
  chargeableLateFees,
  type LateFacts,
} from '../../../../shared/engine/installments/chargeable-fees.ts'
import { lateFeeAmount } from '../../../../shared/engine/installments/late-fee.ts'
import { plainInstallment } from '../../../../shared/engine/installments/open-installment.ts'
import { allowedFees } from '../../../../shared/engine/installments/policy/allowed-fees.ts'
import type { LateFeeCap, ReturnedCap } from '../../../../shared/engine/installments/policy/charge-limits.ts'
import type { Limit } from '../../../../shared/engine/installments/policy/limit.ts'
import type { LateFeeTerms } from '../../../../shared/model/plan-fee.ts'
import { cents } from '../../../../shared/money/cents.ts'
import { bps, percent } from '../../../../shared/money/rate.ts'

function limit<V>(value: V): Limit<V> {
  return { value, source: { kind: 'pack', id: 'OH', edition: 1, cite: 'Sample statute' }, verified: true }
}

const NO = { kind: 'no', because: 'forbidden', pack: 'OH' } as const
const NO_RETURNED: ReturnedCap = NO

function cap(mostCents: number | null, share: number | null, graceDays = 15): LateFeeCap {
  return {
    kind: 'upTo',
    mostCents: mostCents === null ? null : limit(mostCents),
    percent: share === null ? null : limit(percent(share)),
    graceDays: limit(graceDays),
  }
}

function fee(over: Partial<LateFeeTerms> = {}): LateFeeTerms {
  return { kind: 'flat', flat: cents(2_000), percent: percent(5), base: 'principalAndInterest', graceDays: 10, ...over }
}

function cut(terms: LateFeeTerms, lateFee: LateFeeCap) {
  return allowedFees({ lateFee: terms, returnedPayment: null }, { lateFee, returnedPayment: NO_RETURNED }).fees.lateFee
}

describe('a fee of the clinic under the law', () => {
  test.each([
    ['20.00 where 15.00 is the most', fee(), cap(1_500, null), { kind: 'flat', flat: 1_500 }],
    ['20.00 where 25.00 is the most', fee(), cap(2_500, null), { kind: 'flat', flat: 2_000 }],
    ['20.00 where 5 percent is the most', fee(), cap(null, 5), { kind: 'lesserOf', flat: 2_000, percent: percent(5) }],
    [
      '8 percent where 5 is the most',
      fee({ kind: 'percent', percent: percent(8) }),
      cap(null, 5),
      { kind: 'percent', percent: percent(5) },
    ],
    [
      '3 percent where 5 is the most',
      fee({ kind: 'percent', percent: percent(3) }),
      cap(null, 5),
      { kind: 'percent', percent: percent(3) },
    ],
    [
      '5 percent where 15.00 is the most',
      fee({ kind: 'percent' }),
      cap(1_500, null),
      { kind: 'lesserOf', flat: 1_500, percent: percent(5) },
    ],
    [
      'the greater of both where 15.00 is the most',
      fee({ kind: 'greaterOf' }),
      cap(1_500, null),
      { kind: 'lesserOf', flat: 1_500 },
    ],
    ['without any cap', fee(), cap(null, null), { kind: 'flat', flat: 2_000 }],
  ] as const)('%s', (_name, terms, limits, expected) => {
    expect(cut(terms, limits)).toMatchObject(expected)
  })

  test.each([
    [10, 15, 15],
    [20, 15, 20],
  ])('waits %i days of the clinic and %i of the law: %i', (own, law, days) => {
    expect(cut(fee({ graceDays: own }), cap(null, null, law))?.graceDays).toBe(days)
  })

  test('is none where the law forbids it, and says why', () => {
    const { fees, noLateFee, noReturnedPayment } = allowedFees(
      { lateFee: fee(), returnedPayment: cents(3_000) },
      { lateFee: NO, returnedPayment: NO },
    )

    expect(fees).toEqual({ lateFee: null, returnedPayment: null })
    expect([noLateFee, noReturnedPayment]).toEqual([NO, NO])
  })

  test('is not explained away where the clinic asks for none', () => {
    const { noLateFee } = allowedFees({ lateFee: null, returnedPayment: null }, { lateFee: NO, returnedPayment: NO })

    expect(noLateFee).toBeNull()
  })

  test.each([
    [3_000, 2_000, 2_000],
    [1_000, 2_000, 1_000],
  ])('for a returned payment of %i is at most %i: %i', (asked, most, expected) => {
    const returned: ReturnedCap = { kind: 'upTo', mostCents: limit(most) }
    const { fees } = allowedFees(
      { lateFee: null, returnedPayment: cents(asked) },
      { lateFee: NO, returnedPayment: returned },
    )

    expect(fees.returnedPayment).toBe(expected)
  })

  test('never comes out above a cap, whatever is unpaid', () => {
    const kinds = fc.constantFrom<LateFeeTerms['kind']>('flat', 'percent', 'lesserOf', 'greaterOf')
    const maybe = fc.option(fc.integer({ min: 0, max: 5_000 }))
    fc.assert(
      fc.property(
        fc.record({
          kind: kinds,
          flat: fc.nat({ max: 9_000 }),
          share: fc.nat({ max: 3_000 }),
          unpaid: fc.nat({ max: 90_000 }),
        }),
        maybe,
        maybe,
        ({ kind, flat, share, unpaid }, mostCents, most) => {
          const law: LateFeeCap = {
            kind: 'upTo',
            mostCents: mostCents === null ? null : limit(mostCents),
            percent: most === null ? null : limit(bps(most)),
            graceDays: limit(0),
          }
          const terms = fee({ kind, flat: cents(flat), percent: bps(share) })
          const allowed = cut(terms, law)
          if (allowed === null) throw new Error('a cap is no ban')
          const base = { principal: cents(unpaid), interest: cents(0) }
          const amount = lateFeeAmount(base, allowed)

          if (mostCents !== null) expect(amount).toBeLessThanOrEqual(mostCents)
          if (most !== null) expect(amount).toBeLessThanOrEqual(Math.floor((unpaid * most + 5_000) / 10_000))
          expect(amount).toBeLessThanOrEqual(lateFeeAmount(base, terms))
        },
      ),
    )
  })
})

describe('a late fee that may be charged', () => {
  const on = plainDate('2027-02-20')
  const rows = ['2027-01-15', '2027-02-01', '2027-02-15'].map((day, k) => {
    const contractOn = plainDate(day)
    const row = plainInstallment({ number: k + 1, contractOn, amount: cents(10_000), paid: cents(0) })
    return { ...row, clockFrom: contractOn }
  })
  const facts = (over: Partial<LateFacts> = {}): LateFacts => {
    return { installments: rows, receipts: [], pauses: [], charged: [], isEased: false, ...over }
  }
  const charged = (one: ChargedLate) => facts({ charged: [one] })
  const numbers = (of: LateFacts) => chargeableLateFees(of, fee(), on).map(({ number }) => number)

  test.each([
    ['each payment late beyond its grace', facts(), [1, 2]],
    ['not one that was charged by its number', charged({ installment: 1, dueOn: plainDate('2026-12-15') }), [2]],
    ['not one that was charged by its day', charged({ installment: 9, dueOn: plainDate('2027-02-01') }), [1]],
    ['none while a dispute is open', facts({ pauses: [{ from: on, to: null, reason: 'billingDispute' }] }), []],
    ['none while terms are eased', facts({ isEased: true }), []],
    [
      'none for money that waits as a credit',
      facts({ receipts: [{ on: plainDate('2027-01-10'), amount: cents(20_000), excess: 'credit' }] }),
      [],
    ],
    [
      'one that was paid after its grace',
      facts({ receipts: [{ on: plainDate('2027-02-10'), amount: cents(10_000) }] }),
      [1, 2],
    ],
    [
      'only the second where the first was paid in time',
      facts({ receipts: [{ on: plainDate('2027-01-20'), amount: cents(10_000) }] }),
      [2],
    ],
  ] as const)('%s', (_name, of, expected) => {
    expect(numbers(of)).toEqual(expected)
  })

  test('names the due date and the day from which it counts', () => {
    expect(chargeableLateFees(facts(), fee(), on)[0]).toEqual({
      number: 1,
      dueOn: '2027-01-15',
      on: '2027-01-26',
      amount: 2_000,
    })
  })
})
