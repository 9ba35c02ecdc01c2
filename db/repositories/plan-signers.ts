import type { PlanId } from '../../shared/model/ids.ts'
import type { PlanDraft } from '../../shared/model/plan.ts'
import type { Reader, Writer } from '../connection.ts'
import { planSigners } from '../schema/plans.ts'
import { among } from './among.ts'

/** Who signs a version beside its guarantor, as it is stored. */
export type SignerRows = readonly (typeof planSigners.$inferSelect)[]

/** Stores who else signs a version; nothing where nobody does. */
export function add(writer: Writer, planId: PlanId, version: number, { agreement }: PlanDraft): void {
  for (const [at, signer] of (agreement?.signers ?? []).entries())
    writer
      .insert(planSigners)
      .values({ planId, version, position: at + 1, ...signer })
      .run()
}

/** Who else signs the versions of these plans; none of a plan that only its guarantor signs. */
export function listOf(reader: Reader, planIds: readonly PlanId[]): SignerRows {
  return reader.select().from(planSigners).where(among(planSigners.planId, planIds)).all()
}
