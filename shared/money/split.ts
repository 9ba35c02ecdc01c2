import { type Cents, cents } from './cents.ts'
import { divideRounded } from './rounding.ts'

/**
 * An amount in `count` parts that add up to it exactly: equal parts rounded half up, the last one takes the rest.
 * 800.00 in 6 is 133.33 five times and 133.35. Takes a count of at least 1.
 * Source: payment plan specification, section 4.
 */
export function splitEvenly(amount: Cents, count: number): readonly Cents[] {
  const each = Number(divideRounded(BigInt(amount), BigInt(count), 'halfUp'))
  return Array.from({ length: count }, (_, index) => cents(index < count - 1 ? each : amount - each * (count - 1)))
}

/**
 * An amount shared out in proportion to weights, without losing a cent: floors first, then one cent each to the
 * largest remainders, earlier parts first on a tie. Weights are whole and not negative; a zero weight gets nothing.
 * When every weight is zero nothing can be shared and all parts are zero.
 */
export function splitByWeight(amount: Cents, weights: readonly number[]): readonly Cents[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  if (total === 0) return weights.map(() => cents(0))
  const shares = weights.map((weight) => (BigInt(amount) * BigInt(weight)) / BigInt(total))
  const remainders = weights.map((weight, index) => ({
    index,
    rest: (BigInt(amount) * BigInt(weight)) % BigInt(total),
  }))
  let left = BigInt(amount) - shares.reduce((sum, share) => sum + share, 0n)
  remainders.sort((a, b) => (a.rest === b.rest ? a.index - b.index : a.rest > b.rest ? -1 : 1))
  for (const { index } of remainders) {
    if (left <= 0n) break
    shares[index] = (shares[index] as bigint) + 1n
    left -= 1n
  }
  return shares.map((share) => cents(Number(share)))
}
