import { describe, expect, test } from 'vitest'
import { interestLimit, lateFeeCap, returnedCap } from '../../../../shared/engine/installments/policy/charge-limits.ts'
import {
  type ChosenPack,
  type PackReview,
  reviewOf,
} from '../../../../shared/engine/installments/policy/choose-packs.ts'
import type { ClinicPlanPolicy } from '../../../../shared/engine/installments/policy/clinic-plan-policy.ts'
import { incomeLimit } from '../../../../shared/engine/installments/policy/income-cap.ts'
import { saidBy } from '../../../../shared/engine/installments/policy/limit.ts'
import { isTooSmallForSuit } from '../../../../shared/engine/installments/policy/policy-limits.ts'
import { INCOME_UNKNOWN, type PolicyQuestion } from '../../../../shared/engine/installments/policy/policy-plan.ts'
import { cents } from '../../../../shared/money/cents.ts'
import { percent } from '../../../../shared/money/rate.ts'
import type { IncomeCap, LateFeeLimit, PolicyPack } from '../../../../shared/rules/policy/policy-pack.ts'
import { day } from '../by-hand.ts'
import { aPack, holds, limit, says } from './pack-sample.ts'
import { CLINIC, chosenIn, limitsFor } from './sample.ts'

const NO_PACK = { kind: 'no', because: 'noPackAllowsIt', pack: null }

describe('what the packs say about a field', () => {
  test('leaves out those that say nothing, and names the others', () => {
    const chosen = [holds('AA', { edition: 3, graceDays: says(60) }), holds('BB'), holds('CC', { graceDays: says(30) })]

    expect(saidBy(chosen, (pack) => pack.graceDays)).toEqual([
      { value: 60, source: { kind: 'pack', id: 'AA', edition: 3, cite: 'Act 1' }, verified: true },
      limit(30, 'CC'),
    ])
    expect(saidBy([], (pack) => pack.graceDays)).toEqual([])
  })

  test('tells whether a statement was read at its source', () => {
    const unread = { ...says(60), verified: false }

    expect(saidBy([holds('AA', { graceDays: unread })], (pack) => pack.graceDays)[0]?.verified).toBe(false)
  })

  test('keeps a zero, which is not nothing', () => {
    expect(saidBy([holds('AA', { graceDays: says(0) })], (pack) => pack.graceDays)).toEqual([limit(0, 'AA')])
  })
})

describe('whether a pack may be relied on', () => {
  const on = day('2026-11-23')

  test.each<[string, Partial<PolicyPack>, string, PackReview]>([
    ['confirmed today', { reviewedOn: '2026-11-23' }, '2026-11-23', 'current'],
    ['confirmed a year ago to the day', { reviewedOn: '2025-11-23' }, '2026-11-23', 'current'],
    ['confirmed a year and a day ago', { reviewedOn: '2025-11-22' }, '2026-11-23', 'old'],
    ['confirmed on a leap day, a year later', { reviewedOn: '2024-02-29' }, '2025-02-28', 'current'],
    ['confirmed on a leap day, a day more', { reviewedOn: '2024-02-29' }, '2025-03-01', 'old'],
    ['never confirmed', { reviewedOn: null }, '2026-11-23', 'unreviewed'],
    ['confirmed on no day of the calendar', { reviewedOn: '2026-02-30' }, '2026-11-23', 'unreviewed'],
    ['in need of no review', { reviewedOn: null, needsReview: false }, '2026-11-23', 'notNeeded'],
    ['on its last day', { effectiveTo: '2026-11-23' }, '2026-11-23', 'current'],
    ['past its last day', { effectiveTo: '2026-11-22' }, '2026-11-23', 'expired'],
    [
      'past its last day, though it needs no review',
      { effectiveTo: '2026-11-22', needsReview: false },
      '2026-11-23',
      'expired',
    ],
  ])('depends on the day: %s', (...[, over, asked, review]) => {
    expect(reviewOf(aPack('AA', over), day(asked))).toBe(review)
  })

  test('is asked again every year', () => {
    expect(reviewOf(aPack('AA'), on)).toBe('current')
    expect(reviewOf(aPack('AA'), day('2027-10-24'))).toBe('old')
  })
})

describe('interest', () => {
  const at = (rate: number) => ({ maxRate: says(percent(rate)) })
  const of = (chosen: readonly ChosenPack[], firstBill: string | null = null) =>
    interestLimit(chosen, firstBill === null ? null : day(firstBill))

  test('may not be asked where nobody allows it', () => {
    expect(of([])).toEqual(NO_PACK)
    expect(of([holds('AA')])).toEqual(NO_PACK)
  })

  test('may be asked up to the rate of a pack', () => {
    expect(of([holds('AA', at(3))])).toEqual({
      kind: 'upTo',
      rate: limit(percent(3), 'AA'),
      index: null,
      freeDays: null,
      from: null,
    })
  })

  test('is held to the lowest rate, the first one on a tie', () => {
    expect(of([holds('AA', at(9)), holds('BB', at(3)), holds('CC', at(5))])).toMatchObject({
      rate: limit(percent(3), 'BB'),
    })
    expect(of([holds('AA', at(3)), holds('BB', { maxRate: says({ units: 300, places: 4 }) })])).toMatchObject({
      rate: { source: { id: 'AA' } },
    })
  })

  test('is forbidden by a rate of nothing', () => {
    expect(of([holds('AA', at(3)), holds('BB', at(0))])).toEqual({ kind: 'no', because: 'forbidden', pack: 'BB' })
  })

  test('is not allowed by the rules of the home alone, but narrowed by them', () => {
    const home = { because: 'residence' } as const

    expect(of([holds('AA', at(3), home)])).toEqual(NO_PACK)
    expect(of([holds('AA', at(3), home), holds('BB', at(9))])).toMatchObject({ rate: limit(percent(3), 'AA') })
    expect(of([holds('AA', at(3), { because: 'both' })])).toMatchObject({ kind: 'upTo' })
    expect(of([holds('AA', at(3), { because: 'federal' })])).toMatchObject({ kind: 'upTo' })
  })

  test.each<PackReview>(['unreviewed', 'old', 'expired'])(
    'waits for a pack that may not be relied on, even one that says nothing: %s',
    (review) => {
      const chosen = [holds('AA', at(3)), holds('BB', {}, { review }), holds('CC', {}, { review: 'unreviewed' })]

      expect(of(chosen)).toEqual({ kind: 'no', because: review, pack: 'BB' })
    },
  )

  test('may begin after the free days of the first bill', () => {
    // 240 days after November 21 are July 19.
    const chosen = [holds('AA', { ...at(3), interestFreeDays: says(90) }), holds('BB', { interestFreeDays: says(240) })]

    expect(of(chosen, '2026-11-21')).toMatchObject({ freeDays: limit(240, 'BB'), from: '2027-07-19' })
    expect(of(chosen)).toMatchObject({ freeDays: limit(240, 'BB'), from: null })
  })

  test('names an index that may lower it', () => {
    const chosen = [holds('AA', at(3)), holds('BB', { rateIndex: says('One-year Treasury yield') })]

    expect(of(chosen)).toMatchObject({ index: limit('One-year Treasury yield', 'BB') })
  })
})

describe('a late fee', () => {
  const fee = (over: Partial<LateFeeLimit> = {}) => {
    return { lateFee: says({ allowed: true, mostCents: null, percent: null, graceDays: 10, ...over }) }
  }

  test('may not be asked where nobody allows it', () => {
    expect(lateFeeCap([holds('AA')])).toEqual(NO_PACK)
  })

  test('is forbidden as soon as one pack forbids it', () => {
    expect(lateFeeCap([holds('AA', fee()), holds('BB', fee({ allowed: false }))])).toEqual({
      kind: 'no',
      because: 'forbidden',
      pack: 'BB',
    })
  })

  test('keeps the lowest amount and share and the longest grace', () => {
    const chosen = [
      holds('AA', fee({ mostCents: 2_500, graceDays: 15 })),
      holds('BB', fee({ mostCents: 1_500, percent: percent(5) })),
      holds('CC', fee({ percent: percent(4), graceDays: 12 })),
    ]

    expect(lateFeeCap(chosen)).toEqual({
      kind: 'upTo',
      mostCents: limit(1_500, 'BB'),
      percent: limit(percent(4), 'CC'),
      graceDays: limit(15, 'AA'),
    })
  })

  test('has no limit of its own where none is set', () => {
    expect(lateFeeCap([holds('AA', fee())])).toMatchObject({ mostCents: null, percent: null })
  })

  test('waits for a pack that may not be relied on', () => {
    expect(lateFeeCap([holds('AA', fee(), { review: 'old' })])).toEqual({ kind: 'no', because: 'old', pack: 'AA' })
  })
})

describe('a fee for a returned payment', () => {
  const most = (amount: number) => ({ returnedPaymentCents: says(amount) })

  test.each<[string, readonly ChosenPack[], object]>([
    ['nobody allows it', [holds('AA')], NO_PACK],
    ['two packs cap it', [holds('AA', most(3_000)), holds('BB', most(2_500))], { mostCents: limit(2_500, 'BB') }],
    ['one of them says zero', [holds('AA', most(3_000)), holds('BB', most(0))], { because: 'forbidden', pack: 'BB' }],
    ['a pack is unreviewed', [holds('AA', most(3_000), { review: 'unreviewed' })], { because: 'unreviewed' }],
    ['a pack needs no review', [holds('AA', most(3_000), { review: 'notNeeded' })], { kind: 'upTo' }],
  ])('follows the packs: %s', (...[, chosen, cap]) => {
    expect(returnedCap(chosen)).toMatchObject(cap)
  })
})

describe('a share of income', () => {
  const cap = (facility: number | null, professional: number | null, basis: IncomeCap['basis'] = 'grossMonthly') => {
    const share = (whole: number | null) => (whole === null ? null : percent(whole))
    return { incomeCap: says({ facility: share(facility), professional: share(professional), basis }) }
  }
  const clinic = (share: number | null): ClinicPlanPolicy => {
    return { ...CLINIC, incomeCap: share === null ? null : percent(share) }
  }
  const question = (income: Partial<PolicyQuestion['income']>, billKind: PolicyQuestion['billKind'] = 'facility') => {
    return { billKind, income: { ...INCOME_UNKNOWN, ...income } }
  }

  test('is nothing where nobody caps', () => {
    expect(incomeLimit([holds('AA')], clinic(null), question({ grossMonthly: cents(250_000) }))).toEqual({
      cap: null,
      notAsked: [],
    })
  })

  test.each<['facility' | 'professional', number]>([
    ['facility', 10_000],
    ['professional', 5_000],
  ])('differs by who bills: %s', (billKind, amount) => {
    // 4 % and 2 % of 2,500.00.
    const limits = incomeLimit(
      [holds('CO', cap(4, 2))],
      clinic(null),
      question({ grossMonthly: cents(250_000) }, billKind),
    )

    expect(limits.cap).toMatchObject({ value: { amount }, source: { id: 'CO' } })
  })

  test('rounds down: a cent more would break it', () => {
    // 5 % of 333.39 is 16.6695.
    const limits = incomeLimit([holds('NY', cap(5, 5))], clinic(null), question({ grossMonthly: cents(33_339) }))

    expect(limits.cap?.value.amount).toBe(1_666)
  })

  test('is the lowest in money, whatever income it is of', () => {
    // 5 % of 2,000.00 gross is 100.00; 10 % of 800.00 after essentials is 80.00.
    const chosen = [holds('NY', cap(5, 5)), holds('CA', cap(10, null, 'afterEssentials'))]
    const income = { grossMonthly: cents(200_000), afterEssentials: cents(80_000) }

    expect(incomeLimit(chosen, clinic(null), question(income)).cap).toMatchObject({
      value: { amount: 8_000, basis: 'afterEssentials' },
    })
    // The second caps no doctor’s bill.
    expect(incomeLimit(chosen, clinic(null), question(income, 'professional')).cap?.value.amount).toBe(10_000)
  })

  test('names caps whose income nobody asked for', () => {
    const chosen = [holds('NY', cap(5, 5)), holds('MD', cap(5, 5, 'householdAdjusted'))]
    const limits = incomeLimit(chosen, clinic(null), question({ grossMonthly: cents(200_000) }))

    expect(limits.cap).toMatchObject({ value: { amount: 10_000 } })
    expect(limits.notAsked).toEqual([limit({ share: percent(5), basis: 'householdAdjusted' }, 'MD')])
  })

  test('may be the clinic’s own', () => {
    const own = incomeLimit([holds('NY', cap(5, 5))], clinic(4), question({ grossMonthly: cents(200_000) }))

    expect(own.cap).toMatchObject({ value: { amount: 8_000 }, source: { kind: 'clinic' } })
    // On a tie the law stands first.
    expect(
      incomeLimit([holds('NY', cap(5, 5))], clinic(5), question({ grossMonthly: cents(200_000) })).cap,
    ).toMatchObject({
      source: { kind: 'pack' },
    })
    expect(incomeLimit([], clinic(4), question({})).notAsked).toEqual([
      limit({ share: percent(4), basis: 'grossMonthly' }),
    ])
  })

  test('of no income is nothing at all', () => {
    const none = incomeLimit([holds('NY', cap(5, 5))], clinic(null), question({ grossMonthly: cents(0) }))

    expect(none.cap?.value.amount).toBe(0)
  })
})

describe('a balance for which no suit may be brought', () => {
  const waits = (most: number | null) => {
    const { waits: plain } = limitsFor(chosenIn(null))
    return { ...plain, noSuitUpToCents: most === null ? null : limit(most, 'MD') }
  }

  test.each<[number, number | null, boolean]>([
    [50_000, null, false],
    [49_999, 50_000, true],
    [50_000, 50_000, true],
    [50_001, 50_000, false],
    [0, 0, true],
  ])('is one up to the amount of a pack: %i up to %s', (balance, most, isTooSmall) => {
    expect(isTooSmallForSuit(cents(balance), waits(most))).toBe(isTooSmall)
  })
})
