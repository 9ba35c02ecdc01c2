declare const brand: unique symbol

/** A calendar day without clock or zone, as `YYYY-MM-DD`, from 1900-01-01 to 2150-12-31. Compares by text. */
export type PlainDate = string & { readonly [brand]: 'PlainDate' }

/** 0 is Sunday, 6 is Saturday. */
export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6

const FIRST_YEAR = 1900
const LAST_YEAR = 2150

/** Texts are put together from these two tables, `2026-12-` and `31`: long schedules make many dates. */
const MONTHS: readonly string[] = Array.from(
  { length: (LAST_YEAR - FIRST_YEAR + 1) * 12 },
  (_, k) => `${FIRST_YEAR + Math.floor(k / 12)}-${twoDigits((k % 12) + 1)}-`,
)
const LENGTHS = Uint8Array.from(MONTHS, (_, k) => daysInMonth(FIRST_YEAR + Math.floor(k / 12), (k % 12) + 1))
const DAYS: readonly string[] = Array.from({ length: 32 }, (_, k) => twoDigits(k))

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/

/** Is the text a real day of the calendar in the supported range? */
export function isPlainDate(text: string): text is PlainDate {
  const match = SHAPE.exec(text)
  return match !== null && isDay(Number(match[1]), Number(match[2]), Number(match[3]))
}

/** The text as a day. Throws a RangeError for anything else: typed text goes through the parsers of this folder. */
export function plainDate(text: string): PlainDate {
  if (!isPlainDate(text)) throw new RangeError(`not a calendar day: ${text}`)
  return text
}

/** The day with these numbers; months count from 1. Throws a RangeError when there is no such day. */
export function dateOf(year: number, month: number, day: number): PlainDate {
  if (!isDay(year, month, day)) throw new RangeError(`not a calendar day: ${year}, ${month}, ${day}`)
  return dayText(year, month, day)
}

/**
 * A day of each of `count` months, `interval` months apart: the anchor, or the last day of a shorter month. The same as
 * `addMonths` from the first day, faster for many. Takes the first month as `yearOf * 12 + monthOf - 1` and an anchor
 * from 1 to 31. Throws a RangeError where the last one leaves the supported range.
 */
export function monthlyDates(firstMonth: number, interval: number, anchor: number, count: number): PlainDate[] {
  const [first, last] = [firstMonth - FIRST_YEAR * 12, firstMonth - FIRST_YEAR * 12 + interval * (count - 1)]
  if (first < 0 || last >= MONTHS.length) throw new RangeError(`not in the calendar: months ${first} to ${last}`)
  // At its full length from the beginning: while it grows a long list is copied again and again.
  const dates = new Array<PlainDate>(count)
  for (let k = 0, index = first; k < count; k += 1, index += interval) {
    const length = LENGTHS[index] ?? anchor
    dates[k] = `${MONTHS[index]}${DAYS[anchor < length ? anchor : length]}` as PlainDate
  }
  return dates
}

/** The text of a day that is known to exist. */
function dayText(year: number, month: number, day: number): PlainDate {
  return `${MONTHS[(year - FIRST_YEAR) * 12 + month - 1]}${DAYS[day]}` as PlainDate
}

function isDay(year: number, month: number, day: number): boolean {
  if (!Number.isInteger(year) || !Number.isInteger(month) || !Number.isInteger(day)) return false
  return (
    year >= FIRST_YEAR && year <= LAST_YEAR && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
  )
}

export function yearOf(date: PlainDate): number {
  return digits(date, 0) * 100 + digits(date, 2)
}

/** January is 1. */
export function monthOf(date: PlainDate): number {
  return digits(date, 5)
}

export function dayOf(date: PlainDate): number {
  return digits(date, 8)
}

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}

/** How many days the month has; months count from 1. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** Days since 1970-01-01, negative before. */
export function dayNumber(date: PlainDate): number {
  const month = monthOf(date)
  const year = month <= 2 ? yearOf(date) - 1 : yearOf(date)
  const era = Math.floor(year / 400)
  const yearOfEra = year - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + dayOf(date) - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}

/** The day with this number (the inverse of `dayNumber`). Throws outside the supported range. */
export function dateOfDayNumber(days: number): PlainDate {
  const shifted = days + 719_468
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
  return dateOf(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
}

/** The day that many days later (earlier when negative). */
export function addDays(date: PlainDate, days: number): PlainDate {
  return dateOfDayNumber(dayNumber(date) + days)
}

/** Days from the first to the second; negative when the second is earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return dayNumber(to) - dayNumber(from)
}

export function weekdayOf(date: PlainDate): Weekday {
  return ((((dayNumber(date) + 4) % 7) + 7) % 7) as Weekday
}

export function lastDayOfMonth(date: PlainDate): PlainDate {
  return dateOf(yearOf(date), monthOf(date), daysInMonth(yearOf(date), monthOf(date)))
}

/**
 * The day `months` later on the anchor day, clamped to the last day of a shorter month. The anchor is the day of
 * `date` unless given, so that 31 January → 28 February → 31 March when counted from the first day each time.
 */
export function addMonths(date: PlainDate, months: number, anchorDay: number = dayOf(date)): PlainDate {
  const index = yearOf(date) * 12 + monthOf(date) - 1 + months
  const year = Math.floor(index / 12)
  const month = index - year * 12 + 1
  return dateOf(year, month, Math.min(anchorDay, daysInMonth(year, month)))
}

/** Full years between a birth date and a day: the age on that day. Born on 29 February: the year turns on 1 March. */
export function ageOn(bornOn: PlainDate, on: PlainDate): number {
  const years = yearOf(on) - yearOf(bornOn)
  return on.slice(5) < bornOn.slice(5) ? years - 1 : years
}

/** The two digits at a place of a date's text. */
function digits(date: PlainDate, at: number): number {
  return (date.charCodeAt(at) - 48) * 10 + date.charCodeAt(at + 1) - 48
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}
