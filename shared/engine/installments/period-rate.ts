import { addMonths, dayOf, daysBetween, isLeapYear, type PlainDate, plainDate, yearOf } from '../../dates/plain-date.ts'
import { type Cents, cents } from '../../money/cents.ts'
import type { Rate } from '../../money/rate.ts'
import { divideRounded } from '../../money/rounding.ts'

/** The exact share of a balance that one row bears as interest. Both numbers are whole. */
export interface PeriodRate {
  readonly numerator: number
  readonly denominator: number
}

/** How interest counts days: per equal period, or by the real days over 365, 360 or each year's own length. */
export type InterestMethod = 'period' | 'actual/365' | 'actual/360' | 'actual/actual'

/** Six decimals of a percent: finer rates could leave the exact range when days are multiplied in. */
export const FINEST_RATE_PLACES = 8

export const NO_INTEREST: PeriodRate = { numerator: 0, denominator: 1 }

/**
 * Up to these sizes twice a product and three times its denominator stay below 2^53 together. Then the quotient that
 * `roundedHalfUp` takes the floor of cannot come out as the next whole number.
 */
const LARGEST_PRODUCT = 2 ** 51
const LARGEST_DENOMINATOR = 2 ** 50

const POWERS: readonly number[] = Array.from({ length: FINEST_RATE_PLACES + 1 }, (_, places) => 10 ** places)

/** Is the rate one that the engine computes with exactly: not negative, at most six decimals of a percent? */
export function isUsableRate(rate: Rate): boolean {
  return rate.units >= 0 && rate.units <= 2 ** 30 && rate.places <= FINEST_RATE_PLACES
}

/** A yearly rate for one of `periodsPerYear` equal periods. `periodsPerYear` may be a fraction, as 365 over 10. */
export function equalPeriodRate(rate: Rate, periodsPerYear: { numerator: number; denominator: number }): PeriodRate {
  return {
    numerator: rate.units * periodsPerYear.denominator,
    denominator: 10 ** rate.places * periodsPerYear.numerator,
  }
}

/** A yearly rate for the real days between two dates. Source: payment plan specification, section 5.1. */
export function dayCountRate(
  rate: Rate,
  method: Exclude<InterestMethod, 'period'>,
  from: PlainDate,
  to: PlainDate,
): PeriodRate {
  const scale = POWERS[rate.places] ?? 10 ** rate.places
  if (method === 'actual/365') return { numerator: rate.units * daysBetween(from, to), denominator: scale * 365 }
  if (method === 'actual/360') return { numerator: rate.units * daysBetween(from, to), denominator: scale * 360 }
  const [leap, ordinary] = daysByYearLength(from, to)
  return { numerator: rate.units * (leap * 365 + ordinary * 366), denominator: scale * 365 * 366 }
}

/** A part of a period rate: so many of so many days. */
export function partOf(rate: PeriodRate, days: number, ofDays: number): PeriodRate {
  return { numerator: rate.numerator * days, denominator: rate.denominator * ofDays }
}

/**
 * The rate of a first period that is longer or shorter than one period: whole periods counted back from the due
 * date, and the days before them over the days of the period they lie in. 17 of 31 days is 17/31 of a month's rate.
 */
export function oddPeriodRate(rate: PeriodRate, from: PlainDate, to: PlainDate, back: PeriodBack): PeriodRate {
  let whole = 0
  while (back(to, whole + 1) >= from) whole += 1
  const start = back(to, whole)
  const odd = daysBetween(from, start)
  if (odd === 0) return { numerator: rate.numerator * whole, denominator: rate.denominator }
  const length = daysBetween(back(to, whole + 1), start)
  return { numerator: rate.numerator * (whole * length + odd), denominator: rate.denominator * length }
}

/** The date that many periods before a due date. */
export type PeriodBack = (to: PlainDate, periods: number) => PlainDate

/** Periods of that many months, counted back on the due date's own day. */
export function monthsBack(months: number): PeriodBack {
  return (to, periods) => addMonths(to, -months * periods, dayOf(to))
}

/** Interest on a balance for one row, rounded half up to the cent: the one rounding of a row. Exact at any size. */
export function interestOn(balance: Cents, rate: PeriodRate): Cents {
  const product = balance * rate.numerator
  if (product >= 0 && product <= LARGEST_PRODUCT && rate.denominator <= LARGEST_DENOMINATOR)
    return cents(roundedHalfUp(product, rate.denominator))
  return cents(Number(divideRounded(BigInt(balance) * BigInt(rate.numerator), BigInt(rate.denominator), 'halfUp')))
}

/** Is the interest on a balance up to this size exact in doubles, at each of these rates? */
export function fitsDoubles(principal: Cents, rates: readonly PeriodRate[]): boolean {
  return rates.every(
    ({ numerator, denominator }) =>
      numerator >= 0 && principal * numerator <= LARGEST_PRODUCT && denominator <= LARGEST_DENOMINATOR,
  )
}

/** The interest of a row, rounded half up, where `fitsDoubles` has said yes for a balance at least as large. */
export function fittingInterest(balance: number, rate: PeriodRate): number {
  return roundedHalfUp(balance * rate.numerator, rate.denominator)
}

function roundedHalfUp(product: number, denominator: number): number {
  return Math.floor((product * 2 + denominator) / (denominator * 2))
}

/** Days between two dates that lie in leap years, and the others. */
function daysByYearLength(from: PlainDate, to: PlainDate): readonly [number, number] {
  let [leap, ordinary] = [0, 0]
  let start = from
  while (start < to) {
    const nextYear = plainDate(`${yearOf(start) + 1}-01-01`)
    const end = nextYear < to ? nextYear : to
    if (isLeapYear(yearOf(start))) leap += daysBetween(start, end)
    else ordinary += daysBetween(start, end)
    start = end
  }
  return [leap, ordinary]
}
