import { describe, expect, test } from 'vitest'
import { plainDate } from '../../../shared/dates/plain-date.ts'
import { planCalendar } from '../../../shared/engine/installments/clinic-calendar.ts'
import { type DraftedTerms, termsOf } from '../../../shared/engine/installments/draft-terms.ts'
import { schedule } from '../../../shared/engine/installments/schedule.ts'
import type { CalendarKind, DaysOff } from '../../../shared/model/days-off.ts'
import { cents } from '../../../shared/money/cents.ts'

const LIMITS = { smallestInstallment: cents(2_500), longestPlanMonths: 24 }

/** Closed on the days named, each for a reason of its own. */
function closedOn(calendar: CalendarKind, ...days: readonly string[]): DaysOff {
  return { calendar, closures: days.map((on) => ({ on: plainDate(on), name: 'Staff day' })) }
}

/** When the money of 300.00 in so many monthly payments is expected, and when it falls due. */
function daysOf(firstOn: string, count: number, rule: Pick<DraftedTerms, 'roll' | 'calendar'>, daysOff?: DaysOff) {
  const size = { by: 'count', count } as const
  const terms = termsOf({ frequency: 'monthly', firstDueOn: plainDate(firstOn), size, ...rule }, { ...LIMITS, daysOff })
  const made = schedule(cents(30_000), terms)
  if (made.kind === 'refused') throw new Error(made.code)
  return {
    due: made.installments.map(({ contractOn }) => contractOn),
    payable: made.installments.map(({ payableOn }) => payableOn),
  }
}

describe('a date on which the clinic is closed', () => {
  // 2027-05-15 is a Saturday, 2027-01-31 a Sunday, 2027-02-15 Washington's Birthday, 2027-03-31 a Wednesday.
  test.each([
    ['none', '2027-05-15', '2027-05-15'],
    ['following', '2027-05-15', '2027-05-17'],
    ['preceding', '2027-05-15', '2027-05-14'],
    ['modifiedFollowing', '2027-05-15', '2027-05-17'],
    ['nearest', '2027-05-15', '2027-05-14'],
    ['following', '2027-01-31', '2027-02-01'],
    ['modifiedFollowing', '2027-01-31', '2027-01-29'],
    ['nearest', '2027-01-31', '2027-02-01'],
    ['nearest', '2027-02-15', '2027-02-16'],
    ['preceding', '2027-02-15', '2027-02-12'],
  ] as const)('moves %s from %s to %s', (roll, firstOn, payable) => {
    const days = daysOf(firstOn, 1, { roll, calendar: 'federalBank' })

    expect(days).toEqual({ due: [firstOn], payable: [payable] })
  })

  // Open on Washington's Birthday; New Year's Day of 2028 is a Saturday, which offices keep on Friday the 31st.
  test.each([
    ['weekends', '2027-02-15', '2027-02-15'],
    ['federalOffice', '2027-02-15', '2027-02-16'],
    ['federalBank', '2027-02-15', '2027-02-16'],
    ['weekends', '2027-12-31', '2027-12-31'],
    ['federalOffice', '2027-12-31', '2028-01-03'],
    ['federalBank', '2027-12-31', '2027-12-31'],
  ] as const)('depends on the calendar: %s, %s to %s', (calendar, firstOn, payable) => {
    expect(daysOf(firstOn, 1, { roll: 'following', calendar }).payable).toEqual([payable])
  })

  test('closure days of the clinic move what is payable', () => {
    const closed = closedOn('weekends', '2026-12-15', '2026-12-16', '2027-01-15')

    const days = daysOf('2026-12-15', 3, { roll: 'following', calendar: 'weekends' }, closed)

    // Tuesday to Thursday; Friday over the weekend to Monday; the third day is open.
    expect(days.due).toEqual(['2026-12-15', '2027-01-15', '2027-02-15'])
    expect(days.payable).toEqual(['2026-12-17', '2027-01-18', '2027-02-15'])
  })

  test('a closure keeps the next working day inside its month', () => {
    // Wednesday the 31st is the last working day of March 2027.
    const closed = closedOn('weekends', '2027-03-31')

    const days = daysOf('2027-03-31', 1, { roll: 'modifiedFollowing', calendar: 'weekends' }, closed)

    expect(days.payable).toEqual(['2027-03-30'])
  })

  test('the later working day wins where both are near', () => {
    // Wednesday between an open Tuesday and an open Thursday.
    const closed = closedOn('weekends', '2027-03-31')

    const days = daysOf('2027-03-31', 1, { roll: 'nearest', calendar: 'weekends' }, closed)

    expect(days.payable).toEqual(['2027-04-01'])
  })
})

describe('a plan without a calendar of its own', () => {
  test('follows federal holidays as banks keep them', () => {
    expect(planCalendar({}, undefined)).toEqual(planCalendar({ calendar: 'federalBank' }, undefined))
    expect(daysOf('2027-02-15', 1, { roll: 'following' }).payable).toEqual(['2027-02-16'])
    expect(daysOf('2027-12-31', 1, { roll: 'following' }).payable).toEqual(['2027-12-31'])
  })

  test('keeps them when the clinic chooses another one', () => {
    const chosen = closedOn('weekends', '2027-02-16')

    // Washington's Birthday still counts, and so does the closure on the day after it.
    expect(daysOf('2027-02-15', 1, { roll: 'following' }, chosen).payable).toEqual(['2027-02-17'])
  })
})
