import type { Writer } from '../../../db/connection.ts'
import * as fees from '../../../db/repositories/plan-fees.ts'
import type { Caller, Received } from '../../../shared/contract/contract.ts'
import { type Answer, done, refused } from '../../../shared/contract/errors.ts'
import type { PlanRecord } from '../../../shared/contract/plan.ts'
import { minusCents } from '../../../shared/money/cents.ts'
import { cardNumberRefusal } from '../card-number.ts'
import type { Desk } from '../desk.ts'
import { oneAfterAnother } from '../one-after-another.ts'
import { notPossible } from '../plan-changes/change-refusal.ts'
import { limitRefusal } from '../plan-limits.ts'
import { planRecord } from '../plan-record.ts'
import { recordAct } from '../record-act.ts'
import { signedIn } from '../signed-in.ts'
import { postWaiver } from './post-fee.ts'

type Request = Received<'planFee.waive'>

/**
 * Waives a fee or a part of it, with a reason. What was paid on it pays what it would have paid if the fee had never been.
 * Refused for more than stands; above the clinic's limit a supervisor does it.
 * Source: payment plan specification, sections 8.5 and 9.
 */
export function waiveFee(desk: Desk, request: Request, caller: Caller): Promise<Answer<PlanRecord>> {
  return oneAfterAnother(desk, async () => desk.store.writer.transaction((tx) => waive(desk, tx, request, caller)))
}

function waive(desk: Desk, tx: Writer, { feeId, amount, reason }: Request, caller: Caller): Answer<PlanRecord> {
  const card = cardNumberRefusal({ reason })
  if (card) return card
  const posted = fees.find(tx, feeId)
  if (posted === null) return refused('NOT_FOUND')
  const { planId, fee } = posted
  const most = minusCents(fee.amount, fee.waived)
  const wanted = amount ?? most
  if (wanted > most || wanted === 0) return notPossible('waiverMoreThanThere', { most })
  const limit = limitRefusal(tx, wanted, caller)
  if (limit) return limit
  const act = { planId, version: planRecord(tx, planId).plan.version, by: signedIn(caller).id, on: desk.today() }
  postWaiver(desk, tx, { ...act, at: desk.now(), reason }, { fee, amount: wanted, reason })
  const after = { feeId, fee: fee.kind, amountCents: wanted }
  recordAct(desk, tx, caller, { action: 'planFee.waive', kind: 'plan', id: planId, after })
  return done(planRecord(tx, planId))
}
