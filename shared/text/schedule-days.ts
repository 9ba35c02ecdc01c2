import { dayOf, monthOf, type PlainDate, yearOf } from '../dates/plain-date.ts'
import { monthName } from './screens-days.ts'

/** Month and day alone: Nov 9. */
export function monthDay(day: PlainDate): string {
  return `${monthName(monthOf(day)).slice(0, 3)} ${dayOf(day)}`
}

/** Month and year: Feb 2027. */
export function monthYear(day: PlainDate): string {
  return `${monthName(monthOf(day)).slice(0, 3)} ${yearOf(day)}`
}
