import {
  addDays,
  dateOf,
  dayOf,
  daysInMonth,
  monthOf,
  type PlainDate,
  type Weekday,
  weekdayOf,
  yearOf,
} from './plain-date.ts'

/** A public holiday as the law names it: on a day of the month, or on the nth weekday of it (−1 is the last one). */
export type HolidayRule =
  | { readonly name: string; readonly month: number; readonly day: number; readonly firstYear: number }
  | {
      readonly name: string
      readonly month: number
      readonly weekday: Weekday
      readonly nth: Nth
      readonly firstYear: number
    }

/** Which of the month's equal weekdays; −1 is the last one. A fifth is no rule: not every month has it. */
export type Nth = 1 | 2 | 3 | 4 | -1

/** Where a holiday that falls on a Saturday is kept: offices close on the Friday before, banks do not move it. */
export type SaturdayHolidays = 'fridayBefore' | 'notMoved'

export interface Holiday {
  readonly name: string
  readonly on: PlainDate
}

/** The nth weekday of a month: the second Friday, the last Monday (nth −1). Months count from 1. */
export function nthWeekday(year: number, month: number, weekday: Weekday, nth: Nth): PlainDate {
  const first = weekdayOf(dateOf(year, month, 1))
  const day = 1 + ((weekday - first + 7) % 7)
  const last = day + 28 <= daysInMonth(year, month) ? day + 28 : day + 21
  return dateOf(year, month, nth === -1 ? last : day + 7 * (nth - 1))
}

/** The holidays of a year on their own days, in the order of the rules; those that did not exist yet are left out. */
export function holidaysOf(year: number, rules: readonly HolidayRule[]): readonly Holiday[] {
  return rules.filter((rule) => year >= rule.firstYear).map((rule) => ({ name: rule.name, on: holidayOn(year, rule) }))
}

/** Is the day itself one of the holidays, whatever its weekday and wherever it is kept? */
export function isHoliday(date: PlainDate, rules: readonly HolidayRule[]): boolean {
  return isHolidayAt({ year: yearOf(date), month: monthOf(date), day: dayOf(date), weekday: weekdayOf(date) }, rules)
}

/** A day in numbers, for code that looks at many days. */
export interface DayNumbers {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly weekday: number
}

/** The same for a day in numbers. */
export function isHolidayAt(at: DayNumbers, rules: readonly HolidayRule[]): boolean {
  for (const rule of rules) {
    if (rule.month === at.month && isDayOf(at, rule) && at.year >= rule.firstYear) return true
  }
  return false
}

/**
 * The day on which a holiday closes the doors. Sunday holidays are kept on Monday.
 * Null when a Saturday holiday is not moved: it closes no working day.
 * Source: 5 U.S.C. 6103(b) for offices; Federal Reserve Banks do not move Saturday holidays.
 */
export function observedOn(holiday: PlainDate, saturdays: SaturdayHolidays): PlainDate | null {
  const weekday = weekdayOf(holiday)
  if (weekday === 0) return addDays(holiday, 1)
  if (weekday !== 6) return holiday
  return saturdays === 'fridayBefore' ? addDays(holiday, -1) : null
}

function holidayOn(year: number, rule: HolidayRule): PlainDate {
  if ('day' in rule) return dateOf(year, rule.month, rule.day)
  return nthWeekday(year, rule.month, rule.weekday, rule.nth)
}

function isDayOf(at: DayNumbers, rule: HolidayRule): boolean {
  if ('day' in rule) return rule.day === at.day
  if (rule.weekday !== at.weekday) return false
  return rule.nth === -1 ? at.day + 7 > daysInMonth(at.year, at.month) : Math.ceil(at.day / 7) === rule.nth
}
