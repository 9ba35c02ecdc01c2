import type { PlanId } from '../../model/ids.ts'
import { type Cents, cents, sumCents } from '../../money/cents.ts'

/** An open plan and what of its estimate it is made for. */
export interface PlannedShare {
  readonly planId: PlanId
  /** The estimate in all its versions; null for a plan of a typed balance. */
  readonly estimateNumber: string | null
  readonly owed: Cents
}

/**
 * By how much open plans ask more for the same charges than the patient owes for them by the newest estimate: each of
 * them is over-planned. Takes what is owed now by the number of the estimate; plans of others are never over-planned.
 * Source: payment plan specification, section 2, "covered charges".
 */
export function overPlanned(
  open: readonly PlannedShare[],
  owedNow: ReadonlyMap<string, Cents>,
): ReadonlyMap<PlanId, Cents> {
  const over = new Map<PlanId, Cents>()
  for (const [estimateNumber, owes] of owedNow) {
    const shares = open.filter((share) => share.estimateNumber === estimateNumber)
    const beyond = sumCents(shares.map(({ owed }) => owed)) - owes
    if (beyond > 0) for (const { planId } of shares) over.set(planId, cents(beyond))
  }
  return over
}
