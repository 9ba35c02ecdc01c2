import fc from 'fast-check'
import { expect, test } from 'vitest'
import { WEEKENDS_ONLY } from '../../shared/dates/business-days.ts'
import { contractDates, dueDates, dueRuleProblem, type Rhythm } from '../../shared/dates/due-dates.ts'
import { addDays, dateOf, dayOf, daysInMonth, monthOf, plainDate, yearOf } from '../../shared/dates/plain-date.ts'

const NO_ROLL = { roll: 'none', calendar: WEEKENDS_ONLY } as const

test('a plan on the 31st goes back to the 31st after February', () => {
  const rule = { every: 'months', interval: 1, firstOn: plainDate('2027-01-31'), anchor: 31, ...NO_ROLL } as const

  expect(dueDates(rule, 3).map((date) => date.contractOn)).toEqual(['2027-01-31', '2027-02-28', '2027-03-31'])
})

test('a plan on the last day differs from one on the 30th', () => {
  const firstOn = plainDate('2026-11-30')

  expect(contractDates({ every: 'months', interval: 1, firstOn, anchor: 'last' }, 2)[1]).toBe('2026-12-31')
  expect(contractDates({ every: 'months', interval: 1, firstOn, anchor: 30 }, 2)[1]).toBe('2026-12-30')
})

test('the roll moves the payable date and never the next contract date', () => {
  const rule = {
    every: 'months',
    interval: 1,
    firstOn: plainDate('2026-11-15'),
    anchor: 15,
    roll: 'following',
    calendar: WEEKENDS_ONLY,
  } as const

  expect(dueDates(rule, 2)).toEqual([
    { contractOn: '2026-11-15', payableOn: '2026-11-16' },
    { contractOn: '2026-12-15', payableOn: '2026-12-15' },
  ])
})

test('weeks are counted on the calendar across clock changes', () => {
  const rhythm: Rhythm = { every: 'weeks', interval: 1, firstOn: plainDate('2026-10-25') }

  expect(contractDates(rhythm, 3)).toEqual(['2026-10-25', '2026-11-01', '2026-11-08'])
})

test('custom dates must rise and be enough', () => {
  const dates = [plainDate('2027-01-01'), plainDate('2027-02-01'), plainDate('2027-02-01')]

  expect(dueRuleProblem({ every: 'custom', dates }, 3)).toBe('notIncreasing')
  expect(dueRuleProblem({ every: 'custom', dates: dates.slice(0, 2) }, 3)).toBe('tooFewDates')
  expect(dueRuleProblem({ every: 'custom', dates: dates.slice(0, 2) }, 2)).toBeNull()
})

test('a pair of days that meet in February is refused', () => {
  const firstOn = plainDate('2027-01-01')

  expect(dueRuleProblem({ every: 'halfMonths', firstOn, days: [30, 31] }, 4)).toBe('monthDay')
  expect(dueRuleProblem({ every: 'halfMonths', firstOn, days: [15, 'last'] }, 4)).toBeNull()
})

test('intervals below one and dates beyond the calendar are refused', () => {
  const firstOn = plainDate('2140-01-01')

  expect(dueRuleProblem({ every: 'weeks', interval: 0, firstOn }, 4)).toBe('interval')
  expect(dueRuleProblem({ every: 'months', interval: 1, firstOn, anchor: 1 }, 600)).toBe('beyondCalendar')
})

const rhythms = fc
  .record({
    day: fc.integer({ min: 0, max: 3650 }),
    interval: fc.integer({ min: 1, max: 6 }),
    anchor: fc.oneof(fc.integer({ min: 1, max: 31 }), fc.constant('last' as const)),
    every: fc.constantFrom('days', 'weeks', 'months', 'halfMonths', 'weekdays'),
  })
  .map(({ day, interval, anchor, every }): Rhythm => {
    const firstOn = addDays(plainDate('2024-01-01'), day)
    if (every === 'months') return { every, interval, firstOn, anchor }
    if (every === 'halfMonths') return { every, firstOn, days: [5, 'last'] }
    if (every === 'weekdays') return { every, interval, firstOn, weekday: 2, nth: -1 }
    return every === 'days' ? { every, interval, firstOn } : { every: 'weeks', interval, firstOn }
  })

test('dates rise strictly on every rhythm', () => {
  fc.assert(
    fc.property(rhythms, fc.integer({ min: 2, max: 60 }), (rhythm, count) => {
      const dates = contractDates(rhythm, count)

      expect(dates.length).toBe(count)
      expect(dates.every((date, k) => k === 0 || date > (dates[k - 1] ?? date))).toBe(true)
    }),
  )
})

test('asking for more dates never changes the first ones', () => {
  fc.assert(
    fc.property(rhythms, fc.integer({ min: 1, max: 40 }), (rhythm, count) => {
      expect(contractDates(rhythm, count + 12).slice(0, count)).toEqual(contractDates(rhythm, count))
    }),
  )
})

test('every monthly date after the first stands on the anchor or the month’s end', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 31 }), fc.integer({ min: 0, max: 400 }), (anchor, offset) => {
      const firstOn = addDays(dateOf(2027, 1, 1), offset)
      const later = contractDates({ every: 'months', interval: 1, firstOn, anchor }, 30).slice(1)

      expect(later.every((on) => dayOf(on) === Math.min(anchor, daysInMonth(yearOf(on), monthOf(on))))).toBe(true)
    }),
  )
})
