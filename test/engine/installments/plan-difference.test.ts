import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addMonths, plainDate } from '../../../shared/dates/plain-date.ts'
import type { PlanChangeCause } from '../../../shared/engine/installments/new-papers.ts'
import { planDifference, usualAmount } from '../../../shared/engine/installments/plan-difference.ts'
import { type PlanVersion, versionOf } from '../../../shared/engine/installments/plan-version.ts'
import { cents } from '../../../shared/money/cents.ts'
import { percent } from '../../../shared/money/rate.ts'
import { aSchedule, byCount } from './policy/sample.ts'

const FIRST = plainDate('2026-12-15')
const NEW_TERMS: PlanChangeCause = { kind: 'newTerms', afterDefault: false }

function rowsOf(amounts: readonly number[], from = FIRST): PlanVersion['rows'] {
  return amounts.map((amount, k) => ({ number: k + 1, contractOn: addMonths(from, k), amount: cents(amount) }))
}

/** 8 × 100.00 monthly after 147.94 at signing, disclosed. */
function aVersion(over: Partial<PlanVersion> = {}): PlanVersion {
  return {
    charges: [],
    owed: cents(94_794),
    downPayment: cents(14_794),
    rows: rowsOf([10_000, 10_000, 10_000, 10_000, 10_000, 10_000, 10_000, 10_000]),
    frequency: 'monthly',
    roll: 'none',
    rate: null,
    method: null,
    totalInterest: cents(0),
    lateFee: null,
    returnedPayment: null,
    guarantor: 'Sample Patient A',
    needsDisclosure: true,
    ...over,
  }
}

const codes = (after: PlanVersion, cause = NEW_TERMS) =>
  planDifference(aVersion(), after, cause).changes.map(({ code }) => code)

const papers = (after: Partial<PlanVersion>, cause = NEW_TERMS, before: Partial<PlanVersion> = {}) => {
  const { consent, disclosure, because } = planDifference(aVersion(before), aVersion(after), cause)
  return [consent, disclosure, because]
}

describe('the change table', () => {
  test('is empty for the same terms', () => {
    expect(planDifference(aVersion(), aVersion(), NEW_TERMS)).toEqual({
      changes: [],
      consent: 'none',
      disclosure: 'none',
      because: 'nothingChanged',
    })
  })

  test('tells old and new value of a lower payment over more months', () => {
    const after = aVersion({ rows: rowsOf(Array.from({ length: 16 }, () => 5000)) })

    expect(planDifference(aVersion(), after, NEW_TERMS).changes).toEqual([
      { code: 'count', about: null, before: { kind: 'count', count: 8 }, after: { kind: 'count', count: 16 } },
      { code: 'payment', about: null, before: money(10_000), after: money(5000) },
      { code: 'lastPayment', about: null, before: money(10_000), after: money(5000) },
      {
        code: 'lastDue',
        about: null,
        before: { kind: 'day', on: '2027-07-15' },
        after: { kind: 'day', on: '2028-03-15' },
      },
    ])
  })

  test('puts rows that change alike into one line', () => {
    const after = aVersion({ rows: rowsOf([10_000, 10_000, 7200, 7200, 7200, 10_000, 10_000, 10_000]) })
    const { changes } = planDifference(aVersion(), after, NEW_TERMS)

    expect(changes).toContainEqual({ code: 'payments', about: '3–5', before: money(10_000), after: money(7200) })
    expect(changes.map(({ code }) => code)).toEqual(['payments', 'totalOfPayments'])
  })

  test('names a skipped row, which is no payment any more', () => {
    const skipped = rowsOf([10_000, 0, 10_000, 10_000, 10_000, 10_000, 10_000, 10_000, 10_000])

    expect(codes(aVersion({ rows: skipped }))).toEqual(['payments', 'lastDue'])
  })

  test('names a moved date by its row, and all moved dates by their ends', () => {
    const one = rowsOf(Array.from({ length: 8 }, () => 10_000)).map((row) =>
      row.number === 4 ? { ...row, contractOn: plainDate('2027-03-20') } : row,
    )
    const all = rowsOf(
      Array.from({ length: 8 }, () => 10_000),
      plainDate('2026-12-20'),
    )

    expect(planDifference(aVersion(), aVersion({ rows: one }), NEW_TERMS).changes).toMatchObject([
      { code: 'due', about: '4', after: { on: '2027-03-20' } },
    ])
    expect(codes(aVersion({ rows: all }))).toEqual(['firstDue', 'lastDue'])
  })

  test('names charges that join, leave and grow', () => {
    const charge = (id: string, amount: number) => ({ id, amount: cents(amount) })
    const before = aVersion({ charges: [charge('A', 100), charge('B', 200)] })
    const after = aVersion({ charges: [charge('B', 250), charge('C', 300)] })

    expect(planDifference(before, after, NEW_TERMS).changes).toEqual([
      { code: 'charge', about: 'A', before: money(100), after: { kind: 'none' } },
      { code: 'charge', about: 'B', before: money(200), after: money(250) },
      { code: 'charge', about: 'C', before: { kind: 'none' }, after: money(300) },
    ])
  })

  test('compares rates and fees by their worth', () => {
    const fee = { kind: 'flat', flat: cents(1500), percent: percent(5), base: 'principal', graceDays: 10 } as const
    const before = aVersion({ rate: { units: 60, places: 3 }, lateFee: fee })

    expect(planDifference(before, { ...before, rate: percent(6) }, NEW_TERMS).changes).toEqual([])
    expect(
      planDifference(before, { ...before, lateFee: { ...fee, flat: cents(1000), graceDays: 15 } }, NEW_TERMS).changes,
    ).toMatchObject([{ code: 'lateFeeAmount' }, { code: 'lateFeeGrace' }])
  })

  test('reads the same backwards', () => {
    const amounts = fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 1, maxLength: 10 })
    fc.assert(
      fc.property(amounts, amounts, (old, now) => {
        const [a, b] = [aVersion({ rows: rowsOf(old) }), aVersion({ rows: rowsOf(now) })]
        const [forth, back] = [planDifference(a, b, NEW_TERMS).changes, planDifference(b, a, NEW_TERMS).changes]
        const turned = back.map(({ before, after, ...rest }) => ({ ...rest, before: after, after: before }))

        expect(turned).toEqual(forth)
      }),
      { numRuns: 200 },
    )
  })

  test('is built from a stored plan’s terms', () => {
    const draft = {
      owed: cents(94_794),
      downPayment: cents(14_794),
      frequency: 'monthly',
      roll: 'none',
      guarantor: { name: 'Sample Patient A', relation: 'self', bornOn: null, address: '', phone: '' },
    } as const

    expect(versionOf(draft, aSchedule(byCount(8)), true)).toEqual(aVersion())
  })
})

const money = (amount: number) => ({ kind: 'money', amount: cents(amount) })
const longer = { rows: rowsOf(Array.from({ length: 16 }, () => 5000)) }

describe('a new signature', () => {
  test.each([
    ['another payment', longer, 'signature'],
    ['another payer', { guarantor: 'Sample Parent B' }, 'signature'],
    ['interest', { rate: percent(3) }, 'signature'],
    ['a late fee', { returnedPayment: cents(2000) }, 'signature'],
    ['another weekend rule', { roll: 'following' }, 'consent'],
    [
      'later dates',
      {
        rows: rowsOf(
          Array.from({ length: 8 }, () => 10_000),
          plainDate('2026-12-20'),
        ),
      },
      'consent',
    ],
  ] as const)('is settled for %s', (_, after, expected) => {
    expect(papers(after)[0]).toBe(expected)
  })
})

describe('a new disclosure', () => {
  const workout: PlanChangeCause = { kind: 'reAge', afterDefault: true }
  const withInterest = { rate: percent(6), method: 'period' } as const

  test('is due for new terms, on the safe side', () => {
    expect(papers(longer)).toEqual(['signature', 'full', 'newTerms'])
  })

  test('is due for an added charge and for plans put together', () => {
    expect(papers({ owed: cents(99_999) }, workout)).toEqual(['signature', 'full', 'addedCharge'])
    expect(papers(longer, { kind: 'consolidate', afterDefault: true })).toEqual(['signature', 'full', 'consolidated'])
  })

  test('is due when the plan needs one for the first time', () => {
    expect(papers(longer, workout, { needsDisclosure: false })).toEqual(['signature', 'full', 'nowNeeded'])
  })

  test('is not due for a workout after default, but its schedule is without interest', () => {
    expect(papers(longer, workout)).toEqual(['signature', 'schedule', 'workout'])
    expect(papers({ ...longer, ...withInterest }, workout, withInterest)).toEqual(['signature', 'none', 'workout'])
    expect(papers({ ...longer, ...withInterest }, workout)).toEqual(['signature', 'full', 'newTerms'])
  })

  test('is not due for a lower rate', () => {
    const cut: PlanChangeCause = { kind: 'rateCut', afterDefault: false }

    expect(papers({ ...withInterest, rate: percent(4) }, cut, withInterest)).toEqual([
      'signature',
      'none',
      'rateReduction',
    ])
    expect(papers({ rate: null, method: null }, cut, withInterest)).toEqual(['signature', 'schedule', 'rateReduction'])
  })

  test('is not due where the plan needs none, or nothing in it changes', () => {
    expect(papers({ ...longer, needsDisclosure: false })).toEqual(['signature', 'none', 'notNeeded'])
    expect(papers({ roll: 'preceding' })).toEqual(['consent', 'none', 'nothingChanged'])
  })
})

test('the usual amount is the one that most payments have', () => {
  expect(usualAmount(rowsOf([1250, 21_250, 21_250, 8750]))).toBe(21_250)
  expect(usualAmount([])).toBeNull()
})
