import { monthsLeftOut, type Rhythm } from '../../dates/due-dates.ts'
import { addDays, addMonths, dayOf, type PlainDate } from '../../dates/plain-date.ts'
import { type Fraction, fraction } from '../../dates/unit-periods.ts'
import {
  dayCountRate,
  equalPeriodRate,
  NO_INTEREST,
  oddPeriodRate,
  type PeriodBack,
  type PeriodRate,
} from './period-rate.ts'
import type { InterestTerms } from './terms.ts'

/** The rate of every row, and of the days before the first one that are charged on top of the first payment. */
export interface RowRates {
  readonly rates: readonly PeriodRate[]
  /** The rates that occur among them: one where all rows are alike. */
  readonly distinct: readonly PeriodRate[]
  /** Null unless the odd days of the first period are a surcharge. */
  readonly oddDays: PeriodRate | null
}

/**
 * How many installments a rhythm has in a year, as `period` interest counts them. Null for custom dates, and where
 * months are left out: there interest counts days.
 */
export function installmentsPerYear(rhythm: Rhythm): Fraction | null {
  if (monthsLeftOut(rhythm).length > 0) return null
  switch (rhythm.every) {
    case 'days':
      return fraction(365, rhythm.interval)
    case 'weeks':
      return fraction(52, rhythm.interval)
    case 'months':
    case 'weekdays':
      return fraction(12, rhythm.interval)
    case 'halfMonths':
      return fraction(24, 1)
    case 'custom':
      return null
  }
}

/** The date that many installments before a due date, on the rhythm; custom dates count months. */
export function periodBack(rhythm: Rhythm): PeriodBack {
  if (rhythm.every === 'days') return (to, k) => addDays(to, -k * rhythm.interval)
  if (rhythm.every === 'weeks') return (to, k) => addDays(to, -7 * k * rhythm.interval)
  if (rhythm.every === 'halfMonths') return (to, k) => addDays(addMonths(to, -Math.floor(k / 2)), k % 2 === 0 ? 0 : -15)
  const months = 'interval' in rhythm ? rhythm.interval : 1
  const anchor = rhythm.every === 'months' && rhythm.anchor === 'last' ? 31 : null
  return (to, k) => addMonths(to, -months * k, anchor === null ? dayOf(to) : anchor)
}

/**
 * The exact interest rate of every row. A first period that is shorter than one period bears what it is long: nobody
 * owes interest for days before there was a debt. Null when equal periods are asked for on custom dates.
 * Source: payment plan specification, sections 5.1, 5.3 and 5.4.
 */
export function rowRates(terms: InterestTerms, rhythm: Rhythm, days: readonly PlainDate[]): RowRates | null {
  const regular = terms.method === 'period' ? equalRates(terms, rhythm, days) : dayCountRates(terms, rhythm, days)
  if (!regular) return null
  const [first, usual] = [days[0], regular[0]]
  const isShort = first !== undefined && periodBack(rhythm)(first, 1) < terms.startsOn
  if (!isShort && terms.method === 'period' && terms.oddFirstPeriod === 'free' && terms.delayedUntil === null) {
    return { rates: regular, distinct: usual ? [usual] : [], oddDays: null }
  }
  const odd = first ? oddFirst(terms, rhythm, first, { regular: usual ?? NO_INTEREST, isShort }) : null
  const isCounted = isShort || terms.oddFirstPeriod === 'inEveryPayment'
  const rates = odd && isCounted ? [odd.whole, ...regular.slice(1)] : regular
  const { delayedUntil } = terms
  const delayed =
    delayedUntil === null ? rates : rates.map((rate, k) => ((days[k] ?? '') < delayedUntil ? NO_INTEREST : rate))
  return {
    rates: delayed,
    distinct: delayed,
    oddDays: odd && terms.oddFirstPeriod === 'withFirstPayment' ? odd.surcharge : null,
  }
}

function equalRates(terms: InterestTerms, rhythm: Rhythm, days: readonly PlainDate[]): readonly PeriodRate[] | null {
  const perYear = installmentsPerYear(rhythm)
  if (!perYear) return null
  return new Array<PeriodRate>(days.length).fill(equalPeriodRate(terms.rate, perYear))
}

/** The first row counts one regular period; `oddFirst` puts the real one in its place where it is charged. */
function dayCountRates(terms: InterestTerms, rhythm: Rhythm, days: readonly PlainDate[]): readonly PeriodRate[] {
  const { rate, method } = terms
  if (method === 'period') return []
  const back = periodBack(rhythm)
  return days.map((on, k) => dayCountRate(rate, method, days[k - 1] ?? back(on, 1), on))
}

interface OddFirst {
  readonly whole: PeriodRate
  readonly surcharge: PeriodRate | null
}

function oddFirst(
  terms: InterestTerms,
  rhythm: Rhythm,
  first: PlainDate,
  { regular, isShort }: { readonly regular: PeriodRate; readonly isShort: boolean },
): OddFirst | null {
  if (terms.oddFirstPeriod === 'free' && !isShort) return null
  const back = periodBack(rhythm)
  const start = back(first, 1)
  const whole =
    terms.method === 'period'
      ? oddPeriodRate(regular, terms.startsOn, first, back)
      : dayCountRate(terms.rate, terms.method, terms.startsOn, first)
  const isLong = terms.startsOn < start
  return { whole, surcharge: isLong ? differenceOf(whole, regular) : null }
}

/** The odd period's denominator is a multiple of the regular one's: same method, same rate, parts of the same period. */
function differenceOf(odd: PeriodRate, regular: PeriodRate): PeriodRate {
  const scale = odd.denominator / regular.denominator
  return { numerator: odd.numerator - regular.numerator * scale, denominator: odd.denominator }
}
