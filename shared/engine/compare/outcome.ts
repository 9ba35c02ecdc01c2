import type { EstimateOutcomeKind } from '../../model/estimate-outcome.ts'
import { type Cents, cents, sumCents } from '../../money/cents.ts'

/** What one service was expected to cost the patient, and what was told of it since. Null is not told, never zero. */
export interface OutcomeAmounts {
  readonly expected: Cents | null
  readonly billed: Cents | null
  readonly patientOwes: Cents | null
}

/**
 * What the patient really owes for a service: without insurance what was billed, with insurance what the plan left. Cents;
 * null while it is not told. Source: user journey J5, steps 6 and 7; 45 CFR 149.620(b).
 */
export function reallyOwed(kind: EstimateOutcomeKind, { billed, patientOwes }: OutcomeAmounts): Cents | null {
  return kind === 'goodFaith' ? billed : patientOwes
}

/**
 * How far the real amount passes the expected one, in cents, negative where it is below; null while either is not known. A
 * service that was not on the estimate was expected to cost nothing: hand in zero for it.
 */
export function outcomeDifference(kind: EstimateOutcomeKind, amounts: OutcomeAmounts): number | null {
  const real = reallyOwed(kind, amounts)
  return real === null || amounts.expected === null ? null : real - amounts.expected
}

/** The sum of some amounts in cents; null while one of them is not known, and where there is none. */
export function knownSum(amounts: readonly (Cents | null)[]): Cents | null {
  const known = amounts.flatMap((amount) => (amount === null ? [] : [amount]))
  return known.length === 0 || known.length < amounts.length ? null : sumCents(known)
}

/**
 * What was collected beyond what is really owed, in cents: it goes back to the patient. Zero where nothing was; null while
 * what is owed is not known. Source: user journey J5, step 7.
 */
export function overCollected(collected: Cents, owed: Cents | null): Cents | null {
  return owed === null ? null : cents(Math.max(0, collected - owed))
}
