import type { PlanDraft } from '../../shared/model/plan.ts'
import type { ClinicPolicy } from '../../shared/model/plan-policy.ts'
import type { planPolicies } from '../schema/plan-policies.ts'
import type { planVersions } from '../schema/plans.ts'

type VersionRow = typeof planVersions.$inferSelect
type PolicyRow = typeof planPolicies.$inferSelect

/** The columns of how a version is cut; empty where it keeps every rest apart. */
export function cutColumns({
  cut,
}: Pick<PlanDraft, 'cut'>): Pick<VersionRow, 'cutIncrement' | 'cutRounding' | 'cutRemainder' | 'leastLastCents'> {
  return {
    cutIncrement: cut?.increment ?? null,
    cutRounding: cut?.rounding ?? null,
    cutRemainder: cut?.remainder ?? null,
    leastLastCents: cut?.leastLast ?? null,
  }
}

/** How a version is cut, as it was stored; nothing for versions from before that was kept. */
export function cutOf(row: VersionRow): Pick<PlanDraft, 'cut'> {
  const { cutIncrement: increment, cutRounding: rounding, cutRemainder: remainder, leastLastCents: leastLast } = row
  if (increment === null || rounding === null || remainder === null || leastLast === null) return {}
  return { cut: { increment, rounding, remainder, leastLast } }
}

/** The columns of how the clinic cuts its plans. */
export function splitColumns({
  increment,
  rounding,
  remainder,
}: ClinicPolicy['split']): Pick<PolicyRow, 'splitIncrement' | 'splitRounding' | 'splitRemainder'> {
  return { splitIncrement: increment, splitRounding: rounding, splitRemainder: remainder }
}

/** How the clinic cuts its plans, as it was stored. */
export function splitOf(row: PolicyRow): ClinicPolicy['split'] {
  return { increment: row.splitIncrement, rounding: row.splitRounding, remainder: row.splitRemainder }
}
