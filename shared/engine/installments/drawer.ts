import { type Cents, greaterCents, minusCents, ZERO } from '../../money/cents.ts'

/** What one method of payment did on a day. `paidOut` is what left the drawer itself: refunds in cash. */
export interface TakenOfDay {
  readonly received: Cents
  readonly paidOut: Cents
}

/** The float that a drawer began the day with, and the one that stays in it; null is a float that nobody wrote down. */
export interface FloatOfDay {
  readonly opening: Cents | null
  readonly left: Cents | null
}

/**
 * What should be counted beside the float at the end of a day: what came, less what was paid out, and less what the
 * float grew by. Where one of the floats is not known the float stands as it was, and what was paid out beyond the day's
 * money came out of it. Below zero where the float that is left is more than the drawer can hold.
 * Source: user journey J12; payment plan specification, section 8.4.
 */
export function besideFloat({ received, paidOut }: TakenOfDay, { opening, left }: FloatOfDay): Cents {
  const day = minusCents(received, paidOut)
  if (opening === null || left === null) return greaterCents(day, ZERO)
  return minusCents(day, minusCents(left, opening))
}
