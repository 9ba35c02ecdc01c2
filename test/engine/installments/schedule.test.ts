import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { WEEKENDS_ONLY } from '../../../shared/dates/business-days.ts'
import type { DueRule } from '../../../shared/dates/due-dates.ts'
import { plainDate } from '../../../shared/dates/plain-date.ts'
import { EVEN_SPLIT, type SplitRule } from '../../../shared/engine/installments/equal-amounts.ts'
import { type Schedule, schedule } from '../../../shared/engine/installments/schedule.ts'
import { type InterestTerms, type PlanTerms, plainTerms } from '../../../shared/engine/installments/terms.ts'
import type { PlanSize } from '../../../shared/model/plan.ts'
import { type Cents, cents } from '../../../shared/money/cents.ts'
import { percent } from '../../../shared/money/rate.ts'
import type { Rounding } from '../../../shared/money/rounding.ts'

const MONTHLY: DueRule = {
  every: 'months',
  interval: 1,
  firstOn: plainDate('2026-12-15'),
  anchor: 15,
  roll: 'following',
  calendar: WEEKENDS_ONLY,
}

function byCount(count: number): PlanTerms {
  return plainTerms(MONTHLY, { by: 'count', count })
}

function byAmount(amount: number): PlanTerms {
  return plainTerms(MONTHLY, { by: 'amount', amount: cents(amount) })
}

function accepted(principal: number, terms: PlanTerms): Schedule {
  const plan = schedule(cents(principal), terms)
  if (plan.kind === 'refused') throw new Error(`refused: ${plan.code} ${JSON.stringify(plan.facts)}`)
  return plan
}

function amountsOf(plan: Schedule): readonly number[] {
  return plan.installments.map((installment) => installment.amount)
}

describe('a plan without interest', () => {
  test('is equal but for the last installment', () => {
    expect(amountsOf(accepted(80_000, byCount(6)))).toEqual([13_333, 13_333, 13_333, 13_333, 13_333, 13_335])
  })

  test('says what each installment was before rounding', () => {
    expect(accepted(80_000, byCount(6)).unrounded).toBe('133.333333333333')
  })

  test('carries contract dates, payable dates and balances', () => {
    expect(accepted(30_000, byCount(3)).installments[1]).toEqual({
      number: 2,
      contractOn: '2027-01-15',
      payableOn: '2027-01-15',
      amount: 10_000,
      principal: 10_000,
      interest: 0,
      balanceAfter: 10_000,
    })
  })

  test('in a target amount ends with a stub', () => {
    const plan = accepted(123_456, byAmount(7500))

    expect([plan.count, plan.regularAmount, plan.finalAmount]).toEqual([17, 7500, 3456])
  })

  test('joins a stub below the smallest final amount to the one before', () => {
    const plan = accepted(120_500, { ...byAmount(7500), minimumFinal: cents(2500) })

    expect([plan.count, plan.finalAmount]).toEqual([16, 8000])
  })

  test('says so when rounding up pays it off early', () => {
    const split: SplitRule = { ...EVEN_SPLIT, increment: 100, rounding: 'up' }
    const plan = accepted(1000, { ...byCount(12), split })

    expect([plan.count, plan.shortenedFrom]).toEqual([10, 12])
  })
})

describe('terms that cannot be kept', () => {
  test.each([
    ['nothing to pay', 0, byCount(3), 'nothingToPay'],
    ['no installment', 30_000, byCount(0), 'countOutOfRange'],
    ['more installments than cents', 2, byCount(3), 'installmentBelowMinimum'],
    ['an amount of nothing', 30_000, byAmount(0), 'installmentBelowMinimum'],
    ['millions of installments', 90_000_000_000, byAmount(1), 'termTooLong'],
    ['a count beyond reason', 90_000_000_000, byCount(1_000_000_000), 'countOutOfRange'],
    ['a term beyond policy', 120_000, { ...byCount(12), maximumCount: 6 }, 'termTooLong'],
    ['custom dates that are too few', 30_000, { ...byCount(3), due: customDates() }, 'datesImpossible'],
  ] as const)('are refused with a code for %s', (_why, principal, terms, code) => {
    expect(schedule(cents(principal), terms)).toMatchObject({ kind: 'refused', code })
  })

  test('come with the amount that would fit the longest term', () => {
    const plan = schedule(cents(500_000), { ...byAmount(6000), maximumCount: 36 })

    expect(plan).toMatchObject({ code: 'termTooLong', facts: { count: 84, maximumCount: 36, amountNeeded: 13_889 } })
  })

  test('come with the largest count that keeps the minimum', () => {
    const split: SplitRule = { ...EVEN_SPLIT, minimum: cents(2500) }

    expect(schedule(cents(10_000), { ...byCount(6), split })).toMatchObject({
      facts: { largestCount: 4, minimum: 2500 },
    })
  })
})

function customDates(): DueRule {
  return { every: 'custom', dates: [plainDate('2027-01-01')], roll: 'none', calendar: WEEKENDS_ONLY }
}

const SIX_PERCENT: InterestTerms = {
  rate: percent(6),
  method: 'period',
  startsOn: plainDate('2026-11-15'),
  oddFirstPeriod: 'free',
  delayedUntil: null,
}

describe('a plan with interest', () => {
  test('solves the level payment and clears with the last one', () => {
    const plan = accepted(150_000, { ...byCount(12), interest: SIX_PERCENT })

    expect([plan.regularAmount, plan.finalAmount, plan.totalInterest]).toEqual([12_910, 12_910, 4920])
    expect(plan.unrounded).toBe('129.099644560621')
  })

  test('finds the count for a target amount', () => {
    const terms = { ...byAmount(10_000), interest: { ...SIX_PERCENT, rate: percent(9) } }
    const plan = accepted(200_000, terms)

    expect([plan.count, plan.finalAmount]).toEqual([22, 7511])
  })

  test('refuses a payment that pays no principal and names the least', () => {
    const terms = { ...byAmount(9000), interest: { ...SIX_PERCENT, rate: percent(24) } }

    expect(schedule(cents(500_000), terms)).toMatchObject({
      code: 'paymentDoesNotCoverInterest',
      facts: { firstPeriodInterest: 10_000, minimumPayment: 10_001 },
    })
  })

  test('charges odd days of the first period only where policy says so', () => {
    const early = { ...SIX_PERCENT, rate: percent(12), startsOn: plainDate('2026-10-30') }
    const terms = { ...byCount(24), interest: early }
    const [free, first, every] = (['free', 'withFirstPayment', 'inEveryPayment'] as const).map((oddFirstPeriod) =>
      accepted(500_000, { ...terms, interest: { ...early, oddFirstPeriod } }),
    )

    expect(free?.installments[0]?.amount).toBe(23_537)
    expect(first?.installments[0]?.amount).toBe(23_537 + Math.round((500_000 * 0.01 * 16) / 31))
    expect(first?.installments[1]?.amount).toBe(23_537)
    expect(every?.regularAmount).toBeGreaterThan(23_537)
  })

  test('bears none before the day on which interest begins', () => {
    const interest = { ...SIX_PERCENT, delayedUntil: plainDate('2027-02-01') }
    const plan = accepted(60_000, { ...byCount(6), interest })

    expect(plan.installments.map((installment) => installment.interest > 0)).toEqual([
      false,
      false,
      true,
      true,
      true,
      true,
    ])
  })

  test('refuses equal periods on custom dates', () => {
    const due: DueRule = { ...customDates(), dates: [plainDate('2027-01-01'), plainDate('2027-03-01')] } as DueRule
    const terms = { ...plainTerms(due, { by: 'count', count: 2 }), interest: SIX_PERCENT }

    expect(schedule(cents(10_000), terms)).toMatchObject({ code: 'methodNeedsRhythm' })
  })

  test('refuses amounts whose interest could not be computed exactly', () => {
    const terms = { ...byCount(60), interest: SIX_PERCENT }

    expect(schedule(cents(90_000_000_000), terms)).toMatchObject({ code: 'amountTooLarge' })
  })

  test('refuses a first due date before interest begins', () => {
    const interest = { ...SIX_PERCENT, startsOn: plainDate('2027-01-01') }

    expect(schedule(cents(10_000), { ...byCount(2), interest })).toMatchObject({ code: 'firstDueTooEarly' })
  })
})

describe('whatever the terms', () => {
  const splits = fc.record<SplitRule>({
    increment: fc.constantFrom(1, 100, 500),
    rounding: fc.constantFrom<Rounding>('halfUp', 'halfEven', 'up', 'down'),
    remainder: fc.constantFrom('last', 'spreadFirst'),
    minimum: fc.integer({ min: 0, max: 5000 }).map((amount) => cents(amount)),
  })
  const sizes = fc.oneof(
    fc.integer({ min: 1, max: 120 }).map((count): PlanSize => ({ by: 'count', count })),
    fc.integer({ min: 1, max: 100_000 }).map((amount): PlanSize => ({ by: 'amount', amount: cents(amount) })),
  )
  const interests = fc.option(
    fc.record<InterestTerms>({
      rate: fc.integer({ min: 0, max: 3600 }).map((units) => ({ units, places: 4 })),
      method: fc.constantFrom('period', 'actual/365', 'actual/360', 'actual/actual'),
      startsOn: fc.constantFrom(plainDate('2026-11-15'), plainDate('2026-10-30'), plainDate('2026-12-01')),
      oddFirstPeriod: fc.constantFrom('free', 'inEveryPayment', 'withFirstPayment'),
      delayedUntil: fc.constantFrom(null, plainDate('2027-03-01')),
    }),
  )
  const principals = fc.integer({ min: 1, max: 5_000_000 }).map((amount): Cents => cents(amount))

  test('the principal parts add up exactly and the balance ends at zero', () => {
    fc.assert(
      fc.property(principals, sizes, splits, interests, (principal, size, split, interest) => {
        const plan = schedule(principal, { ...plainTerms(MONTHLY, size), split, interest })
        if (plan.kind === 'refused') return

        expect(sum(plan, (row) => row.principal)).toBe(principal)
        expect(sum(plan, (row) => row.amount)).toBe(plan.totalOfPayments)
        expect(plan.installments.at(-1)?.balanceAfter).toBe(0)
        expect(plan.installments.every((row) => row.amount === row.principal + row.interest)).toBe(true)
        expect(plan.installments.every((row) => row.amount > 0)).toBe(true)
      }),
      { numRuns: 400 },
    )
  })

  test('the same terms give the same schedule', () => {
    fc.assert(
      fc.property(principals, sizes, splits, (principal, size, split) => {
        const terms = { ...plainTerms(MONTHLY, size), split }

        expect(schedule(principal, terms)).toEqual(schedule(principal, terms))
      }),
      { numRuns: 50 },
    )
  })
})

function sum(plan: Schedule, of: (row: Schedule['installments'][number]) => number): number {
  return plan.installments.reduce((total, row) => total + of(row), 0)
}
