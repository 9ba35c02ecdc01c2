import { type HolidayRule, isHoliday, isHolidayAt, type SaturdayHolidays } from './holidays.ts'
import { addDays, dateOfDayNumber, dayNumber, dayOf, monthOf, type PlainDate, yearOf } from './plain-date.ts'

/** Which days are working days. Saturdays and Sundays never are. */
export interface Calendar {
  readonly holidays: readonly HolidayRule[]
  readonly saturdayHolidays: SaturdayHolidays
  /** Days on which the clinic itself is closed, in any order. */
  readonly closures: readonly PlainDate[]
}

/** Only Saturdays and Sundays are closed. */
export const WEEKENDS_ONLY: Calendar = { holidays: [], saturdayHolidays: 'notMoved', closures: [] }

/**
 * What happens to a payable date that is no working day. `modifiedFollowing` is the next working day unless that
 * leaves the month, then the previous one; `nearest` takes the closer one and the later on a tie.
 */
export type Roll = 'none' | 'following' | 'preceding' | 'modifiedFollowing' | 'nearest'

/** Is the day a working day of the calendar? */
export function isBusinessDay(date: PlainDate, calendar: Calendar): boolean {
  return isOpen(dayNumber(date), date, calendar)
}

/** The first working day on or after the day. */
export function businessDayFrom(date: PlainDate, calendar: Calendar): PlainDate {
  return dateOfDayNumber(nextOpen(dayNumber(date), 1, calendar))
}

/** The last working day on or before the day. */
export function businessDayUpTo(date: PlainDate, calendar: Calendar): PlainDate {
  return dateOfDayNumber(nextOpen(dayNumber(date), -1, calendar))
}

/** The working day that many working days later (earlier when negative), the day itself not counted. */
export function addBusinessDays(date: PlainDate, count: number, calendar: Calendar): PlainDate {
  const step = count < 0 ? -1 : 1
  let day = dayNumber(date)
  for (let left = Math.abs(count); left > 0; left -= 1) day = nextOpen(day + step, step, calendar)
  return dateOfDayNumber(day)
}

/** The payable date of a contract date. The contract date itself never moves. Source: payment plans, section 3. */
export function rolled(date: PlainDate, roll: Roll, calendar: Calendar): PlainDate {
  if (roll === 'none') return date
  const day = dayNumber(date)
  if (isOpen(day, date, calendar)) return date
  if (roll === 'preceding') return dateOfDayNumber(nextOpen(day, -1, calendar))
  const later = nextOpen(day, 1, calendar)
  if (roll === 'following') return dateOfDayNumber(later)
  const earlier = nextOpen(day, -1, calendar)
  const staysInMonth = monthOf(dateOfDayNumber(later)) === monthOf(date)
  const takesLater = roll === 'modifiedFollowing' ? staysInMonth : later - day <= day - earlier
  return dateOfDayNumber(takesLater ? later : earlier)
}

function nextOpen(from: number, step: 1 | -1, calendar: Calendar): number {
  let day = from
  while (!isOpen(day, null, calendar)) day += step
  return day
}

/** Takes the day's number, and its text where that is at hand. Day 3 was a Sunday; numbers may be negative. */
function isOpen(day: number, text: PlainDate | null, calendar: Calendar): boolean {
  const weekday = (((day + 4) % 7) + 7) % 7
  if (weekday === 0 || weekday === 6) return false
  if (calendar.closures.length === 0 && calendar.holidays.length === 0) return true
  const date = text ?? dateOfDayNumber(day)
  return !calendar.closures.includes(date) && !isHolidayKept(date, weekday, calendar)
}

/** Sunday holidays are kept on Monday, Saturday ones on Friday where the calendar says so. */
function isHolidayKept(date: PlainDate, weekday: number, calendar: Calendar): boolean {
  const [year, month, day] = [yearOf(date), monthOf(date), dayOf(date)]
  if (isHolidayAt({ year, month, day, weekday }, calendar.holidays)) return true
  if (weekday === 1) {
    if (day > 1) return isHolidayAt({ year, month, day: day - 1, weekday: 0 }, calendar.holidays)
    return isHoliday(addDays(date, -1), calendar.holidays)
  }
  if (weekday !== 5 || calendar.saturdayHolidays === 'notMoved') return false
  if (day < 28) return isHolidayAt({ year, month, day: day + 1, weekday: 6 }, calendar.holidays)
  return isHoliday(addDays(date, 1), calendar.holidays)
}
