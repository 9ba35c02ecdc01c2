import { addCents, type Cents, cents } from './cents.ts'
import { parseMoney } from './parse-money.ts'
import type { Rate } from './rate.ts'
import { shareOf } from './rounding.ts'

/**
 * The amount that a box means which also takes a share: `32.50` is itself, `10%` is that share of `whole` in cents,
 * rounded half up. Null for what is no amount, and for a share of an amount that nobody knows.
 * Source: user journeys, section 6, `10%` in a discount box.
 */
export function typedShare(text: string, whole: Cents | null): Cents | null {
  const reading = parseMoney(text, { takesPercent: true })
  if (reading.kind === 'percent') return whole === null ? null : shareOf(whole, reading.rate)
  return reading.kind === 'amount' ? reading.value : null
}

/**
 * One share of several amounts in cents, each rounded half up to the cent by itself as lines of an estimate are.
 * Zero for no amounts.
 */
export function shareOfEach(amounts: readonly Cents[], rate: Rate): Cents {
  return amounts.reduce((sum, amount) => addCents(sum, shareOf(amount, rate)), cents(0))
}
