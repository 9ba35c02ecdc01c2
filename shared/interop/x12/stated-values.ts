import { isPlainDate, type PlainDate } from '../../dates/plain-date.ts'
import type { Cents } from '../../money/cents.ts'
import { compareRates, parseRate, percent, type Rate } from '../../money/rate.ts'
import { tableMoney } from '../table-money.ts'

/** An amount of an X12 element. `isRounded`: it had more than two decimals. */
export interface StatedAmount {
  readonly amount: Cents
  readonly isRounded: boolean
}

/** The amount that an element stands for, digit by digit: `20`, `.5`, `-12.00`. Null for anything else and for blank. */
export function statedAmount(text: string): StatedAmount | null {
  return /^[-+]?\d*\.?\d*$/.test(text) ? tableMoney(text.replace(/^\+/, '').replace(/^(-?)0+(?=\d)/, '$1')) : null
}

/**
 * Only nines, as systems write where they have no limit: 99999.99, 999999. A candidate for "no limit", never an amount to
 * be used without a person.
 */
export function isNines(text: string): boolean {
  return /^9{4,}\.99$|^9{5,}(\.0*)?$/.test(text)
}

const WHOLE = percent(100)

/**
 * A percent element as an exact fraction: `.2` is 20 %. More than one is read as a percent, `20` is 20 %, and `isOverOne`
 * says so. Null for blank, below zero, above 100 % and anything else.
 */
export function statedShare(text: string): { readonly rate: Rate; readonly isOverOne: boolean } | null {
  if (!/^\d*\.?\d*$/.test(text) || !/\d/.test(text)) return null
  const plain = text.replace(/^\./, '0.').replace(/\.$/, '')
  const fraction = parseRate(plain)
  if (fraction === null) return null
  if (compareRates(fraction, WHOLE) <= 0) return { rate: fraction, isOverOne: false }
  const whole = parseRate(plain, 2)
  return whole === null || compareRates(whole, WHOLE) > 0 ? null : { rate: whole, isOverOne: true }
}

/** A day as CCYYMMDD, or with a clock behind it; null where there is no such day. */
export function statedDay(text: string): PlainDate | null {
  const match = /^(\d{4})(\d{2})(\d{2})(?:\d{4,6})?$/.exec(text)
  const day = match === null ? '' : `${match[1]}-${match[2]}-${match[3]}`
  return isPlainDate(day) ? day : null
}

/** A day as YYMMDD, of an envelope: from 1970 on. Null where there is no such day. */
export function shortDay(text: string): PlainDate | null {
  if (!/^\d{6}$/.test(text)) return text.length === 8 ? statedDay(text) : null
  return statedDay(`${Number(text.slice(0, 2)) < 70 ? '20' : '19'}${text}`)
}

/** From and until of a D8 or RD8 element. A single day is both. Null where one of the two is no day. */
export function statedSpan(text: string): readonly [PlainDate, PlainDate] | null {
  const parts = text.split('-').map((part) => statedDay(part.trim()))
  const [from, to] = [parts[0] ?? null, parts.length > 1 ? (parts[1] ?? null) : (parts[0] ?? null)]
  return parts.length > 2 || from === null || to === null ? null : [from, to]
}

/** A whole number of an element, `12` or `12.00`; null for anything else. */
export function statedCount(text: string): number | null {
  const match = /^(\d{1,9})(?:\.0*)?$/.exec(text)
  return match === null ? null : Number(match[1])
}
