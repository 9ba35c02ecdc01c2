import type { Reader } from '../../../db/connection.ts'
import * as patients from '../../../db/repositories/patients.ts'
import * as packs from '../../../db/repositories/policy-packs.ts'
import { limitsOfDraft, stateOfAddress } from '../../../shared/engine/installments/policy/drafted-policy.ts'
import { packsKept } from '../../../shared/engine/installments/policy/pack-edits.ts'
import { INCOME_UNKNOWN } from '../../../shared/engine/installments/policy/policy-plan.ts'
import type { PlanNow } from '../plan-changes/plan-now.ts'
import type { ClinicBook } from '../plan-limits-of.ts'

/** The limits that the plan was made under, and those of a plan made today. */
export function rulesOf(reader: Reader, { plan, on }: Pick<PlanNow, 'plan' | 'on'>, book: ClinicBook) {
  const residence = stateOfAddress(patients.find(reader, plan.terms.patientId)?.address ?? '')
  const held = packs.ofVersion(reader, plan.id, 1)
  const drafted = { draft: plan.terms, residence, income: INCOME_UNKNOWN }
  return {
    packs: held,
    kept: limitsOfDraft({ ...book, packs: packsKept(book.packs, held) }, drafted),
    today: limitsOfDraft(book, { ...drafted, draft: { ...plan.terms, agreedOn: on } }),
  }
}
