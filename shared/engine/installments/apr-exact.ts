import type { Fraction } from '../../dates/unit-periods.ts'
import type { AprEquation, Flow } from './apr-equation.ts'

/** Some 57 significant digits: a flow of hundreds of payments still leaves more than thirty. */
const BITS = 192n
const ONE = 1n << BITS

/** One cent in the fixed-point numbers of this file. */
export const FIXED_ONE = ONE

/** Roundings of one flow add up to less than this many units of 2^−192 for each cent of it. */
const ERROR_PER_CENT = 1n << 32n

/**
 * The sign of payments less advances at a yearly rate, in whole numbers: 1, −1, or 0 where the rate solves the
 * equation to more than thirty digits. The yearly rate is a fraction, 1 being 100 %, and not below −100 % a unit.
 * Source: 12 CFR Part 1026, Appendix J, (b)(8).
 */
export function signAt(equation: AprEquation, top: bigint, bottom: bigint): 1 | 0 | -1 {
  const sum =
    presentValueAt(equation.payments, equation.perYear, top, bottom) -
    presentValueAt(equation.advances, equation.perYear, top, bottom)
  const error = (totalCents(equation.payments) + totalCents(equation.advances)) * ERROR_PER_CENT
  return sum > error ? 1 : sum < -error ? -1 : 0
}

/**
 * What flows are worth at the zero point, at a yearly rate that is a fraction; in cents times `FIXED_ONE`.
 * Source: 12 CFR Part 1026, Appendix J, (b)(8).
 */
export function presentValueAt(flows: readonly Flow[], perYear: Fraction, top: bigint, bottom: bigint): bigint {
  const rate = (top * BigInt(perYear.denominator) * ONE) / (bottom * BigInt(perYear.numerator))
  const discount = (ONE * ONE) / (ONE + rate)
  let sum = 0n
  for (const flow of flows) sum += flowValue(flow, rate, discount)
  return sum
}

function totalCents(flows: readonly Flow[]): bigint {
  return BigInt(flows.reduce((sum, flow) => sum + flow.amount * flow.count, 0))
}

function flowValue(flow: Flow, rate: bigint, discount: bigint): bigint {
  const first = power(discount, flow.whole)
  const run = flow.count === 1 ? first : (first * runSum(power(discount, flow.every), flow.count)) >> BITS
  return (BigInt(flow.amount) * run * ONE) / oddFactor(flow.odd, rate)
}

/** 1 + f·i: the fraction of a unit-period is priced at simple interest. */
function oddFactor(odd: Fraction, rate: bigint): bigint {
  return ONE + (rate * BigInt(odd.numerator)) / BigInt(odd.denominator)
}

function power(base: bigint, exponent: number): bigint {
  let result = ONE
  for (const bit of exponent.toString(2)) {
    result = (result * result) >> BITS
    if (bit === '1') result = (result * base) >> BITS
  }
  return result
}

/** 1 + q + … + qⁿ⁻¹, by doubling. */
function runSum(ratio: bigint, count: number): bigint {
  let sum = 0n
  let reached = ONE
  for (const bit of count.toString(2)) {
    sum += (reached * sum) >> BITS
    reached = (reached * reached) >> BITS
    if (bit === '0') continue
    sum = ONE + ((ratio * sum) >> BITS)
    reached = (reached * ratio) >> BITS
  }
  return sum
}
