import type { Writer } from '../../../db/connection.ts'
import type { Caller, Received } from '../../../shared/contract/contract.ts'
import { type Answer, done, refused } from '../../../shared/contract/errors.ts'
import type { PlanRecord } from '../../../shared/contract/plan.ts'
import type { Desk } from '../desk.ts'
import { oneAfterAnother } from '../one-after-another.ts'
import { planNow } from '../plan-changes/plan-now.ts'
import { planRecord } from '../plan-record.ts'
import { chosenFee } from './chosen-fee.ts'
import { feeOptions } from './fee-options.ts'
import { postCharge } from './post-charge.ts'

type Request = Received<'planFee.charge'>

/**
 * Charges one fee that was shown before: for a payment that is late beyond its grace, or for one that the bank sent back.
 * Refused where the agreement or the law does not allow it, where it was charged already, and where it would be another
 * amount now. Source: payment plan specification, section 8.5.
 */
export function chargeFee(desk: Desk, request: Request, caller: Caller): Promise<Answer<PlanRecord>> {
  return oneAfterAnother(desk, async () => desk.store.writer.transaction((tx) => charge(desk, tx, request, caller)))
}

function charge(desk: Desk, tx: Writer, request: Request, caller: Caller): Answer<PlanRecord> {
  const now = planNow(tx, request.planId, desk.today())
  if (now === null) return refused('NOT_FOUND')
  const chosen = chosenFee(tx, now, request, feeOptions(tx, now))
  if (!chosen.ok) return chosen
  postCharge(desk, tx, caller, { now, of: chosen.value, amount: request.amount })
  return done(planRecord(tx, now.plan.id))
}
