import type { Reader } from '../../../db/connection.ts'
import * as feeTerms from '../../../db/repositories/fee-terms.ts'
import type { HandOff } from '../../../shared/contract/hand-off.ts'
import { limitLines } from '../../../shared/engine/installments/policy/limit-lines.ts'
import { stricterSince } from '../../../shared/engine/installments/policy/stricter-since.ts'
import type { PlanNow } from '../plan-changes/plan-now.ts'
import type { rulesOf } from './rules-of-plan.ts'

/** The rules of a plan as its page names them: those it was signed under, and what is stricter by those of today. */
export function rulesShown(
  reader: Reader,
  { plan }: PlanNow,
  { packs, kept, today }: ReturnType<typeof rulesOf>,
): Pick<HandOff, 'packs' | 'limits' | 'stricter'> {
  return {
    packs,
    limits: limitLines(kept),
    stricter: stricterSince(kept, today, feeTerms.get(reader, plan.id, plan.version)),
  }
}
