import { type Calendar, type Roll, rolled } from './business-days.ts'
import { type Nth, nthWeekday } from './holidays.ts'
import {
  addDays,
  addMonths,
  dateOf,
  dayNumber,
  daysInMonth,
  monthlyDates,
  monthOf,
  type PlainDate,
  type Weekday,
  yearOf,
} from './plain-date.ts'

/** A day of the month, or its last day. 29, 30 and 31 stand for the last day of a shorter month. */
export type MonthDay = number | 'last'

/** A rhythm may leave months out: dates that fall into them are passed over, and the others keep their days. */
interface Seasonal {
  readonly firstOn: PlainDate
  /** Months 1 to 12 in which nothing falls due; left out where every month has its dates. */
  readonly notIn?: readonly number[]
}

/** When the installments of a plan fall due. Intervals count days, weeks or months and are at least 1. */
export type Rhythm =
  | (Seasonal & { readonly every: 'days' | 'weeks'; readonly interval: number })
  | (Seasonal & {
      readonly every: 'months'
      readonly interval: number
      /** The plan's own day, kept through shorter months; `last` is the last day of each month. */
      readonly anchor: MonthDay
    })
  | (Seasonal & {
      readonly every: 'halfMonths'
      /** Two days of each month; the first date is the first of them on or after `firstOn`. */
      readonly days: readonly [number, MonthDay]
    })
  | (Seasonal & {
      readonly every: 'weekdays'
      /** Counted in months from the month of `firstOn`. */
      readonly interval: number
      readonly weekday: Weekday
      readonly nth: Nth
    })
  | { readonly every: 'custom'; readonly dates: readonly PlainDate[] }

/** A rhythm, and what happens to payable dates that are no working days. */
export type DueRule = Rhythm & { readonly roll: Roll; readonly calendar: Calendar }

/** The date in the agreement, and the day by which the money is expected after the roll. */
export interface DueDate {
  readonly contractOn: PlainDate
  readonly payableOn: PlainDate
}

/** Why a rule gives no dates: a number that makes no sense, dates out of order, too few, or beyond the year 2150. */
export type DueRuleProblem = 'interval' | 'monthDay' | 'notIncreasing' | 'tooFewDates' | 'beyondCalendar'

/**
 * The day each installment is due, as many as `count`.
 *
 * Every date is counted from the first day and the anchor, never from the date before: 31 January → 28 February →
 * 31 March. The roll moves payable dates only. Takes a rule in which `dueRuleProblem` finds nothing.
 * Source: payment plan specification, section 3.
 */
export function dueDates(rule: DueRule, count: number): readonly DueDate[] {
  const contract = contractDates(rule, count)
  const payable = payableDates(rule, contract)
  return contract.map((contractOn, k) => ({ contractOn, payableOn: payable[k] ?? contractOn }))
}

/** The days by which the money of contract dates is expected: the contract dates themselves where nothing rolls. */
export function payableDates({ roll, calendar }: DueRule, contract: readonly PlainDate[]): readonly PlainDate[] {
  return roll === 'none' ? contract : contract.map((on) => rolled(on, roll, calendar))
}

/** The contract dates alone. */
export function contractDates(rhythm: Rhythm, count: number): readonly PlainDate[] {
  if (rhythm.every !== 'custom' && monthsLeftOut(rhythm).length > 0) return seasonalDates(rhythm, count)
  return unbrokenDates(rhythm, count)
}

/** The months in which a rhythm has no date; none for dates of one's own. */
export function monthsLeftOut(rhythm: Rhythm): readonly number[] {
  return rhythm.every === 'custom' || rhythm.notIn === undefined ? [] : rhythm.notIn
}

/** Fewer dates than asked for where the calendar ends before. */
function seasonalDates(rhythm: Exclude<Rhythm, { readonly every: 'custom' }>, count: number): readonly PlainDate[] {
  const out = monthsLeftOut(rhythm)
  for (let wanted = count + 12; ; wanted *= 2) {
    const isWhole = lastYear(rhythm, wanted) <= 2149
    const dates = unbrokenDates(rhythm, isWhole ? wanted : datesLeft(rhythm)).filter((on) => !out.includes(monthOf(on)))
    if (dates.length >= count || !isWhole) return dates.slice(0, count)
  }
}

/** About as many dates as the calendar holds. */
function datesLeft(rhythm: Exclude<Rhythm, { readonly every: 'custom' }>): number {
  let [least, most] = [0, 60_000]
  while (most - least > 1) {
    const middle = Math.floor((least + most) / 2)
    if (lastYear(rhythm, middle) <= 2149) least = middle
    else most = middle
  }
  return least
}

function unbrokenDates(rhythm: Rhythm, count: number): readonly PlainDate[] {
  switch (rhythm.every) {
    case 'days':
      return upTo(count, (k) => addDays(rhythm.firstOn, k * rhythm.interval))
    case 'weeks':
      return upTo(count, (k) => addDays(rhythm.firstOn, k * rhythm.interval * 7))
    case 'months':
      return monthDates(rhythm.firstOn, rhythm.interval, rhythm.anchor === 'last' ? 31 : rhythm.anchor, count)
    case 'halfMonths':
      return halfMonthDates(rhythm.firstOn, rhythm.days, count)
    case 'weekdays':
      return upTo(count, (k) => {
        const month = addMonths(rhythm.firstOn, k * rhythm.interval, 1)
        return nthWeekday(yearOf(month), monthOf(month), rhythm.weekday, rhythm.nth)
      })
    case 'custom':
      return rhythm.dates.slice(0, count)
  }
}

/** What is wrong with the rule for that many dates; null when nothing is. */
export function dueRuleProblem(rhythm: Rhythm, count: number): DueRuleProblem | null {
  if (rhythm.every === 'custom') {
    if (rhythm.dates.length < count) return 'tooFewDates'
    return rhythm.dates.every((on, i) => i === 0 || on > (rhythm.dates[i - 1] ?? on)) ? null : 'notIncreasing'
  }
  if ('interval' in rhythm && !(Number.isInteger(rhythm.interval) && rhythm.interval >= 1)) return 'interval'
  if (rhythm.every === 'months' && !isMonthDay(rhythm.anchor)) return 'monthDay'
  if (rhythm.every === 'halfMonths' && !isPair(rhythm.days)) return 'monthDay'
  if (lastYear(rhythm, count) > 2149) return 'beyondCalendar'
  return monthsLeftOut(rhythm).length > 0 && contractDates(rhythm, count).length < count ? 'beyondCalendar' : null
}

function upTo(count: number, dateOfIndex: (k: number) => PlainDate): readonly PlainDate[] {
  const dates: PlainDate[] = []
  for (let k = 0; k < count; k += 1) dates.push(dateOfIndex(k))
  return dates
}

/** The first date as it is given, the others on the anchor; all counted from the first month. */
function monthDates(firstOn: PlainDate, interval: number, anchor: number, count: number): readonly PlainDate[] {
  if (count < 1) return []
  const dates = monthlyDates(yearOf(firstOn) * 12 + monthOf(firstOn) - 1, interval, anchor, count)
  dates[0] = firstOn
  return dates
}

function halfMonthDates(firstOn: PlainDate, days: readonly [number, MonthDay], count: number): readonly PlainDate[] {
  const dates: PlainDate[] = []
  for (let k = 0; dates.length < count; k += 1) {
    const month = addMonths(firstOn, k, 1)
    for (const day of days) {
      const on = dayInMonth(yearOf(month), monthOf(month), day)
      if (on >= firstOn && dates.length < count) dates.push(on)
    }
  }
  return dates
}

function dayInMonth(year: number, month: number, day: MonthDay): PlainDate {
  const last = daysInMonth(year, month)
  return dateOf(year, month, day === 'last' ? last : Math.min(day, last))
}

function isMonthDay(day: MonthDay): boolean {
  return day === 'last' || (Number.isInteger(day) && day >= 1 && day <= 31)
}

/** The second day comes later in every month: a pair of 30 and 31 would fall together in February. */
function isPair([first, second]: readonly [number, MonthDay]): boolean {
  return isMonthDay(first) && isMonthDay(second) && first < 28 && (second === 'last' || second > first)
}

function lastYear(rhythm: Exclude<Rhythm, { readonly every: 'custom' }>, count: number): number {
  const days = { days: 1, weeks: 7, months: 31, halfMonths: 16, weekdays: 31 }[rhythm.every]
  const interval = 'interval' in rhythm ? rhythm.interval : 1
  return Math.floor((dayNumber(rhythm.firstOn) + days * interval * count) / 365) + 1970
}
