import type { Reader } from '../../db/connection.ts'
import * as papers from '../../db/repositories/papers.ts'
import * as plans from '../../db/repositories/plans.ts'
import type { PlanRecord } from '../../shared/contract/plan.ts'
import type { PlanId } from '../../shared/model/ids.ts'

/** A stored plan with its papers. Throws when there is none. Inside a transaction give it the transaction. */
export function planRecord(reader: Reader, planId: PlanId): PlanRecord {
  return { plan: plans.get(reader, planId), papers: papers.listOfPlan(reader, planId) }
}
