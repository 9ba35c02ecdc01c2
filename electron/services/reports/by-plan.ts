import type { PlanId } from '../../../shared/model/ids.ts'

/** The open demands of each plan, oldest first; a plan without any is left out. */
export function byPlan<Demand extends { readonly planId: PlanId }>(
  demands: readonly Demand[],
): ReadonlyMap<PlanId, readonly [Demand, ...(readonly Demand[])]> {
  const plans = new Map<PlanId, [Demand, ...Demand[]]>()
  for (const demand of demands) {
    const own = plans.get(demand.planId)
    if (own) own.push(demand)
    else plans.set(demand.planId, [demand])
  }
  return plans
}
