import type { Rate } from '../../money/rate.ts'
import type { AprEquation } from './apr-equation.ts'
import { signAt } from './apr-exact.ts'
import { quickUnits } from './apr-quick.ts'
import { rootBracket, startWithin } from './apr-start.ts'

/** The annual percentage rate, or why there is none. */
export type AprAnswer =
  | { readonly kind: 'apr'; readonly rate: Rate }
  /** Payments add up to less than the advances: somebody mistyped. */
  | { readonly kind: 'noApr'; readonly because: 'paysLessThanAdvanced' | 'noRateSolvesIt' }

/** Decimals to which a start value can be whole in a double. */
const START_PLACES = 12

/** Decimals of a percent that are kept with a plan. */
export const STORED_APR_PLACES = 10

/**
 * The annual percentage rate of the equation, rounded half up to so many decimals of a percent.
 *
 * The rounding is proved: the equation is evaluated half a unit below and above the answer and must change its sign
 * between them, in numbers of 31 digits, and of 57 where the usual equation or those digits do not decide. No finance charge gives exactly zero. Where a payment
 * precedes an advance, it is the smallest root that is not negative.
 * Source: 12 CFR Part 1026, Appendix J; payment plan specification, section 12.5.
 */
export function annualPercentageRate(equation: AprEquation, percentPlaces: number): AprAnswer {
  const places = percentPlaces + 2
  const quick = places > START_PLACES ? null : quickUnits(equation, places)
  if (quick !== null) return { kind: 'apr', rate: { units: quick, places } }
  const found = provenRate(equation, places)
  if (found) return { kind: 'apr', rate: { units: Number(found.top), places } }
  const isShort = totalOf(equation.payments) < totalOf(equation.advances)
  return { kind: 'noApr', because: isShort ? 'paysLessThanAdvanced' : 'noRateSolvesIt' }
}

/** The yearly rate as a fraction over ten to the power of `places`, proved in the same way. Null when there is none. */
export function provenRate(
  equation: AprEquation,
  places: number,
): { readonly top: bigint; readonly bottom: bigint } | null {
  const bottom = 10n ** BigInt(places)
  if (totalOf(equation.payments) === totalOf(equation.advances)) return { top: 0n, bottom }
  const bracket = rootBracket(equation)
  if (bracket === null) return null
  const { numerator, denominator } = equation.perYear
  const precise = Math.min(places, START_PLACES)
  const start = BigInt(Math.round((startWithin(equation, bracket) * numerator * 10 ** precise) / denominator))
  return { top: provenUnits(equation, start * 10n ** BigInt(places - precise), bottom, bracket.signBelow), bottom }
}

/** The whole units whose half-unit neighbourhood holds the root: found near the guess, else by halving. */
function provenUnits(equation: AprEquation, guess: bigint, scale: bigint, signBelow: 1 | -1): bigint {
  /** Is the root at or above so many half units? */
  const reaches = (halves: bigint): boolean => signAt(equation, halves, 2n * scale) * signBelow >= 0
  let [low, high] = [guess * 2n - 1n, guess * 2n + 1n]
  let reach = 2n
  while (!reaches(low)) {
    high = low
    low -= reach
    reach *= 4n
  }
  while (reaches(high)) {
    low = high
    high += reach
    reach *= 4n
  }
  while (high - low > 2n) {
    const middle = low + ((high - low) / 4n) * 2n
    if (reaches(middle)) low = middle
    else high = middle
  }
  return (low + 1n) / 2n
}

function totalOf(flows: AprEquation['payments']): number {
  return flows.reduce((sum, flow) => sum + flow.amount * flow.count, 0)
}
