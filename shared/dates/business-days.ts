import { type HolidayRule, isHoliday, type SaturdayHolidays } from './holidays.ts'
import { addDays, daysBetween, monthOf, type PlainDate, type Weekday, weekdayOf } from './plain-date.ts'

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
  const weekday = weekdayOf(date)
  if (weekday === 0 || weekday === 6) return false
  if (calendar.closures.length > 0 && calendar.closures.includes(date)) return false
  return calendar.holidays.length === 0 || !isHolidayKept(date, weekday, calendar)
}

/** The first working day on or after the day. */
export function businessDayFrom(date: PlainDate, calendar: Calendar): PlainDate {
  let day = date
  while (!isBusinessDay(day, calendar)) day = addDays(day, 1)
  return day
}

/** The last working day on or before the day. */
export function businessDayUpTo(date: PlainDate, calendar: Calendar): PlainDate {
  let day = date
  while (!isBusinessDay(day, calendar)) day = addDays(day, -1)
  return day
}

/** The working day that many working days later (earlier when negative), the day itself not counted. */
export function addBusinessDays(date: PlainDate, count: number, calendar: Calendar): PlainDate {
  const step = count < 0 ? -1 : 1
  let day = date
  for (let left = Math.abs(count); left > 0; left -= 1) {
    day = addDays(day, step)
    while (!isBusinessDay(day, calendar)) day = addDays(day, step)
  }
  return day
}

/** The payable date of a contract date. The contract date itself never moves. Source: payment plans, section 3. */
export function rolled(date: PlainDate, roll: Roll, calendar: Calendar): PlainDate {
  if (roll === 'none' || isBusinessDay(date, calendar)) return date
  if (roll === 'preceding') return businessDayUpTo(date, calendar)
  const later = businessDayFrom(date, calendar)
  if (roll === 'following') return later
  const earlier = businessDayUpTo(date, calendar)
  if (roll === 'modifiedFollowing') return monthOf(later) === monthOf(date) ? later : earlier
  return daysBetween(date, later) <= daysBetween(earlier, date) ? later : earlier
}

/** Sunday holidays are kept on Monday, Saturday ones on Friday where the calendar says so. */
function isHolidayKept(date: PlainDate, weekday: Weekday, calendar: Calendar): boolean {
  if (isHoliday(date, calendar.holidays)) return true
  if (weekday === 1) return isHoliday(addDays(date, -1), calendar.holidays)
  return weekday === 5 && calendar.saturdayHolidays === 'fridayBefore' && isHoliday(addDays(date, 1), calendar.holidays)
}
