import { addDays, addMonths, type PlainDate, plainDate } from '../../shared/dates/plain-date.ts'
import { monthsAndDays } from '../../shared/dates/unit-periods.ts'
import type { AmortizedRow } from '../../shared/engine/installments/amortize.ts'
import type { SplitRule } from '../../shared/engine/installments/equal-amounts.ts'
import {
  dayCountRate,
  equalPeriodRate,
  type InterestMethod,
  oddPeriodRate,
  type PeriodBack,
  type PeriodRate,
  partOf,
} from '../../shared/engine/installments/period-rate.ts'
import { isRefusal, type PlanRefusal } from '../../shared/engine/installments/refusal.ts'
import type { Leveling } from '../../shared/engine/installments/shapes.ts'
import type { Period } from '../../shared/engine/installments/sliced-interest.ts'
import { type Cents, cents } from '../../shared/money/cents.ts'
import type { Rate } from '../../shared/money/rate.ts'
import type { Rounding } from '../../shared/money/rounding.ts'
import { percentOf } from './apr-cases.ts'
import type { Given } from './compare.ts'
import { type JsonRecord, numberAt, numberOr, recordAt, textAt, textOr, textsAt } from './json.ts'

const ROUNDINGS: Readonly<Record<string, Rounding>> = {
  half_up: 'halfUp',
  half_even: 'halfEven',
  up: 'up',
  down: 'down',
}

export function roundingAt(input: JsonRecord): Rounding {
  const rounding = ROUNDINGS[textOr(input, 'rounding', 'half_up')]
  if (!rounding) throw new TypeError(`rounding ${textAt(input, 'rounding')}`)
  return rounding
}

export function centsAt(input: JsonRecord, key: string): Cents {
  return cents(numberAt(input, key))
}

export function dateAt(input: JsonRecord, key: string): PlainDate {
  return plainDate(textAt(input, key))
}

export function datesAt(input: JsonRecord, key: string): readonly PlainDate[] {
  return textsAt(input, key).map(plainDate)
}

/** The yearly rate of an input; zero where it names none. */
export function rateAt(input: JsonRecord): Rate {
  return percentOf(textOr(input, 'annual_rate_percent', '0'))
}

export function splitAt(input: JsonRecord): SplitRule {
  return {
    increment: numberOr(input, 'increment_cents', 1),
    rounding: roundingAt(input),
    remainder: textOr(input, 'remainder', 'last') === 'spread_first' ? 'spreadFirst' : 'last',
    minimum: cents(numberOr(input, 'minimum_cents', numberOr(input, 'minimum_installment_cents', 1))),
  }
}

/** How the payment of an input is rounded, and whether the last one is adjusted. */
export function levelingAt(input: JsonRecord): Leveling {
  const payment = input.payment === undefined ? {} : recordAt(input, 'payment')
  return {
    rounding: roundingAt(payment),
    increment: numberOr(payment, 'increment_cents', 1),
    final: textOr(input, 'final_payment', 'adjust') === 'leave' ? 'leave' : 'adjust',
  }
}

/** The given payment; null where it is to be solved. */
export function givenPayment(input: JsonRecord): Cents | null {
  const payment = input.payment === undefined ? {} : recordAt(input, 'payment')
  return payment.cents === undefined || payment.mode === 'solve' ? null : centsAt(payment, 'cents')
}

/** The periods of an input's due dates, with the exact rate of each. */
export function periodsAt(input: JsonRecord, rate: Rate = rateAt(input)): readonly Period[] {
  const start = dateAt(input, 'start_date')
  const dates = datesAt(input, 'due_dates')
  return dates.map((to, k) => {
    const from = dates[k - 1] ?? start
    return { from, to, rate: k === 0 ? firstRate(input, rate, from, to) : rowRate(input, rate, from, to) }
  })
}

export function ratesAt(input: JsonRecord, rate: Rate = rateAt(input)): readonly PeriodRate[] {
  return periodsAt(input, rate).map((period) => period.rate)
}

/** Only the first period of equal periods can be odd: a given fraction of one, or prorated by its days. */
function firstRate(input: JsonRecord, rate: Rate, from: PlainDate, to: PlainDate): PeriodRate {
  const regular = rowRate(input, rate, from, to)
  if (input.first_period_fraction !== undefined) return fractionOf(regular, textAt(input, 'first_period_fraction'))
  return input.day_count === 'period-prorated' ? oddPeriodRate(regular, from, to, periodBackAt(input)) : regular
}

function rowRate(input: JsonRecord, rate: Rate, from: PlainDate, to: PlainDate): PeriodRate {
  const named = textOr(input, 'day_count', 'period')
  if (textOr(input, 'row_interest_rounding', 'half_up') !== 'half_up') throw new TypeError('row_interest_rounding')
  if (named === 'period' || named === 'period-prorated') return periodRateAt(input, rate)
  return realDaysRate(rate, named, from, to)
}

/** The rate of the days between two dates, by a named way of counting them. */
export function realDaysRate(rate: Rate, named: string, from: PlainDate, to: PlainDate): PeriodRate {
  return named.startsWith('30/360') ? thirtyDayRate(rate, from, to) : dayCountRate(rate, dayCountAt(named), from, to)
}

export function periodRateAt(input: JsonRecord, rate: Rate): PeriodRate {
  return equalPeriodRate(rate, { numerator: numberOr(input, 'periods_per_year', 12), denominator: 1 })
}

export function dayCountAt(named: string): Exclude<InterestMethod, 'period'> {
  const found = (['actual/365', 'actual/360', 'actual/actual'] as const).find((method) => method === named)
  if (!found) throw new TypeError(`day_count ${named}`)
  return found
}

/** Whole months count thirty days; odd days count over 360. */
function thirtyDayRate(rate: Rate, from: PlainDate, to: PlainDate): PeriodRate {
  const { months, days } = monthsAndDays(from, to, Number(to.slice(8)))
  return { numerator: rate.units * (30 * months + days), denominator: 10 ** rate.places * 360 }
}

function fractionOf(rate: PeriodRate, text: string): PeriodRate {
  const [top, bottom] = text.split('/').map(Number)
  if (!top || !bottom) throw new TypeError(`fraction ${text}`)
  return partOf(rate, top, bottom)
}

/** The date so many periods before a due date, by the number of periods in a year. */
function periodBackAt(input: JsonRecord): PeriodBack {
  const perYear = numberOr(input, 'periods_per_year', 12)
  if (perYear === 52 || perYear === 26 || perYear === 13)
    return (to, periods) => addDays(to, -(364 / perYear) * periods)
  if (perYear === 365) return (to, periods) => addDays(to, -periods)
  if (perYear === 24) return halfMonthsBack
  return (to, periods) => addMonths(to, -(12 / perYear) * periods)
}

/** The other day of a pair stands fifteen days apart: 1 and 16, 15 and the last. */
function halfMonthsBack(to: PlainDate, periods: number): PlainDate {
  const whole = addMonths(to, -Math.floor(periods / 2))
  if (periods % 2 === 0) return whole
  const day = Number(whole.slice(8))
  return day > 15 ? addDays(whole, -Math.min(15, day - 1)) : addMonths(whole, -1, day + 15)
}

/** Rows as the files print them. */
export function rowsGiven(rows: readonly AmortizedRow[], dates: readonly PlainDate[]): readonly Given[] {
  return rows.map((row, k) => ({
    n: row.number,
    due: dates[k],
    payment_cents: row.payment,
    interest_cents: row.interest,
    principal_cents: row.principal,
    balance_cents: row.balanceAfter,
  }))
}

export function totalsGiven(rows: readonly AmortizedRow[]): Given {
  const sum = (of: (row: AmortizedRow) => number): number => rows.reduce((total, row) => total + of(row), 0)
  return {
    payments_cents: sum((row) => row.payment),
    interest_cents: sum((row) => row.interest),
    principal_cents: sum((row) => row.principal),
    count: rows.length,
  }
}

/** A refusal as the files name it: the code and its facts in snake case, amounts with their unit. */
export function refusalGiven(refusal: PlanRefusal): Given {
  const facts = Object.entries(refusal.facts).map(([key, value]) => [`${snake(key)}_cents`, value])
  return { error: snake(refusal.code), ...Object.fromEntries(facts) }
}

/** What a case expects of an answer, or of its refusal. */
export function answered<T extends { readonly kind: string }>(
  answer: T | PlanRefusal,
  give: (value: T) => Given,
): Given {
  return isRefusal(answer) ? refusalGiven(answer) : give(answer)
}

function snake(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}
