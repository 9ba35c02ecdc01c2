import { type Cents, cents, isCents, LARGEST_CENTS } from './cents.ts'
import { parsePercentNumber } from './parse-percent.ts'
import type { Rate } from './rate.ts'
import { typedSum } from './typed-sum.ts'

/** What a text in a money box says. The four answers are `amount` (also zero), `unknown`, `none`; the rest is no answer. */
export type MoneyReading =
  | { readonly kind: 'amount'; readonly value: Cents; readonly isSum: boolean }
  /** A share of the line, only where the box takes one. */
  | { readonly kind: 'percent'; readonly rate: Rate }
  /** `?`: asked, and not known. */
  | { readonly kind: 'unknown' }
  /** `n/a`: told that it does not apply. */
  | { readonly kind: 'none' }
  | { readonly kind: 'empty' }
  /** Reads two ways, such as 12,50: the person says which. */
  | { readonly kind: 'ask'; readonly readings: readonly [Cents, Cents] }
  | { readonly kind: 'refused'; readonly reason: MoneyRefusal }

export type MoneyRefusal = 'notANumber' | 'tooManyDecimals' | 'tooLarge' | 'negative'

export interface MoneyBox {
  /** May the amount be below zero, as in a correction? */
  readonly mayBeNegative?: boolean
  /** Is `10%` an answer, as in a discount box? */
  readonly takesPercent?: boolean
}

const PLAIN = /^(?:\d{1,12}|[1-9]\d{0,2}(?:,\d{3})+|[1-9]\d{0,2}(?: \d{3})+)?(?:\.(\d*))?$/
const COMMA_DECIMALS = /^(\d{1,9}),(\d{1,2})$/
const IS_SUM = /^=|[\d.)]\s*[-+*/×÷−]\s*[\d.($]/

/**
 * What did the person type into a money box? Whole dollars never become cents by themselves: 1250 is 1,250.00.
 * Dollar signs, spaces and thousands commas pass; sums are worked out; more than two decimals are refused.
 * Source: user journeys, section 6; settled questions 15 and 16.
 */
export function parseMoney(text: string, box: MoneyBox = {}): MoneyReading {
  const typed = text.replaceAll('\u00a0', ' ').trim()
  if (typed === '') return { kind: 'empty' }
  if (typed === '?') return { kind: 'unknown' }
  if (/^n\s*\/?\s*a$/i.test(typed)) return { kind: 'none' }
  if (box.takesPercent === true && typed.endsWith('%')) return percentOf(typed)
  if (IS_SUM.test(typed)) return sumOf(typed, box)
  const negative = /^(?:\$\s*)?[-−]/.test(typed)
  return amountOf(
    typed
      .replace(/[-−]/, '')
      .replace(/^\s*\$?\s*/, '')
      .trim(),
    negative,
    box,
  )
}

/** The normal form that a money box shows after leaving it: 1,250.50, `?`, `n/a`; null while the text has no reading. */
export function typedMoney(reading: MoneyReading): string | null {
  if (reading.kind === 'unknown') return '?'
  if (reading.kind === 'none') return 'n/a'
  if (reading.kind === 'empty') return ''
  if (reading.kind !== 'amount') return null
  const whole = Math.abs(reading.value)
  const dollars = String(Math.floor(whole / 100)).replace(/\B(?=(\d{3})+$)/g, ',')
  return `${reading.value < 0 ? '-' : ''}${dollars}.${String(whole % 100).padStart(2, '0')}`
}

function amountOf(digits: string, negative: boolean, box: MoneyBox): MoneyReading {
  const comma = COMMA_DECIMALS.exec(digits)
  if (comma) return twoReadings(comma[1] ?? '', comma[2] ?? '')
  const match = PLAIN.exec(digits)
  if (!match || !/\d/.test(digits)) return refused('notANumber')
  const decimals = match[1] ?? ''
  if (decimals.length > 2) return refused('tooManyDecimals')
  const whole = digits.split('.')[0]?.replace(/[ ,]/g, '') ?? ''
  return within(BigInt(`${whole}${decimals.padEnd(2, '0')}`) * (negative ? -1n : 1n), false, box)
}

/** 12,50 is either a decimal comma or a thousands comma with a digit lost. */
function twoReadings(before: string, after: string): MoneyReading {
  const asDecimals = Number(`${before}${after.padEnd(2, '0')}`)
  const asWhole = Number(`${before}${after}00`)
  if (!isCents(asDecimals) || !isCents(asWhole)) return refused('tooLarge')
  return { kind: 'ask', readings: [cents(asDecimals), cents(asWhole)] }
}

function sumOf(typed: string, box: MoneyBox): MoneyReading {
  const sum = typedSum(typed.replace(/^=/, ''))
  return sum === null ? refused('notANumber') : within(sum.cents, true, box)
}

function percentOf(typed: string): MoneyReading {
  const rate = parsePercentNumber(typed)
  return rate === null ? refused('notANumber') : { kind: 'percent', rate }
}

function within(value: bigint, isSum: boolean, box: MoneyBox): MoneyReading {
  if (value < 0n && box.mayBeNegative !== true) return refused('negative')
  if (value > BigInt(LARGEST_CENTS) || value < -BigInt(LARGEST_CENTS)) return refused('tooLarge')
  return { kind: 'amount', value: cents(Number(value)), isSum }
}

function refused(reason: MoneyRefusal): MoneyReading {
  return { kind: 'refused', reason }
}
