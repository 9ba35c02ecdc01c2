import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  addBusinessDays,
  type Calendar,
  isBusinessDay,
  type Roll,
  rolled,
  WEEKENDS_ONLY,
} from '../../shared/dates/business-days.ts'
import { holidaysOf, nthWeekday, observedOn } from '../../shared/dates/holidays.ts'
import { addDays, daysBetween, monthOf, plainDate } from '../../shared/dates/plain-date.ts'
import { clinicCalendar, federalHolidayRules } from '../../shared/engine/installments/clinic-calendar.ts'

const CHRISTMAS_EVE_2027 = plainDate('2027-12-24')

test('offices keep a Saturday holiday on Friday and banks do not', () => {
  expect(isBusinessDay(CHRISTMAS_EVE_2027, clinicCalendar('federalOffice', []))).toBe(false)
  expect(isBusinessDay(CHRISTMAS_EVE_2027, clinicCalendar('federalBank', []))).toBe(true)
})

test('a Saturday New Year is kept in the year before', () => {
  expect(isBusinessDay(plainDate('2027-12-31'), clinicCalendar('federalOffice', []))).toBe(false)
})

test('the clinic’s own closures are no working days', () => {
  const calendar = clinicCalendar('weekends', [plainDate('2026-11-27')])

  expect(rolled(plainDate('2026-11-27'), 'following', calendar)).toBe('2026-11-30')
})

test('modified following stays in the month', () => {
  expect(rolled(plainDate('2027-01-31'), 'modifiedFollowing', WEEKENDS_ONLY)).toBe('2027-01-29')
})

test('the nearest working day is the later one on a tie', () => {
  const calendar = { ...WEEKENDS_ONLY, closures: [plainDate('2026-12-09')] }

  expect(rolled(plainDate('2026-12-09'), 'nearest', calendar)).toBe('2026-12-10')
  expect(rolled(plainDate('2026-12-12'), 'nearest', WEEKENDS_ONLY)).toBe('2026-12-11')
})

test('working days are counted over weekends and holidays', () => {
  const calendar = clinicCalendar('federalOffice', [])

  expect(addBusinessDays(plainDate('2026-11-25'), 1, calendar)).toBe('2026-11-27')
  expect(addBusinessDays(plainDate('2026-11-30'), -1, calendar)).toBe('2026-11-27')
  expect(addBusinessDays(plainDate('2026-11-20'), 10, calendar)).toBe('2026-12-07')
})

test('Juneteenth is kept from 2021 on', () => {
  const names = (year: number) => holidaysOf(year, federalHolidayRules()).map((holiday) => holiday.name)

  expect(names(2020)).not.toContain('Juneteenth National Independence Day')
  expect(names(2021)).toContain('Juneteenth National Independence Day')
})

test('the last Monday of May is Memorial Day', () => {
  expect(nthWeekday(2027, 5, 1, -1)).toBe('2027-05-31')
  expect(nthWeekday(2026, 5, 1, -1)).toBe('2026-05-25')
})

const calendars = fc.constantFrom<Calendar>(
  WEEKENDS_ONLY,
  clinicCalendar('federalOffice', []),
  clinicCalendar('federalBank', [plainDate('2027-03-03'), plainDate('2027-03-04')]),
)
const days = fc.integer({ min: 0, max: 4000 }).map((offset) => addDays(plainDate('2025-01-01'), offset))

test('a rolled date is a working day, and a working day is not rolled', () => {
  const rolls = fc.constantFrom<Roll>('following', 'preceding', 'modifiedFollowing', 'nearest')
  fc.assert(
    fc.property(days, rolls, calendars, (day, roll, calendar) => {
      const moved = rolled(day, roll, calendar)

      expect(isBusinessDay(moved, calendar)).toBe(true)
      expect(isBusinessDay(day, calendar) ? moved === day : moved !== day).toBe(true)
      if (roll === 'modifiedFollowing') expect(monthOf(moved)).toBe(monthOf(day))
    }),
  )
})

test('a day is closed exactly when it is a weekend or an observed holiday', () => {
  const office = clinicCalendar('federalOffice', [])
  fc.assert(
    fc.property(days, (day) => {
      const year = Number(day.slice(0, 4))
      const observed = [year - 1, year, year + 1]
        .flatMap((other) => holidaysOf(other, federalHolidayRules()))
        .map((holiday) => observedOn(holiday.on, 'fridayBefore'))
      const weekday = daysBetween(plainDate('2024-12-30'), day) % 7

      expect(isBusinessDay(day, office)).toBe(weekday < 5 && !observed.includes(day))
    }),
  )
})
