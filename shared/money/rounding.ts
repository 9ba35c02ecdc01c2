import { type Cents, cents } from './cents.ts'
import type { Rate } from './rate.ts'

/** How a fraction becomes whole: half up is half away from zero; half even to the even neighbour. */
export type Rounding = 'halfUp' | 'halfEven' | 'up' | 'down'

/**
 * The whole number nearest to numerator ÷ denominator, rounded the named way.
 * The denominator is positive. `up` is toward plus infinity, `down` toward minus infinity.
 */
export function divideRounded(numerator: bigint, denominator: bigint, rounding: Rounding): bigint {
  const floor = floorDivide(numerator, denominator)
  const rest = numerator - floor * denominator
  if (rest === 0n) return floor
  const twice = rest * 2n
  switch (rounding) {
    case 'down':
      return floor
    case 'up':
      return floor + 1n
    case 'halfEven':
      if (twice === denominator) return floor % 2n === 0n ? floor : floor + 1n
      return twice > denominator ? floor + 1n : floor
    case 'halfUp':
      if (twice === denominator) return numerator < 0n ? floor : floor + 1n
      return twice > denominator ? floor + 1n : floor
  }
}

/**
 * The share of an amount, rounded half up to the cent: shareOf(33.35, 20 %) is 6.67.
 * Exact before the one rounding, whatever the size.
 */
export function shareOf(amount: Cents, rate: Rate, rounding: Rounding = 'halfUp'): Cents {
  const scale = 10 ** rate.places
  const product = amount * rate.units
  if (rounding === 'halfUp' && product >= 0 && product <= 4_503_599_627_370_495 && scale <= 1e15) {
    const rest = product % scale
    const whole = (product - rest) / scale
    return cents(rest * 2 >= scale ? whole + 1 : whole)
  }
  return cents(Number(divideRounded(BigInt(amount) * BigInt(rate.units), 10n ** BigInt(rate.places), rounding)))
}

/** The amount rounded to a multiple of `increment` cents (1, 100, 500 …). */
export function roundToIncrement(amount: Cents, increment: number, rounding: Rounding): Cents {
  return cents(Number(divideRounded(BigInt(amount), BigInt(increment), rounding)) * increment)
}

function floorDivide(numerator: bigint, denominator: bigint): bigint {
  const quotient = numerator / denominator
  return numerator < 0n && numerator % denominator !== 0n ? quotient - 1n : quotient
}
