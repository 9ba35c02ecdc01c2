import type { Cents } from './cents.ts'
import { type MoneyRefusal, parseMoney, typedMoney } from './parse-money.ts'

/** How often an income comes. Twice a month is not every two weeks: 24 against 26 times a year. */
export type IncomePeriod = 'week' | 'twoWeeks' | 'halfMonth' | 'month' | 'year'

/** What a text in an income box says: an amount with its own period, that nobody would say it, or why it is no answer. */
export type IncomeReading =
  | { readonly kind: 'income'; readonly amount: Cents; readonly period: IncomePeriod }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'empty' }
  /** `noPeriod`: 275 alone is a week's or a year's; it is asked, never guessed. */
  | { readonly kind: 'refused'; readonly reason: MoneyRefusal | 'noPeriod' }

const PERIODS: readonly (readonly [IncomePeriod, RegExp])[] = [
  ['twoWeeks', /(?:\/\s*2\s*w(?:k|ks|eeks?)?|bi-?weekly|(?:every|\/)\s*(?:2|two|other)\s*weeks?|fortnightly)$/i],
  ['halfMonth', /(?:\/\s*(?:sm|hm)|semi-?monthly|(?:twice|2x|two times) a month)$/i],
  ['week', /(?:\/\s*w(?:k|eek)?|weekly|(?:a|per|every) week)$/i],
  ['month', /(?:\/\s*m(?:o|onth)?|monthly|(?:a|per|every) month)$/i],
  ['year', /(?:\/\s*y(?:r|ear)?|yearly|annual(?:ly)?|(?:a|per|every) year)$/i],
]

const SHORT: Readonly<Record<IncomePeriod, string>> = {
  week: '/w',
  twoWeeks: ' biweekly',
  halfMonth: ' semimonthly',
  month: '/m',
  year: '/y',
}

/**
 * What income did the person tell, and for how long does it hold? `275/w`, `640 biweekly`, `900 semimonthly`,
 * `2000/m`, `12000/y`; `?` where it is not told. Whole dollars stay dollars. An amount without a period is refused,
 * since a guess would change the year by a factor. Source: user journeys, J8.
 */
export function parseIncome(text: string): IncomeReading {
  const typed = text.replaceAll('\u00a0', ' ').trim()
  if (typed === '') return { kind: 'empty' }
  if (typed === '?') return { kind: 'unknown' }
  const found = PERIODS.map(([period, pattern]) => [period, typed.replace(pattern, '')] as const).find(
    ([, rest]) => rest !== typed,
  )
  const reading = parseMoney((found?.[1] ?? typed).trim())
  if (reading.kind === 'refused') return { kind: 'refused', reason: reading.reason }
  if (reading.kind !== 'amount') return { kind: 'refused', reason: 'notANumber' }
  if (found === undefined) return { kind: 'refused', reason: 'noPeriod' }
  return { kind: 'income', amount: reading.value, period: found[0] }
}

/** The normal form that an income box shows after leaving it: 275.00/w, 640.00 biweekly, `?`; null without a reading. */
export function typedIncome(reading: IncomeReading): string | null {
  if (reading.kind === 'unknown') return '?'
  if (reading.kind === 'empty') return ''
  if (reading.kind !== 'income') return null
  return `${typedMoney({ kind: 'amount', value: reading.amount, isSum: false })}${SHORT[reading.period]}`
}
