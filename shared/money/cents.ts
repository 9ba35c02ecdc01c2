declare const brand: unique symbol

/** An amount in whole US cents. May be negative where the name says so (a difference, a credit). */
export type Cents = number & { readonly [brand]: 'Cents' }

/** 900,000,000.00: beyond it products with rates could leave the exact range of a double. */
export const LARGEST_CENTS = 90_000_000_000

/**
 * Is this a whole number of cents within the range that Candor computes exactly?
 * True from −900,000,000.00 to 900,000,000.00; false for fractions, NaN and −0.
 */
export function isCents(value: number): value is Cents {
  return Number.isSafeInteger(value) && Math.abs(value) <= LARGEST_CENTS && !Object.is(value, -0)
}

/**
 * The number as an amount. Throws a RangeError for what `isCents` refuses: only a programmer can get
 * there, because everything typed or imported goes through `parseMoney`.
 */
export function cents(value: number): Cents {
  if (!isCents(value)) throw new RangeError(`not an amount in whole cents: ${value}`)
  return value
}

export const ZERO: Cents = cents(0)

/** The sum of amounts. Zero when there are none. */
export function sumCents(parts: readonly Cents[]): Cents {
  let total = 0
  for (const part of parts) total += part
  return cents(total)
}

/** Adds two amounts. */
export function addCents(a: Cents, b: Cents): Cents {
  return cents(a + b)
}

/** What remains of `a` after taking `b` away; negative when `b` is larger. */
export function minusCents(a: Cents, b: Cents): Cents {
  return cents(a - b)
}

/** The smaller of two amounts. */
export function lesserCents(a: Cents, b: Cents): Cents {
  return a < b ? a : b
}

/** The larger of two amounts. */
export function greaterCents(a: Cents, b: Cents): Cents {
  return a > b ? a : b
}
