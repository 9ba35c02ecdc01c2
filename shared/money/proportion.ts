/** Up to here twice a product and its divisor are whole numbers of a double, and so is the floor of their quotient. */
const EXACT = 2 ** 50

/**
 * The part numerator ÷ denominator of an amount that is not negative, rounded half up to the cent: three of four
 * units of 100.01 are 75.01. Exact before the one rounding. All of an amount without end is without end.
 */
export function proportionOf(amount: number, numerator: number, denominator: number): number {
  if (numerator === 0 || amount === 0) return 0
  if (numerator === denominator) return amount
  const product = amount * numerator
  if (product <= EXACT && denominator <= EXACT) return Math.floor((product * 2 + denominator) / (denominator * 2))
  if (product === Number.POSITIVE_INFINITY) return product
  const [dividend, divisor] = [BigInt(amount) * BigInt(numerator), BigInt(denominator)]
  return Number((dividend * 2n + divisor) / (divisor * 2n))
}
