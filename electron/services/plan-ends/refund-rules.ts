import type { Reader } from '../../../db/connection.ts'
import type { Caller, Received } from '../../../shared/contract/contract.ts'
import type { Answer } from '../../../shared/contract/errors.ts'
import type { PlainDate } from '../../../shared/dates/plain-date.ts'
import type { Plan } from '../../../shared/model/plan.ts'
import { notPossible } from '../plan-changes/change-refusal.ts'
import { limitRefusal } from '../plan-limits.ts'

/** Why money cannot go back: more than the credit, a day to come, or above the clinic's limit. Null when it can. */
export function refundRefusal(
  reader: Reader,
  { plan, request, caller }: { plan: Plan; request: Received<'credit.refund'>; caller: Caller },
  today: PlainDate,
): Answer<never> | null {
  const { amount, refundedOn } = request
  if (amount > plan.credit) return notPossible('refundMoreThanThere', { most: plan.credit })
  if (refundedOn > today) return notPossible('effectiveInFuture')
  return limitRefusal(reader, amount, caller)
}
