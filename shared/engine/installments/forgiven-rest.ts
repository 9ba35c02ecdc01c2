import type { Cents } from '../../money/cents.ts'

/** A payment as it was agreed, and what came for it. */
export interface MadePayment {
  readonly amount: Cents
  readonly paid: Cents
}

/** So many payments were made in full that a rule of law forgives the rest. */
export interface ForgivenRest {
  readonly made: number
  readonly after: number
}

/**
 * Is the rest of a plan forgiven? Where a rule says so after a number of payments, once so many were paid in full,
 * whatever their order; null before that, without such a rule, and where nothing is left.
 * Source: payment plan specification, sections 6.1 and 13.2 (C.R.S. 25.5-3-503, to be verified).
 */
export function forgivenRest(payments: readonly MadePayment[], after: number | null): ForgivenRest | null {
  const made = payments.filter(({ amount, paid }) => paid >= amount).length
  if (after === null || made < after || made === payments.length) return null
  return { made, after }
}
