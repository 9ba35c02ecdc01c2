import type { Reader } from '../../db/connection.ts'
import * as papers from '../../db/repositories/papers.ts'
import * as plans from '../../db/repositories/plans.ts'
import type { PlanRecord } from '../../shared/contract/plan.ts'
import type { PlanId } from '../../shared/model/ids.ts'
import { lateClocks } from './late-clocks.ts'

/** A stored plan with its papers, and what decides when a payment of it is late. Throws when there is none. Inside a transaction give it the transaction. */
export function planRecord(reader: Reader, planId: PlanId): PlanRecord {
  const plan = plans.get(reader, planId)
  return { plan, papers: papers.listOfPlan(reader, planId), clock: lateClocks(reader, [plan])(plan) }
}
