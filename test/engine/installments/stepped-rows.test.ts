import { describe, expect, test } from 'vitest'
import type { DueRule } from '../../../shared/dates/due-dates.ts'
import { plainDate } from '../../../shared/dates/plain-date.ts'
import { clinicCalendar } from '../../../shared/engine/installments/clinic-calendar.ts'
import { schedule } from '../../../shared/engine/installments/schedule.ts'
import type { Step } from '../../../shared/engine/installments/step-plan.ts'
import { countOfSteps } from '../../../shared/engine/installments/stepped-rows.ts'
import { type PlanTerms, plainTerms } from '../../../shared/engine/installments/terms.ts'
import { cents } from '../../../shared/money/cents.ts'
import { percent } from '../../../shared/money/rate.ts'

const DUE: DueRule = {
  every: 'months',
  interval: 1,
  firstOn: plainDate('2027-02-01'),
  anchor: 1,
  roll: 'none',
  calendar: clinicCalendar('federalBank', []),
}

const INTEREST = {
  rate: percent(12),
  method: 'period',
  startsOn: plainDate('2027-01-01'),
  oddFirstPeriod: 'free',
  delayedUntil: null,
} as const

function step(count: number, amount: number | null): Step {
  return { count, amount: amount === null ? null : cents(amount) }
}

function stepped(principal: number, steps: readonly Step[], changes: Partial<PlanTerms> = {}) {
  const terms = { ...plainTerms(DUE, { by: 'count', count: countOfSteps(steps) }), steps, ...changes }
  const made = schedule(cents(principal), terms)
  return made.kind === 'refused' ? made.code : made
}

function amounts(principal: number, steps: readonly Step[], changes: Partial<PlanTerms> = {}) {
  const made = stepped(principal, steps, changes)
  return typeof made === 'string' ? made : made.installments.map(({ amount }) => amount)
}

describe('payments in steps', () => {
  test.each<[string, readonly Step[], readonly number[]]>([
    ['rise', [step(2, 10_000), step(2, null)], [10_000, 10_000, 40_000, 40_000]],
    ['fall', [step(1, null), step(3, 10_000)], [70_000, 10_000, 10_000, 10_000]],
    ['follow a season', [step(1, 10_000), step(2, 40_000), step(1, null)], [10_000, 40_000, 40_000, 10_000]],
    ['end in a balloon', [step(3, 10_000), step(1, null)], [10_000, 10_000, 10_000, 70_000]],
    ['leave odd cents to the last', [step(1, 10_000), step(3, null)], [10_000, 30_000, 30_000, 30_000]],
  ])('%s', (_name, steps, expected) => {
    expect(amounts(100_000, steps)).toEqual(expected)
  })

  test('leave the odd cent to the last payment', () => {
    expect(amounts(100_001, [step(1, 10_000), step(3, null)])).toEqual([10_000, 30_000, 30_000, 30_001])
  })

  test('name the amount that most payments have', () => {
    const made = stepped(100_000, [step(1, 10_000), step(3, null)])

    expect(made).toMatchObject({ regularAmount: 30_000, finalAmount: 30_000, count: 4, totalInterest: 0 })
  })

  // 1,000.00 at 1 %: 100.00 pays 10.00 interest and 90.00; 910.00 bears 9.10 and is cleared by 919.10.
  test('bear interest on what is left', () => {
    expect(amounts(100_000, [step(1, 10_000), step(1, null)], { interest: INTEREST })).toEqual([10_000, 91_910])
  })

  // 31 odd days before January: one month more, 10.00 on top of the first payment.
  test('take the interest of odd days with the first payment', () => {
    const interest = { ...INTEREST, startsOn: plainDate('2026-12-01'), oddFirstPeriod: 'withFirstPayment' } as const

    expect(amounts(100_000, [step(1, 10_000), step(1, null)], { interest })).toEqual([11_000, 91_910])
  })

  test('are refused where a payment falls below the least one', () => {
    const split = { ...plainTerms(DUE, { by: 'count', count: 1 }).split, minimum: cents(5_000) }

    expect(amounts(100_000, [step(2, 4_000), step(2, null)], { split })).toBe('installmentBelowMinimum')
  })

  test('are refused where the first does not cover its interest', () => {
    expect(amounts(100_000, [step(2, 1_000), step(2, null)], { interest: INTEREST })).toBe(
      'paymentDoesNotCoverInterest',
    )
  })

  test('are refused where they pay more than is owed', () => {
    expect(amounts(100_000, [step(2, 60_000), step(2, null)])).toBe('stepsDoNotFit')
  })

  test('are refused without anything to pay', () => {
    expect(amounts(0, [step(2, 60_000), step(2, null)])).toBe('nothingToPay')
  })

  test('are refused beyond the longest plan', () => {
    expect(amounts(100_000, [step(2, 10_000), step(2, null)], { maximumCount: 3 })).toBe('termTooLong')
  })
})
