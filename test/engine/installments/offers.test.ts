import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, addMonths, plainDate } from '../../../shared/dates/plain-date.ts'
import type { OffersQuestion } from '../../../shared/engine/installments/offer-question.ts'
import { type Offer, type OfferKind, offers } from '../../../shared/engine/installments/offers.ts'
import { INCOME_UNKNOWN } from '../../../shared/engine/installments/policy/policy-plan.ts'
import { cents } from '../../../shared/money/cents.ts'
import { percent } from '../../../shared/money/rate.ts'
import { AGREED, aPolicyPlan, chosenIn, limitsFor } from './policy/sample.ts'

const PAYDAY = plainDate('2026-12-04')

/** 947.94 owed, 147.94 today, monthly from December 15, in a state without rules of its own. */
function aQuestion(over: Partial<OffersQuestion> = {}): OffersQuestion {
  return {
    owed: cents(94_794),
    agreedOn: AGREED,
    downPayment: cents(14_794),
    promptPay: null,
    frequency: 'monthly',
    firstDueOn: plainDate('2026-12-15'),
    roll: 'none',
    canManage: null,
    fewest: 3,
    interest: null,
    limits: limitsFor(chosenIn(null)),
    otherPlans: [],
    standing: { kind: 'presumed' },
    downPaymentCounts: true,
    ...over,
  }
}

const managing = (amount: number, over: Partial<OffersQuestion> = {}) =>
  aQuestion({ canManage: { amount: cents(amount), frequency: 'biweekly', nextPayday: PAYDAY }, ...over })

/** New Jersey: at most 3 % of this gross monthly income. */
const incomeOf = (gross: number) =>
  limitsFor(chosenIn('NJ'), aPolicyPlan({ income: { ...INCOME_UNKNOWN, grossMonthly: cents(gross) } }))

function offer(question: OffersQuestion, kind: OfferKind): Offer {
  const found = offers(question).offers.find((one) => one.kinds.includes(kind))
  if (!found) throw new Error(`no offer ${kind}`)
  return found
}

const counts = (question: OffersQuestion) =>
  offers(question).offers.map(({ kinds, count }) => `${kinds.join('+')} ${count}`)

describe('offers', () => {
  test('stand side by side: today, short, few and long', () => {
    expect(counts(aQuestion())).toEqual(['payToday 0', 'shortest+fourOrFewer 3', 'longest 18'])
    expect(counts(aQuestion({ downPayment: cents(0) }))).toEqual([
      'payToday 0',
      'shortest 3',
      'fourOrFewer 4',
      'longest 18',
    ])
  })

  test('put what the patient can manage beside them', () => {
    expect(counts(managing(8500))).toEqual(['payToday 0', 'shortest 3', 'askedFor 10', 'longest 20'])
  })

  test('tell today’s part, each payment, the last day and the whole', () => {
    expect(offer(managing(8500), 'askedFor')).toMatchObject({
      dueToday: 14_794,
      perPeriod: 8500,
      lastAmount: 3500,
      count: 10,
      lastOn: addDays(PAYDAY, 9 * 14),
      total: 94_794,
      costOverCash: 0,
      apr: { units: 0 },
      disclosure: { needed: true, why: 'moreThanFour', counted: 11 },
    })
  })

  test('of four or fewer need no disclosure', () => {
    expect(offer(aQuestion(), 'fourOrFewer')).toMatchObject({ disclosure: { needed: false, why: 'fourOrFewer' } })
  })

  test('never exceed four', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 900_000 }), fc.integer({ min: 1, max: 60_000 }), (owed, amount) => {
        expect(offers(managing(amount, { owed: cents(owed), downPayment: cents(0) })).offers.length).toBeLessThan(5)
      }),
      { numRuns: 60 },
    )
  })

  test('are only one when nothing is left after today', () => {
    expect(counts(aQuestion({ downPayment: cents(94_794) }))).toEqual(['payToday 0'])
  })

  test('stay within the starter rules', () => {
    const limits = limitsFor(chosenIn('OH', { usesStarter: true }))

    expect(offer(aQuestion({ limits, downPayment: cents(0) }), 'longest').count).toBe(4)
  })
})

describe('a discount for paying today', () => {
  const discounted = (planPatientsGetIt: boolean) =>
    aQuestion({ promptPay: { discount: percent(20), planPatientsGetIt }, downPayment: cents(0), owed: cents(80_000) })

  test('lowers what is due today', () => {
    expect(offer(discounted(false), 'payToday')).toMatchObject({ dueToday: 64_000, total: 64_000 })
  })

  test('that plan patients lose is a finance charge with a rate', () => {
    const short = offer(discounted(false), 'shortest')

    expect(short).toMatchObject({ total: 80_000, costOverCash: 16_000 })
    expect(short.disclosure).toMatchObject({ needed: true, why: 'financeCharge' })
    expect(short.apr?.units).toBeGreaterThan(0)
  })

  test('that plan patients get as well costs nothing more', () => {
    expect(offer(discounted(true), 'shortest')).toMatchObject({
      total: 64_000,
      costOverCash: 0,
      disclosure: { needed: false },
    })
  })

  test('may be larger than what is left without breaking anything', () => {
    const question = { ...discounted(false), downPayment: cents(70_000) }

    expect(offer(question, 'shortest')).toMatchObject({ dueToday: 70_000, total: 80_000, apr: null })
  })
})

describe('the income cap', () => {
  test('makes the shortest plan longer', () => {
    const capped = aQuestion({ limits: incomeOf(400_000), downPayment: cents(0), owed: cents(80_000) })

    expect(offer(capped, 'shortest')).toMatchObject({ count: 7, perPeriod: 11_429, keepsCap: true })
  })

  test('lowers what the patient named so that the fullest month keeps it', () => {
    const asked = offer(managing(8500, { limits: incomeOf(500_000) }), 'askedFor')

    expect(asked).toMatchObject({ perPeriod: 5000, cappedFrom: 8500, keepsCap: true, load: { together: 15_000 } })
  })

  test('counts the guarantor’s other plans', () => {
    const otherPlans = [[{ on: plainDate('2027-01-09'), amount: cents(3000) }]]
    const question = aQuestion({ limits: incomeOf(400_000), otherPlans, downPayment: cents(0), owed: cents(80_000) })

    expect(offer(question, 'shortest')).toMatchObject({ count: 9, load: { together: 11_889, others: 3000 } })
  })

  test('is kept by every offer wherever any plan keeps it', () => {
    const monthly = fc.record({
      income: fc.integer({ min: 200_000, max: 900_000 }),
      owed: fc.integer({ min: 5000, max: 200_000 }),
    })
    fc.assert(
      fc.property(monthly, ({ income, owed }) => {
        const made = offers(aQuestion({ limits: incomeOf(income), owed: cents(owed), downPayment: cents(0) }))
        const plans = made.offers.filter(({ schedule }) => schedule !== null)
        const longest = plans.find(({ kinds }) => kinds.includes('longest'))

        if (longest?.keepsCap) expect(plans.find(({ kinds }) => kinds.includes('shortest'))?.keepsCap).toBe(true)
        for (const { load, keepsCap } of plans) expect(keepsCap).toBe(Number(load?.together) * 100 <= income * 3)
      }),
      { numRuns: 60 },
    )
  })
})

describe('an amount that does not do', () => {
  test('tells what is needed, what would be paid and what is short', () => {
    const limits = { ...limitsFor(chosenIn(null)), minimumPayment: null }
    const question = aQuestion({
      owed: cents(500_000),
      downPayment: cents(0),
      canManage: { amount: cents(6000), frequency: 'monthly', nextPayday: plainDate('2026-12-15') },
      limits: { ...limits, term: { ...limits.term, longestMonths: { ...limits.term.longestMonths, value: 36 } } },
    })

    expect(offers(question).gap).toEqual({
      because: 'termTooLong',
      canPay: 6000,
      needed: 13_889,
      paidWithinTerm: 216_000,
      shortfall: 284_000,
      next: ['assistance', 'longerTerm', 'lowerBalance', 'writeOffShortfall'],
    })
  })

  test('may be below the least payment, by itself or by the cap', () => {
    expect(offers(managing(3999)).gap).toMatchObject({ because: 'belowMinimum', canPay: 3999 })
    expect(offers(managing(8500, { limits: incomeOf(300_000) })).gap).toMatchObject({ because: 'capBelowMinimum' })
  })

  test('offers no longer term where the law ends it', () => {
    expect(offers(managing(3999, { limits: limitsFor(chosenIn('NJ')) })).gap?.next).toEqual([
      'assistance',
      'lowerBalance',
      'writeOffShortfall',
    ])
  })
})

test('every offer pays the price to the cent', () => {
  const some = fc.record({
    owed: fc.integer({ min: 100, max: 900_000 }),
    down: fc.integer({ min: 0, max: 99 }),
    amount: fc.integer({ min: 1, max: 90_000 }),
    discount: fc.integer({ min: 0, max: 50 }),
    shared: fc.boolean(),
    months: fc.integer({ min: 0, max: 3 }),
  })
  fc.assert(
    fc.property(some, ({ owed, down, amount, discount, shared, months }) => {
      const question = managing(amount, {
        owed: cents(owed),
        downPayment: cents(down),
        promptPay: { discount: percent(discount), planPatientsGetIt: shared },
        firstDueOn: addMonths(AGREED, months),
      })
      for (const { dueToday, schedule, total, costOverCash } of offers(question).offers) {
        const later = schedule === null ? 0 : schedule.installments.reduce((sum, row) => sum + row.amount, 0)

        expect(dueToday + later).toBe(total)
        expect(total - costOverCash).toBe(owed - Math.floor((owed * discount) / 100 + 1 / 2))
      }
    }),
    { numRuns: 80 },
  )
})
