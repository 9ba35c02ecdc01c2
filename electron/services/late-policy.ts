import type { ReAgeLimit } from '../../shared/engine/installments/re-age-limit.ts'
import type { LatePolicy } from '../../shared/engine/installments/standing.ts'
import type { ClinicPolicy } from '../../shared/model/plan-policy.ts'

/** When a payment counts as late, and what follows. Clinic policy, settings. */
export function latePolicyOf(policy: ClinicPolicy): LatePolicy {
  const { graceDays, latePaymentsBeforeNotice: noticeAfterLate, cureDays, mayAccelerate } = policy
  return { graceDays, noticeAfterLate, cureDays, mayAccelerate }
}

/** How often overdue amounts may be moved behind the last payment. Clinic policy, settings. */
export function reAgeLimitOf({ reAges: count, reAgeMonths: months }: ClinicPolicy): ReAgeLimit {
  return { count, months }
}
