import type { Reader } from '../../../db/connection.ts'
import * as patients from '../../../db/repositories/patients.ts'
import { type AllowedFees, allowedFees } from '../../../shared/engine/installments/policy/allowed-fees.ts'
import { limitsOfDraft, stateOfAddress } from '../../../shared/engine/installments/policy/drafted-policy.ts'
import { INCOME_UNKNOWN } from '../../../shared/engine/installments/policy/policy-plan.ts'
import type { FeeTerms } from '../../../shared/model/plan-fee.ts'
import type { PlanNow } from '../plan-changes/plan-now.ts'
import { policyBook } from '../plan-limits-of.ts'

/** The fees of an agreement cut to what the rules of law allow on the day, in the clinic's place and the patient's. */
export function allowedNow(reader: Reader, { plan, on }: PlanNow, agreed: FeeTerms): AllowedFees {
  const patient = patients.get(reader, plan.terms.patientId)
  const drafted = {
    draft: { ...plan.terms, agreedOn: on },
    residence: stateOfAddress(patient.address),
    income: INCOME_UNKNOWN,
  }
  return allowedFees(agreed, limitsOfDraft(policyBook(reader), drafted))
}
