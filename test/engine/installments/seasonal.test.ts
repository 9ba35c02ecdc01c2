import { describe, expect, test } from 'vitest'
import type { Frequency } from '../../../shared/dates/frequency.ts'
import { plainDate } from '../../../shared/dates/plain-date.ts'
import { mostInMonth } from '../../../shared/engine/installments/asked-for.ts'
import { draftDisclosure } from '../../../shared/engine/installments/draft-disclosure.ts'
import { termsOf } from '../../../shared/engine/installments/draft-terms.ts'
import { combinedByDate } from '../../../shared/engine/installments/micro-plan.ts'
import { demandsOf } from '../../../shared/engine/installments/monthly-load.ts'
import { type Schedule, schedule } from '../../../shared/engine/installments/schedule.ts'
import type { PlanDraft } from '../../../shared/model/plan.ts'
import { type Cents, cents } from '../../../shared/money/cents.ts'

const POLICY = { smallestInstallment: cents(1), longestPlanMonths: 60 }
const AGREED = plainDate('2027-04-20')

function draft(frequency: Frequency, firstOn: string, count: number, interest: PlanDraft['interest'] = null) {
  const size = { by: 'count' as const, count }
  return { frequency, firstDueOn: plainDate(firstOn), roll: 'none' as const, size, interest, agreedOn: AGREED }
}

function made(principal: Cents, of: ReturnType<typeof draft>): Schedule {
  const answer = schedule(principal, termsOf(of, POLICY))
  if (answer.kind === 'refused') throw new Error(answer.code)
  return answer
}

const THREE_PERCENT: PlanDraft['interest'] = {
  rate: { units: 3, places: 2 },
  method: 'actual/365',
  oddFirstPeriod: 'inEveryPayment',
  delayedUntil: null,
}

describe('months without a payment', () => {
  test('the same amounts fall due, only later', () => {
    const plain = made(cents(60_000), draft('monthly', '2027-05-20', 6))
    const seasonal = made(cents(60_000), draft('monthly not 7 8', '2027-05-20', 6))

    expect(seasonal.installments.map(({ amount }) => amount)).toEqual(plain.installments.map(({ amount }) => amount))
    expect(seasonal.installments.map(({ contractOn }) => contractOn)).toEqual([
      '2027-05-20',
      '2027-06-20',
      '2027-09-20',
      '2027-10-20',
      '2027-11-20',
      '2027-12-20',
    ])
  })

  test('interest by days waits, uncompounded, for the next payment', () => {
    // 600.00 at 3%: 30 days 1.48, 31 days of 500.00 1.27 …; over July and August 92 days of 400.00 at once: 3.02 or 3.03.
    const seasonal = made(cents(60_000), draft('monthly not 7 8', '2027-05-20', 6, THREE_PERCENT))
    const [first, second, third] = seasonal.installments
    const afterTwo = second?.balanceAfter ?? 0

    expect(first?.interest).toBe(148)
    expect(third?.interest).toBe(Math.round((afterTwo * 3 * 92) / 36_500))
    expect(seasonal.installments.reduce((sum, { principal }) => sum + principal, 0)).toBe(60_000)
    expect(seasonal.installments.at(-1)?.balanceAfter).toBe(0)
  })

  test('interest by equal periods cannot leave months out', () => {
    const period: PlanDraft['interest'] = { ...THREE_PERCENT, method: 'period' }
    const answer = schedule(cents(60_000), termsOf(draft('monthly not 7 8', '2027-05-20', 6, period), POLICY))

    expect(answer).toMatchObject({ kind: 'refused', code: 'methodNeedsRhythm' })
  })

  test('five payments need the disclosure, at no rate', () => {
    const of = draft('monthly not 7 8', '2027-05-20', 5)
    const clinic = { isCreditor: true, countsDownPayment: true }
    const money = { owed: cents(60_000), downPayment: cents(0) }
    const { trigger, box } = draftDisclosure({ ...money, ...of }, made(cents(60_000), of), { clinic, promptPay: null })

    expect(trigger).toMatchObject({ needed: true, why: 'moreThanFour' })
    expect(box.aprShown).toEqual({ units: 0, places: 4 })
    expect(box.totalOfPayments).toBe(60_000)
  })

  test('a longest term counts the months without a payment too', () => {
    const terms = termsOf(draft('monthly not 7 8', '2027-05-20', 3), { ...POLICY, longestPlanMonths: 12 })

    expect(terms.maximumCount).toBe(10)
  })
})

test.each([
  ['every10Days', 4],
  ['every31Days', 1],
  ['every3Weeks', 2],
  ['every2Months', 1],
  ['monthEnd', 1],
  ['weekly not 7', 5],
] as const)('%s falls at most %i times into a month', (frequency, most) => {
  expect(mostInMonth(frequency)).toBe(most)
})

test('two visits split by weeks are one amount on each date', () => {
  // Visit one: 90.00 in 3; visit two, a week later: 100.00 in 4.
  const one = made(cents(9_000), draft('weekly', '2027-04-27', 3))
  const two = made(cents(10_000), draft('weekly', '2027-05-04', 4))

  expect(combinedByDate([demandsOf(one), demandsOf(two)])).toEqual([
    { on: '2027-04-27', amount: 3_000 },
    { on: '2027-05-04', amount: 5_500 },
    { on: '2027-05-11', amount: 5_500 },
    { on: '2027-05-18', amount: 2_500 },
    { on: '2027-05-25', amount: 2_500 },
  ])
})
