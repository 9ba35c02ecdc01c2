import { dayOf, daysBetween, monthOf, type PlainDate, weekdayOf, yearOf } from '../dates/plain-date.ts'

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const FULL_MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']
const FULL_WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']

/** A day in a list: Nov 9; with its year when that is not this year. */
export function listDay(day: PlainDate, today: PlainDate): string {
  const short = `${MONTHS[monthOf(day) - 1]} ${dayOf(day)}`
  return yearOf(day) === yearOf(today) ? short : `${short}, ${yearOf(day)}`
}

/** A day in a schedule: Tue, Dec 15, 2026. */
export function weekdayDay(day: PlainDate): string {
  return `${WEEKDAYS[weekdayOf(day)]}, ${MONTHS[monthOf(day) - 1]} ${dayOf(day)}, ${yearOf(day)}`
}

/** A day spelled out: November 9, 2026. */
export function fullDay(day: PlainDate): string {
  return `${FULL_MONTHS[monthOf(day) - 1]} ${dayOf(day)}, ${yearOf(day)}`
}

/** Today as a heading: Monday, November 23. */
export function headingDay(day: PlainDate): string {
  return `${FULL_WEEKDAYS[weekdayOf(day)]}, ${FULL_MONTHS[monthOf(day) - 1]} ${dayOf(day)}`
}

/** How the month is named in a pick list; January is 1. */
export function monthName(month: number): string {
  return FULL_MONTHS[month - 1] ?? ''
}

/** How far a day is from today: today, tomorrow, in 15 days, 3 days ago. */
export function distance(day: PlainDate, today: PlainDate): string {
  const days = daysBetween(today, day)
  if (days === 0) return 'today'
  if (days === 1) return 'tomorrow'
  if (days === -1) return 'yesterday'
  return days > 0 ? `in ${days} days` : `${-days} days ago`
}

/** The reading under a date box: Tue, Dec 8, 2026, in 15 days. Saturdays and Sundays carry the word by themselves. */
export function spelledDay(day: PlainDate, today: PlainDate): string {
  return `${weekdayDay(day)}, ${distance(day, today)}`
}
