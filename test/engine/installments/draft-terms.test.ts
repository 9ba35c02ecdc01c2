import { expect, test } from 'vitest'
import { contractDates } from '../../../shared/dates/due-dates.ts'
import { rhythmOf } from '../../../shared/dates/frequency.ts'
import { plainDate } from '../../../shared/dates/plain-date.ts'
import { termsOf } from '../../../shared/engine/installments/draft-terms.ts'
import { schedule } from '../../../shared/engine/installments/schedule.ts'
import type { Frequency } from '../../../shared/model/plan.ts'
import { cents } from '../../../shared/money/cents.ts'

const POLICY = { smallestInstallment: cents(2_500), longestPlanMonths: 24 }

function drafted(frequency: Frequency, firstOn: string, count: number) {
  return {
    frequency,
    firstDueOn: plainDate(firstOn),
    roll: 'none' as const,
    size: { by: 'count' as const, count },
  }
}

test.each([
  ['weekly', '2026-12-15', ['2026-12-15', '2026-12-22', '2026-12-29']],
  ['biweekly', '2026-12-15', ['2026-12-15', '2026-12-29', '2027-01-12']],
  ['every4Weeks', '2026-12-15', ['2026-12-15', '2027-01-12', '2027-02-09']],
  ['monthly', '2027-01-31', ['2027-01-31', '2027-02-28', '2027-03-31']],
  ['semimonthly', '2026-12-01', ['2026-12-01', '2026-12-15', '2027-01-01']],
  ['semimonthly', '2026-12-10', ['2026-12-10', '2026-12-25', '2027-01-10']],
  ['semimonthly', '2026-12-15', ['2026-12-15', '2026-12-31', '2027-01-15']],
  ['semimonthly', '2027-02-28', ['2027-02-28', '2027-03-15', '2027-03-31']],
  ['semimonthly', '2026-12-20', ['2026-12-20', '2027-01-05', '2027-01-20']],
] as const)('%s from %s falls due as people say it', (frequency, firstOn, expected) => {
  expect(contractDates(rhythmOf(frequency, plainDate(firstOn)), 3)).toEqual(expected)
})

test.each([
  ['monthly', 24],
  ['weekly', 105],
  ['semimonthly', 48],
] as const)('a longest plan of two years is so many payments %s', (frequency, most) => {
  expect(termsOf(drafted(frequency, '2026-12-15', 3), POLICY).maximumCount).toBe(most)
})

test('a plan longer than the clinic allows is refused', () => {
  const plan = schedule(cents(250_000), termsOf(drafted('monthly', '2026-12-15', 25), POLICY))

  expect(plan).toMatchObject({ kind: 'refused', code: 'termTooLong', facts: { count: 25, maximumCount: 24 } })
})

test('payments below the clinic’s smallest are refused', () => {
  const plan = schedule(cents(10_000), termsOf(drafted('monthly', '2026-12-15', 5), POLICY))

  expect(plan).toMatchObject({ kind: 'refused', code: 'installmentBelowMinimum', facts: { largestCount: 4 } })
})

test('dates beyond the calendar are refused and do not throw', () => {
  const plan = schedule(cents(100_000), termsOf(drafted('monthly', '2150-06-15', 12), POLICY))

  expect(plan).toMatchObject({ kind: 'refused', code: 'datesImpossible' })
})
