import type { PlanId } from '../../shared/model/ids.ts'
import type { PlanDraft } from '../../shared/model/plan.ts'
import type { Reader, Writer } from '../connection.ts'
import type { PlanParts } from './plan-rows.ts'
import * as signers from './plan-signers.ts'
import * as steps from './plan-steps.ts'

/** Stores what of a version's terms stands in rows of its own: its steps, and who signs it beside the guarantor. */
export function add(writer: Writer, planId: PlanId, version: number, terms: PlanDraft): void {
  steps.add(writer, planId, version, terms.steps)
  signers.add(writer, planId, version, terms)
}

/** Steps and signers of several plans by version, each read once for all of them. */
export function listOf(
  reader: Reader,
  ids: readonly PlanId[],
): { readonly of: (id: PlanId, version: number) => Pick<PlanParts, 'steps' | 'signers'> } {
  const [stepped, signing] = [steps.listOf(reader, ids), signers.listOf(reader, ids)]
  return {
    of: (id, version) => ({
      steps: stepped.filter((step) => step.planId === id && step.version === version),
      signers: signing.filter((signer) => signer.planId === id && signer.version === version),
    }),
  }
}
