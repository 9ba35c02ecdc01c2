import type { Rhythm } from './due-dates.ts'
import type { Nth } from './holidays.ts'
import { dayOf, daysInMonth, monthOf, type PlainDate, weekdayOf, yearOf } from './plain-date.ts'

/** The rhythms of a plan that have a name of their own. `monthEnd` is the last day of each month. */
export const NAMED_RHYTHMS = [
  'weekly',
  'biweekly',
  'semimonthly',
  'monthly',
  'every4Weeks',
  'monthEnd',
  'monthlyWeekday',
] as const
export type NamedRhythm = (typeof NAMED_RHYTHMS)[number]

/** Units of a rhythm that is counted. */
export type CountedUnit = 'Days' | 'Weeks' | 'Months'

/** How often payments fall due: a name, or so many days, weeks or months. */
export type Every = NamedRhythm | `every${number}${CountedUnit}`

/** How often, as it is stored: a rhythm, and the months in which nothing falls due: `monthly not 7 8`. */
export type Frequency = Every | `${Every} not ${string}`

/** A frequency taken apart. Months are 1 to 12, rising; none where every month has its payments. */
export interface HowOften {
  readonly every: Every
  readonly notIn: readonly number[]
}

/** The most that is counted of each unit: a quarter of a year in days, half in weeks, a year in months. */
export const MOST_COUNTED: { readonly [U in CountedUnit]: number } = { Days: 92, Weeks: 26, Months: 12 }

/** So many days, weeks or months between payments; null for a rhythm with a name. */
export function countedOf(every: Every): { readonly count: number; readonly unit: CountedUnit } | null {
  if (isNamed(every)) return null
  const [, count, unit] = COUNTED.exec(every) ?? []
  return unit === 'Days' || unit === 'Weeks' || unit === 'Months' ? { count: Number(count), unit } : null
}

const COUNTED = /^every([1-9]\d?)(Days|Weeks|Months)$/

/** What a stored frequency says; null where the text is none. */
export function readFrequency(text: string): HowOften | null {
  const [every = '', months, ...more] = text.split(' not ')
  if (more.length > 0 || !isEvery(every)) return null
  if (months === undefined) return { every, notIn: [] }
  const notIn = months.split(' ').map(Number)
  const isRising = notIn.every((month, k) => k === 0 || month > (notIn[k - 1] ?? month))
  const isWhole = notIn.every((month) => Number.isInteger(month) && month >= 1 && month <= 12)
  return isRising && isWhole && notIn.length < 12 && months === notIn.join(' ') ? { every, notIn } : null
}

/** Is the text a frequency as plans keep it? */
export function isFrequency(text: string): text is Frequency {
  return readFrequency(text) !== null
}

/** What a frequency says. */
export function howOften(frequency: Frequency): HowOften {
  const read = readFrequency(frequency)
  if (read === null) throw new RangeError(`not a frequency: ${frequency}`)
  return read
}

/** A frequency as it is stored. */
export function frequencyOf({ every, notIn }: HowOften): Frequency {
  const months = [...new Set(notIn)].toSorted((a, b) => a - b)
  return months.length === 0 ? every : `${every} not ${months.join(' ')}`
}

/** So many days, weeks or months as a rhythm; null where the number is none that plans take. */
export function countedRhythm(count: number, unit: CountedUnit): Every | null {
  return Number.isInteger(count) && count >= 1 && count <= MOST_COUNTED[unit] ? `every${count}${unit}` : null
}

/**
 * When payments of this frequency fall due. Monthly keeps the day of the first one; twice a month pairs it with the day
 * half a month on: the 1st with the 15th, the 15th with the last, the 10th with the 25th. A weekday of each month is
 * the one on which the first payment falls; a fifth one is the last. Source: payment plan specification, section 3.
 */
export function rhythmOf(frequency: Frequency, firstOn: PlainDate): Rhythm {
  const { every, notIn } = howOften(frequency)
  const rhythm = rhythmOfEvery(every, firstOn)
  return notIn.length === 0 ? rhythm : { ...rhythm, notIn }
}

type Anchored = Exclude<Rhythm, { readonly every: 'custom' }>

function rhythmOfEvery(every: Every, firstOn: PlainDate): Anchored {
  switch (every) {
    case 'weekly':
      return { every: 'weeks', interval: 1, firstOn }
    case 'biweekly':
      return { every: 'weeks', interval: 2, firstOn }
    case 'every4Weeks':
      return { every: 'weeks', interval: 4, firstOn }
    case 'monthly':
      return { every: 'months', interval: 1, firstOn, anchor: dayOf(firstOn) }
    case 'monthEnd':
      return { every: 'months', interval: 1, firstOn, anchor: 'last' }
    case 'monthlyWeekday':
      return { every: 'weekdays', interval: 1, firstOn, weekday: weekdayOf(firstOn), nth: nthOf(firstOn) }
    case 'semimonthly':
      return { every: 'halfMonths', firstOn, days: halfMonthDays(firstOn) }
    default:
      return counted(every, firstOn)
  }
}

function counted(every: Every, firstOn: PlainDate): Anchored {
  const { count: interval, unit } = countedOf(every) ?? { count: 1, unit: 'Months' }
  if (unit === 'Months') return { every: 'months', interval, firstOn, anchor: dayOf(firstOn) }
  return { every: unit === 'Days' ? 'days' : 'weeks', interval, firstOn }
}

/** Which weekday of its month a day is: the third Friday; a fifth one counts as the last. */
export function nthOf(on: PlainDate): Nth {
  const nth = Math.ceil(dayOf(on) / 7)
  return nth === 1 || nth === 2 || nth === 3 || nth === 4 ? nth : -1
}

function halfMonthDays(firstOn: PlainDate): readonly [number, number | 'last'] {
  const day = dayOf(firstOn)
  if (day === 1) return [1, 15]
  if (day < 15) return [day, day + 15]
  const isLast = day >= 30 || day === daysInMonth(yearOf(firstOn), monthOf(firstOn))
  return day === 15 || isLast ? [15, 'last'] : [day - 15, day]
}

function isNamed(every: string): every is NamedRhythm {
  return NAMED_RHYTHMS.some((name) => name === every)
}

function isEvery(text: string): text is Every {
  if (isNamed(text)) return true
  const [, count, unit] = COUNTED.exec(text) ?? []
  if (unit !== 'Days' && unit !== 'Weeks' && unit !== 'Months') return false
  return Number(count) <= MOST_COUNTED[unit]
}
