import { type Cents, cents } from '../../money/cents.ts'
import { decimalText } from '../../money/decimal-text.ts'
import { divideRounded, type Rounding } from '../../money/rounding.ts'
import { NO_INTEREST, type PeriodRate } from './period-rate.ts'

/** An equal payment, and the same in dollars before it was rounded. */
export interface LevelPayment {
  readonly amount: Cents
  readonly unrounded: string
}

/** An amount in cents as an exact fraction. */
export interface ExactCents {
  readonly top: bigint
  readonly bottom: bigint
}

const BITS = 192n
const ONE = 1n << BITS

/**
 * No operation below loses more than one unit of 2^−192, there are fewer than 2^20 of them in a row, and the sum of a
 * run divides by a rate above 2^−60.
 */
const ERROR_PER_ROW = 1n << 80n

/**
 * The equal payment that clears a balance over rows with these rates, rounded once to the increment.
 *
 * Principal ÷ Σₖ Πⱼ≤ₖ 1/(1+rⱼ): odd periods and day counts need no care of their own. The sum is kept between two
 * bounds; where both round to the same payment that payment is exact, and else the exact fractions decide.
 * Takes at least one row. Source: payment plan specification, section 5.2.
 */
export function levelPayment(
  principal: Cents,
  rates: readonly PeriodRate[],
  rounding: Rounding,
  increment: number,
): LevelPayment {
  return levelPaymentFor({ top: BigInt(principal), bottom: 1n }, rates, rounding, increment)
}

/** The same for an amount that is no whole number of cents: one that holds interest not rounded yet. */
export function levelPaymentFor(
  owed: ExactCents,
  rates: readonly PeriodRate[],
  rounding: Rounding,
  increment: number,
): LevelPayment {
  const value = presentValueOfOne(rates)
  const error = ERROR_PER_ROW * BigInt(rates.length)
  const [low, high] = [value - error, value + error]
  const [top, step] = [owed.top * ONE, owed.bottom * BigInt(increment)]
  const fewest = divideRounded(top, high * step, rounding)
  const most = divideRounded(top, low * step, rounding)
  const steps = fewest === most ? most : exactSteps(owed, rates, rounding, step)
  return { amount: cents(Number(steps) * increment), unrounded: decimalText(top, value * owed.bottom * 100n, 12) }
}

/** Σₖ Πⱼ≤ₖ 1/(1+rⱼ) in units of 2^−192; equal rates in a row are summed as one geometric run. */
function presentValueOfOne(rates: readonly PeriodRate[]): bigint {
  const known: KnownDiscount[] = []
  let value = 0n
  let end = rates.length
  while (end > 0) {
    const rate = rates[end - 1] ?? NO_INTEREST
    let start = end - 1
    while (start > 0 && isSame(rates[start - 1], rate)) start -= 1
    const discount = discountOf(rate, known)
    value = end - start === 1 ? (discount * (ONE + value)) >> BITS : afterRun(rate, discount, end - start, value)
    end = start
  }
  return value
}

interface KnownDiscount {
  readonly rate: PeriodRate
  readonly discount: bigint
}

/** Months of real days have four rates, in leap years a few more: each is divided once. */
const MOST_KNOWN = 8

/** 1/(1+r), rounded down. */
function discountOf(rate: PeriodRate, known: KnownDiscount[]): bigint {
  const found = known.find((other) => isSame(other.rate, rate))
  if (found) return found.discount
  const denominator = BigInt(rate.denominator)
  const discount = (ONE * denominator) / (denominator + BigInt(rate.numerator))
  if (known.length < MOST_KNOWN) known.push({ rate, discount })
  return discount
}

/** v + v² + … + vⁿ = (1 − vⁿ) ÷ r, and vⁿ times what follows. */
function afterRun(rate: PeriodRate, v: bigint, count: number, following: bigint): bigint {
  if (rate.numerator === 0) return BigInt(count) * ONE + following
  let power = v
  for (let bit = (1 << (31 - Math.clz32(count))) >> 1; bit >= 1; bit >>= 1) {
    power = (power * power) >> BITS
    if ((count & bit) !== 0) power = (power * v) >> BITS
  }
  const sum = ((ONE - power) * BigInt(rate.denominator)) / BigInt(rate.numerator)
  return following === 0n ? sum : sum + ((power * following) >> BITS)
}

function exactSteps(owed: ExactCents, rates: readonly PeriodRate[], rounding: Rounding, step: bigint): bigint {
  let [top, bottom] = [0n, 1n]
  for (let k = rates.length - 1; k >= 0; k -= 1) {
    const rate = rates[k] ?? NO_INTEREST
    const [numerator, denominator] = [BigInt(rate.numerator), BigInt(rate.denominator)]
    ;[top, bottom] = [denominator * (bottom + top), bottom * (denominator + numerator)]
  }
  return divideRounded(owed.top * bottom, top * step, rounding)
}

function isSame(a: PeriodRate | undefined, b: PeriodRate): boolean {
  return a === b || (a !== undefined && a.numerator === b.numerator && a.denominator === b.denominator)
}
