import { monthsLeftOut, type Rhythm } from '../../dates/due-dates.ts'
import { dayOf, daysBetween, type PlainDate } from '../../dates/plain-date.ts'
import { lastDayAware, monthsAndDays, type UnitPeriod, unitTime } from '../../dates/unit-periods.ts'
import type { Spacing } from './apr-equation.ts'

const DAYS_IN: { readonly [U in Spacing['unit']]: number } = { day: 1, week: 7, semimonth: 15, month: 30 }

/**
 * The unit-period of a transaction, from the lengths of its periods in order.
 *
 * The length that occurs most often, more than once; the smaller on a tie; never above a year. Where none repeats,
 * the average of all rounded to the nearest standard interval, the lower on a tie.
 * Takes more than one period: a single advance with a single payment has its term for a unit-period.
 * Source: 12 CFR Part 1026, Appendix J, paragraphs (b)(3) and (b)(4).
 */
export function unitPeriodOf(lengths: readonly Spacing[]): UnitPeriod {
  const repeated = lengths
    .map((length) => ({ length, times: lengths.filter((other) => isSame(other, length)).length }))
    .filter(({ times }) => times > 1)
    .toSorted((a, b) => b.times - a.times || daysOf(a.length) - daysOf(b.length))
  const chosen = repeated[0] ? repeated[0].length : nearestStandard(lengths)
  return daysOf(chosen) >= 360 ? { unit: 'month', n: 12 } : chosen
}

/** The term of a single payment: whole months where it has them, else days; a year when it is longer than one. */
export function termUnit(advancedOn: PlainDate, paidOn: PlainDate): UnitPeriod {
  const { months, days } = monthsAndDays(advancedOn, paidOn, lastDayAware(advancedOn, paidOn))
  if (months > 12 || (months === 12 && days > 0)) return { unit: 'year', n: 1 }
  return { unit: 'term', basis: days === 0 && months > 0 ? 'months' : 'days' }
}

/** The length of a rhythm's regular period; null for custom dates and where months are left out. */
export function spacingOf(rhythm: Rhythm): Spacing | null {
  if (monthsLeftOut(rhythm).length > 0) return null
  switch (rhythm.every) {
    case 'days':
      return rhythm.interval % 7 === 0 ? { unit: 'week', n: rhythm.interval / 7 } : { unit: 'day', n: rhythm.interval }
    case 'weeks':
      return { unit: 'week', n: rhythm.interval }
    case 'months':
    case 'weekdays':
      return { unit: 'month', n: rhythm.interval }
    case 'halfMonths':
      return { unit: 'semimonth', n: 1 }
    case 'custom':
      return null
  }
}

/** The period lengths of a plan on its rhythm: the first one as it is, the others regular. */
export function regularLengths(
  startsOn: PlainDate,
  firstOn: PlainDate,
  spacing: Spacing,
  count: number,
): readonly Spacing[] {
  const { whole, odd } = unitTime(startsOn, firstOn, spacing, lastDayAware(startsOn, firstOn))
  const isRegular = whole === 1 && odd.numerator === 0
  const first: Spacing = isRegular ? spacing : { unit: 'day', n: daysBetween(startsOn, firstOn) }
  return [first, ...Array.from({ length: count - 1 }, () => spacing)]
}

/** The period lengths between any dates: whole months before weeks, or weeks before months, whichever repeats more. */
export function lengthsBetween(dates: readonly PlainDate[]): readonly Spacing[] {
  const pairs = dates.slice(1).map((to, k) => ({ from: dates[k] ?? to, to }))
  const inMonths = pairs.map(({ from, to }) => monthsOrDays(from, to))
  const inWeeks = pairs.map(({ from, to }) => weeksOrDays(daysBetween(from, to)))
  return mostRepeated(inWeeks) > mostRepeated(inMonths) ? inWeeks : inMonths
}

function monthsOrDays(from: PlainDate, to: PlainDate): Spacing {
  const { months, days } = monthsAndDays(from, to, Math.max(lastDayAware(from, to), dayOf(to)))
  return days === 0 && months > 0 ? { unit: 'month', n: months } : weeksOrDays(daysBetween(from, to))
}

function weeksOrDays(days: number): Spacing {
  return days % 7 === 0 && days > 0 ? { unit: 'week', n: days / 7 } : { unit: 'day', n: days }
}

function mostRepeated(lengths: readonly Spacing[]): number {
  return Math.max(0, ...lengths.map((length) => lengths.filter((other) => isSame(other, length)).length))
}

/** A day, weeks up to a year, half a month, months up to a year; a shorter one comes first. */
function nearestStandard(lengths: readonly Spacing[]): Spacing {
  const total = lengths.reduce((sum, length) => sum + daysOf(length), 0)
  const far = (length: Spacing): number => Math.abs(total - daysOf(length) * lengths.length)
  const months = Array.from({ length: 12 }, (_, k): Spacing => ({ unit: 'month', n: k + 1 }))
  const weeks = Array.from({ length: 52 }, (_, k): Spacing => ({ unit: 'week', n: k + 1 }))
  const standard: readonly Spacing[] = [{ unit: 'day', n: 1 }, { unit: 'semimonth', n: 1 }, ...months, ...weeks]
  const inOrder = standard.toSorted((a, b) => far(a) - far(b) || daysOf(a) - daysOf(b))
  return inOrder[0] ?? { unit: 'month', n: 1 }
}

function isSame(a: Spacing, b: Spacing): boolean {
  return a.unit === b.unit && a.n === b.n
}

function daysOf(length: Spacing): number {
  return DAYS_IN[length.unit] * length.n
}
