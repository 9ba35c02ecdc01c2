import { addMonths, dayOf, daysBetween, daysInMonth, monthOf, type PlainDate, yearOf } from './plain-date.ts'

/** The interval in which an annual percentage rate is computed. `term` is the whole term of a single payment. */
export type UnitPeriod =
  | { readonly unit: 'day' | 'week' | 'semimonth' | 'month' | 'year'; readonly n: number }
  | { readonly unit: 'term'; readonly basis: 'days' | 'months' }

/** A fraction in lowest terms; the denominator is positive. */
export interface Fraction {
  readonly numerator: number
  readonly denominator: number
}

/** Whole unit-periods and the odd fraction of one. */
export interface UnitTime {
  readonly whole: number
  readonly odd: Fraction
}

/** The fraction in lowest terms. */
export function fraction(numerator: number, denominator: number): Fraction {
  const divisor = greatestDivisor(Math.abs(numerator), denominator)
  return { numerator: numerator / divisor, denominator: denominator / divisor }
}

/**
 * How many whole unit-periods lie between two days, and which fraction is left.
 *
 * Months are measured back from the later day and all count as equal; left-over days are counted forward from the
 * earlier day, over 30. `anchorDay` is the plan's own day of the month (31 for the last day), so that 28 February
 * stands for the 29th, 30th or 31st. A term is one unit-period from end to end.
 * Source: 12 CFR Part 1026, Appendix J, paragraph (b)(5).
 */
export function unitTime(from: PlainDate, to: PlainDate, unit: UnitPeriod, anchorDay: number = dayOf(to)): UnitTime {
  switch (unit.unit) {
    case 'term':
      return { whole: from === to ? 0 : 1, odd: { numerator: 0, denominator: 1 } }
    case 'day':
      return timeOf(daysBetween(from, to), unit.n)
    case 'week':
      return timeOf(daysBetween(from, to), unit.n * 7)
    case 'semimonth':
      return monthTime(from, to, 15 * unit.n, anchorDay)
    case 'month':
      if (unit.n === 12) return yearTime(from, to, anchorDay)
      return monthTime(from, to, 30 * unit.n, anchorDay)
    case 'year':
      return yearTime(from, to, anchorDay)
  }
}

/** Full months back from the later day, and the days that are left before them. */
export function monthsAndDays(from: PlainDate, to: PlainDate, anchorDay: number): { months: number; days: number } {
  let months = (yearOf(to) - yearOf(from)) * 12 + monthOf(to) - monthOf(from)
  while (months > 0 && addMonths(to, -months, anchorDay) < from) months -= 1
  const start = months === 0 ? to : addMonths(to, -months, anchorDay)
  return { months, days: daysBetween(from, start) }
}

/** How many of the unit-period make a year. For a term the two days are those of the advance and the payment. */
export function unitsPerYear(unit: UnitPeriod, from: PlainDate, to: PlainDate): Fraction {
  switch (unit.unit) {
    case 'day':
      return fraction(365, unit.n)
    case 'week':
      return fraction(52, unit.n)
    case 'semimonth':
      return fraction(24, unit.n)
    case 'month':
      return fraction(12, unit.n)
    case 'year':
      return fraction(1, unit.n)
    case 'term':
      return unit.basis === 'days'
        ? fraction(365, daysBetween(from, to))
        : fraction(12, monthsAndDays(from, to, lastDayAware(from, to)).months)
  }
}

/** Does a day stand at the end of its month? */
export function isMonthEnd(date: PlainDate): boolean {
  return dayOf(date) === daysInMonth(yearOf(date), monthOf(date))
}

/** The anchor that lets a short month's last day stand for the day it was counted from: 31 January to 28 February. */
export function lastDayAware(from: PlainDate, to: PlainDate): number {
  return isMonthEnd(to) && dayOf(from) > dayOf(to) ? dayOf(from) : dayOf(to)
}

function monthTime(from: PlainDate, to: PlainDate, unitDays: number, anchorDay: number): UnitTime {
  const { months, days } = monthsAndDays(from, to, anchorDay)
  return timeOf(30 * months + days, unitDays)
}

/** Full years back; what is left counts in whole months over 12, else in days over 365. */
function yearTime(from: PlainDate, to: PlainDate, anchorDay: number): UnitTime {
  const { months, days } = monthsAndDays(from, to, anchorDay)
  if (days === 0) return timeOf(months, 12)
  const years = Math.floor(months / 12)
  const start = addMonths(to, -12 * years, anchorDay)
  const rest = timeOf(daysBetween(from, start), 365)
  return { whole: years + rest.whole, odd: rest.odd }
}

function timeOf(amount: number, unit: number): UnitTime {
  const whole = Math.floor(amount / unit)
  return { whole, odd: fraction(amount - whole * unit, unit) }
}

function greatestDivisor(a: number, b: number): number {
  let [left, right] = [a, b]
  while (right !== 0) [left, right] = [right, left % right]
  return left === 0 ? 1 : left
}
