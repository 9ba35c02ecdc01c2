import type { PlanId } from '../../shared/model/ids.ts'
import type { Reader } from '../connection.ts'
import * as fees from './plan-fees.ts'
import * as lists from './plan-lists.ts'
import type { PlanParts } from './plan-rows.ts'
import * as receipts from './receipts.ts'

/** What was stored for plans beside their rows and demands. */
export interface PartsOfPlans {
  readonly of: (id: PlanId, version: number) => Omit<PlanParts, 'demands'>
}

/** Receipts, fees, steps and signers of several plans, each read once for all of them. */
export function partsOfPlans(reader: Reader, ids: readonly PlanId[]): PartsOfPlans {
  const posted = receipts.listOfPlans(reader, ids)
  const charged = fees.listOfPlans(reader, ids)
  const listed = lists.listOf(reader, ids)
  return {
    of: (id, version) => ({
      posted: posted.get(id) ?? [],
      fees: charged.get(id) ?? [],
      ...listed.of(id, version),
    }),
  }
}
