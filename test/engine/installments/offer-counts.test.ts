import { describe, expect, test } from 'vitest'
import {
  longestCount,
  mostWithoutDisclosure,
  offerTerms,
  shortestCount,
} from '../../../shared/engine/installments/offer-counts.ts'
import { type OffersQuestion, rhythmAsked } from '../../../shared/engine/installments/offer-question.ts'
import { INCOME_UNKNOWN } from '../../../shared/engine/installments/policy/policy-plan.ts'
import { cents } from '../../../shared/money/cents.ts'
import { percent } from '../../../shared/money/rate.ts'
import { day } from './by-hand.ts'
import { AGREED, aPolicyPlan, chosenIn, interestAt, limitsFor } from './policy/sample.ts'

/** Monthly from December 15 in a state without rules: 40.00 at least, 18 months at most. */
function asked(over: Partial<OffersQuestion> = {}): OffersQuestion {
  return {
    owed: cents(80_000),
    agreedOn: AGREED,
    downPayment: cents(0),
    promptPay: null,
    frequency: 'monthly',
    firstDueOn: day('2026-12-15'),
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

const paydays = { canManage: { amount: cents(8_500), frequency: 'biweekly', nextPayday: day('2026-12-04') } } as const
const starter = { limits: limitsFor(chosenIn(null, { usesStarter: true })) }

/** A cap of 3 % of this gross monthly income. */
const cappedAt = (gross: number) => {
  const income = { ...INCOME_UNKNOWN, grossMonthly: cents(gross) }
  return { limits: limitsFor(chosenIn('NJ'), aPolicyPlan({ income })) }
}

/** So much in each of some months, on their tenth. */
const others = (amount: number, months: readonly string[]) => [
  months.map((month) => ({ on: day(`${month}-10`), amount: cents(amount) })),
]

describe('the rhythm of an offer', () => {
  test('is that of the form while the patient was not asked', () => {
    expect(rhythmAsked(asked())).toEqual({ frequency: 'monthly', firstDueOn: '2026-12-15' })
  })

  test('is that of the patient’s paydays', () => {
    expect(rhythmAsked(asked(paydays))).toEqual({ frequency: 'biweekly', firstDueOn: '2026-12-04' })
  })
})

describe('the terms of an offer', () => {
  const terms = (over: Partial<OffersQuestion> = {}) => offerTerms(asked(over), { by: 'count', count: 6 })

  test('hold the clinic’s least payment and longest plan', () => {
    expect(terms()).toMatchObject({ size: { count: 6 }, split: { minimum: 4_000 }, maximumCount: 18, interest: null })
  })

  test('hold a cent where the clinic sets no least payment', () => {
    expect(terms({ limits: { ...limitsFor(chosenIn(null)), minimumPayment: null } }).split.minimum).toBe(1)
  })

  test('count payments every second week within the same months', () => {
    // From December 4, 2026 to before June 4, 2028 are 547 days: 39 spans of 14 days and one more.
    expect(terms(paydays).maximumCount).toBe(40)
  })

  test('hold the fewer of two limits', () => {
    expect(terms(starter).maximumCount).toBe(4)
  })

  test('carry the interest that was asked for', () => {
    const interest = interestAt(6)

    expect(terms({ interest }).interest).toBe(interest)
  })
})

describe('the most payments', () => {
  test.each<[string, Partial<OffersQuestion>, number, number]>([
    ['the months of the clinic', {}, 80_000, 18],
    ['payments of 40.00', {}, 30_000, 7],
    ['payments of 40.00, to the cent', {}, 28_000, 7],
    ['payments of 40.00, a cent less', {}, 27_999, 6],
    ['one, however little it is', {}, 3_000, 1],
    ['the starter rules', starter, 80_000, 4],
    ['40.00 under the starter rules too', starter, 9_000, 2],
    ['paydays within the months', paydays, 800_000, 40],
  ])('are as many as allowed by %s', (...[, over, principal, count]) => {
    expect(longestCount(asked(over), cents(principal))).toBe(count)
  })
})

describe('the fewest payments', () => {
  const shortest = (over: Partial<OffersQuestion>, longest = 18) => shortestCount(asked(over), cents(80_000), longest)

  test.each<[string, number, number, number]>([
    ['as the clinic’s short plan has', 3, 18, 3],
    ['no more than the most', 3, 2, 2],
    ['at least one', 0, 18, 1],
    ['one where one is the most', 1, 1, 1],
  ])('are without a cap %s', (...[, fewest, longest, count]) => {
    expect(shortest({ fewest }, longest)).toBe(count)
  })

  test.each<[string, number, number]>([
    ['90.00 a month: 88.89 in nine', 300_000, 9],
    ['100.00 a month: 100.00 in eight', 333_334, 8],
    ['99.99 a month, rounded down: nine', 333_333, 9],
    ['300.00 a month: the three of the short plan', 1_000_000, 3],
    ['50.00 a month: sixteen', 166_667, 16],
    ['3.00 a month: none keeps it, so the most', 10_000, 18],
  ])('keep the cap on a month: %s', (_, gross, count) => {
    expect(shortest(cappedAt(gross))).toBe(count)
  })

  test('keep it together with the other plans of the guarantor', () => {
    // 100.00 less 20.00 a month are ten of 80.00; 50.00 in January alone leave 50.00 for it: sixteen.
    const months = Array.from({ length: 12 }, (_, k) => `2027-${String(k + 1).padStart(2, '0')}`)

    expect(shortest({ ...cappedAt(333_334), otherPlans: others(2_000, ['2026-12', ...months]) })).toBe(10)
    expect(shortest({ ...cappedAt(333_334), otherPlans: others(5_000, ['2027-01']) })).toBe(16)
    expect(shortest({ ...cappedAt(333_334), otherPlans: others(5_000, ['2026-11']) })).toBe(8)
  })

  test('count the fullest month of paydays', () => {
    // January 2027 has the 1st, 15th and 29th: 135.00 a month are 45.00 each, so eighteen of 44.44.
    expect(shortest({ ...cappedAt(450_000), ...paydays }, 20)).toBe(18)
  })
})

describe('the most payments without a lending disclosure', () => {
  test.each<[string, Partial<OffersQuestion>, number | null]>([
    ['nothing is paid today', {}, 4],
    ['a payment today counts', { downPayment: cents(1) }, 3],
    ['a payment today does not count', { downPayment: cents(1), downPaymentCounts: false }, 4],
    ['no rule is known for the day', { agreedOn: day('2011-12-29') }, null],
    ['the rule begins that day', { agreedOn: day('2011-12-30') }, 4],
  ])('are told by the rule of the day: %s', (...[, over, most]) => {
    expect(mostWithoutDisclosure(asked(over))).toBe(most)
  })

  test('do not follow from a discount or interest', () => {
    const promptPay = { discount: percent(10), planPatientsGetIt: false }

    expect(mostWithoutDisclosure(asked({ promptPay, interest: interestAt(6) }))).toBe(4)
  })
})
