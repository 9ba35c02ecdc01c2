import type { OpenDemand } from '../../../db/repositories/open-demands.ts'
import type { PlanId } from '../../../shared/model/ids.ts'

/** The open demands of each plan, oldest first; a plan without any is left out. */
export function byPlan(
  demands: readonly OpenDemand[],
): ReadonlyMap<PlanId, readonly [OpenDemand, ...(readonly OpenDemand[])]> {
  const plans = new Map<PlanId, [OpenDemand, ...OpenDemand[]]>()
  for (const demand of demands) {
    const own = plans.get(demand.planId)
    if (own) own.push(demand)
    else plans.set(demand.planId, [demand])
  }
  return plans
}
