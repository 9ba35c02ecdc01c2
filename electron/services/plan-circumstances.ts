import type { Writer } from '../../db/connection.ts'
import * as affordability from '../../db/repositories/affordability.ts'
import * as packs from '../../db/repositories/policy-packs.ts'
import type { Affordability } from '../../shared/model/affordability.ts'
import type { PlanId } from '../../shared/model/ids.ts'

/** Under which rules a version of a plan was made, and what the payer said about money. */
export interface Circumstances {
  readonly packs: readonly packs.PackVersion[]
  /** Null where nobody asked. */
  readonly said: Affordability | null
}

/** Keeps the circumstances of a version, so that it can be made again. */
export function keepCircumstances(tx: Writer, id: PlanId, version: number, { packs: held, said }: Circumstances): void {
  packs.keepFor(tx, id, version, held)
  if (said !== null) affordability.add(tx, id, version, said)
}
