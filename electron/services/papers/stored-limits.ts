import {
  limitsOfDraft,
  type PolicyBook,
  stateOfAddress,
} from '../../../shared/engine/installments/policy/drafted-policy.ts'
import type { PolicyLimits } from '../../../shared/engine/installments/policy/policy-limits.ts'
import { INCOME_UNKNOWN } from '../../../shared/engine/installments/policy/policy-plan.ts'
import type { Patient } from '../../../shared/model/patient.ts'
import type { PlanDraft } from '../../../shared/model/plan.ts'

/** What limits the terms of a stored plan; what its payer said about income is not asked again. */
export function limitsOfStored(book: PolicyBook, draft: PlanDraft, patient: Patient): PolicyLimits {
  return limitsOfDraft(book, { draft, residence: stateOfAddress(patient.address), income: INCOME_UNKNOWN })
}
