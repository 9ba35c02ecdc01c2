import { type Cents, cents } from '../../money/cents.ts'
import { decimalText } from '../../money/decimal-text.ts'
import type { Rate } from '../../money/rate.ts'
import { divideRounded, type Rounding } from '../../money/rounding.ts'
import { type PlanRefusal, planRefused } from './refusal.ts'

/** No plan has more installments than this, whatever the clinic allows. */
export const MOST_INSTALLMENTS = 600

/** How a balance is cut into installments. One choice for a plan, and the agreement prints it. */
export interface SplitRule {
  /** Installments are a multiple of this many cents: 1, 100 or 500. */
  readonly increment: number
  readonly rounding: Rounding
  /** Where the rest goes: into the last installment, or one increment each to the earliest ones. */
  readonly remainder: 'last' | 'spreadFirst'
  /** The least that an installment may be; never below one cent. */
  readonly minimum: Cents
}

/** Amounts that add up to the balance exactly. */
export interface SplitAmounts {
  readonly kind: 'split'
  readonly amounts: readonly Cents[]
  /** The amount of all installments but the one that takes the rest. */
  readonly equal: Cents
  /** The equal amount in dollars before it was rounded, so that a person sees why 62.37 became 62.50. */
  readonly unrounded: string
  /** The count that was asked for, where rounding paid the balance off earlier; else null. */
  readonly shortenedFrom: number | null
  /** A rest too small for a payment of its own, which the last one took; null where none was. */
  readonly joinedRest: Cents | null
}

/** Equal amounts rounded half up to the cent, the rest in the last one, nothing below one cent. */
export const EVEN_SPLIT: SplitRule = { increment: 1, rounding: 'halfUp', remainder: 'last', minimum: cents(1) }

/** A down payment that is a share of the price, rounded once as the plan rounds. Source: specification, section 2. */
export function downPaymentShare(price: Cents, share: Rate, rule: SplitRule): Cents {
  const whole = 10n ** BigInt(share.places) * BigInt(rule.increment)
  const steps = divideRounded(BigInt(price) * BigInt(share.units), whole, rule.rounding)
  return cents(Number(steps) * rule.increment)
}

/**
 * A balance in a given number of installments, all equal but one.
 *
 * 800.00 in 6 is 133.33 five times and 133.35. Refused when the balance does not give each installment the minimum,
 * tested before rounding; rounding that pays the balance off early shortens the count and says so.
 * Source: payment plan specification, sections 4 and 18.
 */
export function amountsByCount(principal: Cents, count: number, rule: SplitRule): SplitAmounts | PlanRefusal {
  const minimum = Math.max(rule.minimum, 1)
  if (principal <= 0) return planRefused('nothingToPay', { principal })
  if (!Number.isInteger(count) || count < 1 || count > MOST_INSTALLMENTS)
    return planRefused('countOutOfRange', { count })
  if (principal < count * minimum) return belowMinimum(principal, minimum)
  const unrounded = decimalText(BigInt(principal), BigInt(count) * 100n, 12)
  if (rule.remainder === 'spreadFirst') return spreadFirst(principal, count, rule.increment, unrounded)
  const equal = Number(divideRounded(BigInt(principal), BigInt(count * rule.increment), rule.rounding)) * rule.increment
  if (equal < 1) return belowMinimum(principal, rule.increment)
  const kept = equal * (count - 1) < principal ? count : Math.ceil(principal / equal)
  const amounts = repeated(equal, kept - 1)
  amounts.push(cents(principal - equal * (kept - 1)))
  return {
    kind: 'split',
    amounts,
    equal: cents(equal),
    unrounded,
    shortenedFrom: kept < count ? count : null,
    joinedRest: null,
  }
}

/**
 * A balance in installments of a given amount: as many full ones as fit, and a stub.
 *
 * A stub below `minimumFinal` joins the installment before it. An amount above the balance gives one installment.
 * Source: payment plan specification, section 4, "target amount".
 */
export function amountsByTarget(
  principal: Cents,
  target: Cents,
  minimum: Cents,
  minimumFinal: Cents,
): SplitAmounts | PlanRefusal {
  if (principal <= 0) return planRefused('nothingToPay', { principal })
  const least = Math.max(minimum, 1)
  if (target < least && (target < principal || target < 1)) return belowMinimum(principal, least)
  const full = Math.floor(principal / target)
  if (full > MOST_INSTALLMENTS) return termTooLong(principal, full, MOST_INSTALLMENTS, 1)
  const stub = principal - full * target
  const joins = stub > 0 && full > 0 && stub < minimumFinal
  const amounts = repeated(target, joins ? full - 1 : full)
  const rest = principal - amounts.length * target
  if (rest > 0) amounts.push(cents(rest))
  const unrounded = decimalText(BigInt(target), 100n, 2)
  const equal = full > 0 && !(joins && full === 1) ? target : principal
  return { kind: 'split', amounts, equal, unrounded, shortenedFrom: null, joinedRest: joins ? cents(stub) : null }
}

/** The refusal of too many installments, with the amount that would do. */
export function termTooLong(principal: Cents, count: number, maximumCount: number, increment: number): PlanRefusal {
  const amountNeeded = Math.ceil(principal / (maximumCount * increment)) * increment
  return planRefused('termTooLong', { count, maximumCount, amountNeeded })
}

function spreadFirst(
  principal: Cents,
  count: number,
  increment: number,
  unrounded: string,
): SplitAmounts | PlanRefusal {
  const equal = Math.floor(principal / (count * increment)) * increment
  if (equal < 1) return belowMinimum(principal, increment)
  const spare = Math.floor((principal - equal * count) / increment)
  const dust = principal - equal * count - spare * increment
  const amountOf = (k: number): number => (k < spare ? equal + increment : k === count - 1 ? equal + dust : equal)
  const amounts = Array.from({ length: count }, (_, k) => cents(amountOf(k)))
  return { kind: 'split', amounts, equal: cents(equal), unrounded, shortenedFrom: null, joinedRest: null }
}

function repeated(amount: number, times: number): Cents[] {
  const checked = cents(amount)
  const amounts: Cents[] = []
  for (let k = 0; k < times; k += 1) amounts.push(checked)
  return amounts
}

function belowMinimum(principal: Cents, minimum: number): PlanRefusal {
  return planRefused('installmentBelowMinimum', { minimum, largestCount: Math.floor(principal / minimum) })
}
