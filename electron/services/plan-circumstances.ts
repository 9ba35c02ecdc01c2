import type { Writer } from '../../db/connection.ts'
import * as affordability from '../../db/repositories/affordability.ts'
import * as feeTerms from '../../db/repositories/fee-terms.ts'
import * as packs from '../../db/repositories/policy-packs.ts'
import type { Affordability } from '../../shared/model/affordability.ts'
import type { PlanId } from '../../shared/model/ids.ts'
import type { FeeTerms } from '../../shared/model/plan-fee.ts'

/** Under which rules a version of a plan was made, and what the payer said about money. */
export interface Circumstances {
  readonly packs: readonly packs.PackVersion[]
  /** Null where nobody asked. */
  readonly said: Affordability | null
  /** What its agreement says about fees. */
  readonly fees: FeeTerms
}

/** Keeps the circumstances of a version, so that it can be made again. */
export function keepCircumstances(
  tx: Writer,
  id: PlanId,
  version: number,
  { packs: held, said, fees }: Circumstances,
): void {
  packs.keepFor(tx, id, version, held)
  if (fees.lateFee !== null || fees.returnedPayment !== null) feeTerms.add(tx, id, version, fees)
  if (said !== null) affordability.add(tx, id, version, said)
}
