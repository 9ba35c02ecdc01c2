import {
  addDays,
  addMonths,
  dateOf,
  dayOf,
  daysInMonth,
  isPlainDate,
  lastDayOfMonth,
  monthOf,
  type PlainDate,
  plainDate,
  weekdayOf,
  yearOf,
} from './plain-date.ts'

/** What a text in a date box says. */
export type DateReading =
  | { readonly kind: 'date'; readonly value: PlainDate }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'empty' }
  /** A year of two digits that could be of either century: the person says which. */
  | { readonly kind: 'ask'; readonly readings: readonly [PlainDate, PlainDate] }
  | { readonly kind: 'refused'; readonly reason: 'notADate' | 'yearNeeded' | 'future' | 'noSuchMonth' }
  | {
      readonly kind: 'refused'
      readonly reason: 'noSuchDay'
      readonly year: number
      readonly month: number
      readonly days: number
    }

/**
 * What the box asks for. `coming`: a due or service day, so a day without a year is the next one. `birth`: the year is
 * needed and the day is past. `past`: a day that was, so the last one. `any`: the current year.
 */
export type DateBox = 'coming' | 'birth' | 'past' | 'any'

const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const NOT_A_DATE: DateReading = { kind: 'refused', reason: 'notADate' }

/**
 * Which day did the person type? Month before day, always. Words (`t`, `fri`, `eom`) and spans (`+30d`) count from
 * today and have no meaning in a date of birth. Source: user journeys, section 6; settled question 17.
 */
export function parseDate(text: string, today: PlainDate, box: DateBox): DateReading {
  const typed = text.trim().toLowerCase().replace(/\s+/g, ' ')
  if (typed === '') return { kind: 'empty' }
  if (typed === '?') return { kind: 'unknown' }
  const word = box === 'birth' ? null : (wordDay(typed, today, box) ?? spanDay(typed, today))
  if (word) return { kind: 'date', value: word }
  const parts = partsOf(typed)
  if (parts) return dayFrom(parts, today, box)
  const alone = /^\d{1,2}$/.test(typed) && box !== 'birth' ? dayAlone(Number(typed), today, box) : null
  return alone ? { kind: 'date', value: alone } : NOT_A_DATE
}

/** The normal form that a date box shows after leaving it: 12/04/2026. */
export function typedDate(date: PlainDate): string {
  return `${date.slice(5, 7)}/${date.slice(8, 10)}/${date.slice(0, 4)}`
}

/** Spans of days, weeks, months or years from a day, such as `+30d`, `+6w`, `-1m`; null when the text is none. */
export function spanDay(text: string, from: PlainDate): PlainDate | null {
  const match = /^([+-]) ?(\d{1,4}) ?([dwmy])?(?:ays?|eeks?|onths?|ears?)?$/.exec(text.trim().toLowerCase())
  if (!match) return null
  const count = Number(match[2]) * (match[1] === '-' ? -1 : 1)
  try {
    if (match[3] === 'm') return addMonths(from, count)
    if (match[3] === 'y') return addMonths(from, count * 12)
    return addDays(from, match[3] === 'w' ? count * 7 : count)
  } catch {
    return null
  }
}

function wordDay(typed: string, today: PlainDate, box: DateBox): PlainDate | null {
  if (typed === 't' || typed === 'today') return today
  if (typed === 'tomorrow') return addDays(today, 1)
  if (typed === 'yesterday') return addDays(today, -1)
  if (typed === 'eom' || typed === 'h') return lastDayOfMonth(today)
  if (typed === 'm') return firstOfMonth(today, box)
  const match = /^(next |last )?(sun|mon|tue|wed|thu|fri|sat)[a-z]*$/.exec(typed)
  if (!match?.[2]) return null
  const ahead = (WEEKDAYS.indexOf(match[2]) - weekdayOf(today) + 7) % 7 || 7
  if (match[1] === 'last ' || box === 'past') return addDays(today, ahead - 7 === 0 ? -7 : ahead - 7)
  return addDays(today, match[1] === 'next ' ? ahead + 7 : ahead)
}

function firstOfMonth(today: PlainDate, box: DateBox): PlainDate {
  const first = dateOf(yearOf(today), monthOf(today), 1)
  return box === 'coming' && first < today ? addMonths(first, 1) : first
}

/** The next such day of a month, today included; in a `past` box the last one. Months without the day are passed over. */
function dayAlone(day: number, today: PlainDate, box: DateBox): PlainDate | null {
  if (day < 1 || day > 31) return null
  const step = box === 'past' ? -1 : 1
  for (let months = 0; months < 3; months += 1) {
    const month = addMonths(dateOf(yearOf(today), monthOf(today), 1), months * step)
    if (day > daysInMonth(yearOf(month), monthOf(month))) continue
    const found = dateOf(yearOf(month), monthOf(month), day)
    if (box === 'any' || (step === 1 ? found >= today : found <= today)) return found
  }
  return null
}

interface Parts {
  readonly month: number
  readonly day: number
  readonly year: string
}

function partsOf(typed: string): Parts | null {
  if (isPlainDate(typed))
    return { month: Number(typed.slice(5, 7)), day: Number(typed.slice(8)), year: typed.slice(0, 4) }
  const numbers =
    /^(\d{1,2})[-/. ](\d{1,2})(?:[-/. ](\d{4}|\d{2}))?$/.exec(typed) ?? /^(\d{2})(\d{2})(\d{4}|\d{2})$/.exec(typed)
  if (numbers) return { month: Number(numbers[1]), day: Number(numbers[2]), year: numbers[3] ?? '' }
  const words = /^([a-z]{3})[a-z]*\.? (\d{1,2})(?:st|nd|rd|th)?(?:,? (\d{4}|\d{2}))?$/.exec(typed)
  const month = words?.[1] === undefined ? -1 : MONTHS.indexOf(words[1])
  return words && month >= 0 ? { month: month + 1, day: Number(words[2]), year: words[3] ?? '' } : null
}

function dayFrom(parts: Parts, today: PlainDate, box: DateBox): DateReading {
  if (parts.month < 1 || parts.month > 12) return { kind: 'refused', reason: 'noSuchMonth' }
  if (parts.year === '' && box === 'birth') return { kind: 'refused', reason: 'yearNeeded' }
  const years = parts.year.length === 2 ? yearsOf(parts, today, box) : [yearGiven(parts, today, box)]
  const readings = years.map((year) => dayIn(year, parts))
  const [first, second] = readings
  if (first === undefined) return NOT_A_DATE
  if (first.kind === 'date' && second?.kind === 'date') return { kind: 'ask', readings: [first.value, second.value] }
  if (first.kind === 'date' && box === 'birth' && first.value > today) return { kind: 'refused', reason: 'future' }
  return first
}

/** A year as typed, or the one that the box means when none was typed. */
function yearGiven(parts: Parts, today: PlainDate, box: DateBox): number {
  if (parts.year !== '') return Number(parts.year)
  const thisYear = yearOf(today)
  const isBefore = parts.month < monthOf(today) || (parts.month === monthOf(today) && parts.day < dayOf(today))
  const isToday = parts.month === monthOf(today) && parts.day === dayOf(today)
  if (box === 'coming' && isBefore) return thisYear + 1
  return box === 'past' && !isBefore && !isToday ? thisYear - 1 : thisYear
}

/** Both centuries while either is possible: up to 20 years ahead nobody needs to ask. A birth or past day is not ahead. */
function yearsOf(parts: Parts, today: PlainDate, box: DateBox): readonly number[] {
  const thisCentury = 2000 + Number(parts.year)
  if (box === 'birth' || box === 'past') return [isAhead(thisCentury, parts, today) ? thisCentury - 100 : thisCentury]
  return thisCentury <= yearOf(today) + 20 ? [thisCentury] : [thisCentury - 100, thisCentury]
}

function isAhead(year: number, parts: Parts, today: PlainDate): boolean {
  if (year !== yearOf(today)) return year > yearOf(today)
  return parts.month > monthOf(today) || (parts.month === monthOf(today) && parts.day > dayOf(today))
}

function dayIn(year: number, parts: Parts): DateReading {
  const days = daysInMonth(year, parts.month)
  if (parts.day < 1 || parts.day > days) return { kind: 'refused', reason: 'noSuchDay', year, month: parts.month, days }
  const text = `${String(year).padStart(4, '0')}-${String(parts.month).padStart(2, '0')}-${String(parts.day).padStart(2, '0')}`
  return isPlainDate(text) ? { kind: 'date', value: plainDate(text) } : NOT_A_DATE
}
