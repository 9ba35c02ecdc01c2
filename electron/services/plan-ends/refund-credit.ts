import type { Writer } from '../../../db/connection.ts'
import * as plans from '../../../db/repositories/plans.ts'
import * as refunds from '../../../db/repositories/refunds.ts'
import type { Caller, Received } from '../../../shared/contract/contract.ts'
import { type Answer, done, refused } from '../../../shared/contract/errors.ts'
import type { PlanRecord } from '../../../shared/contract/plan.ts'
import { cardNumberRefusal } from '../card-number.ts'
import type { Desk } from '../desk.ts'
import { oneAfterAnother } from '../one-after-another.ts'
import { planRecord } from '../plan-record.ts'
import { recordAct } from '../record-act.ts'
import { signedIn } from '../signed-in.ts'
import { issueRefundLetter, postRefund } from './post-refund.ts'
import { creditByReceipt, partsFrom } from './refund-parts.ts'
import { refundRefusal } from './refund-rules.ts'

type Request = Received<'credit.refund'>

/**
 * Gives a payer money back that is beyond what the plan asks, the newest receipts first. The same sheet twice pays back
 * once. The letter about it is issued in the same act. Refused for more than the credit; above the clinic's limit a supervisor does it.
 * Source: payment plan specification, section 8.3; 15 U.S.C. 1666d.
 */
export function refundCredit(desk: Desk, request: Request, caller: Caller): Promise<Answer<PlanRecord>> {
  return oneAfterAnother(desk, async () => {
    const isAgain = refunds.planOfRequest(desk.store.reader, request.requestKey) !== null
    const posted = desk.store.writer.transaction((tx) => refund(desk, tx, request, caller))
    if (!posted.ok || isAgain) return posted
    await issueRefundLetter(desk, posted.value, caller)
    return done(planRecord(desk.store.reader, request.planId))
  })
}

function refund(desk: Desk, tx: Writer, request: Request, caller: Caller): Answer<PlanRecord> {
  const { planId, amount, method, reference, reason, refundedOn, requestKey } = request
  const before = refunds.planOfRequest(tx, requestKey)
  if (before !== null) return done(planRecord(tx, before))
  const card = cardNumberRefusal({ reference, reason })
  if (card) return card
  const plan = plans.find(tx, planId)
  if (plan === null) return refused('NOT_FOUND')
  const refusal = refundRefusal(tx, { plan, request, caller }, desk.today())
  if (refusal) return refusal
  const act = { planId, version: plan.version, by: signedIn(caller).id, on: refundedOn, at: desk.now(), reason }
  postRefund(desk, tx, act, {
    way: { method, reference, requestKey },
    parts: partsFrom(creditByReceipt(tx, planId), amount),
  })
  const after = { amountCents: amount, method, refundedOn }
  recordAct(desk, tx, caller, { action: 'credit.refund', kind: 'plan', id: planId, after })
  return done(planRecord(tx, planId))
}
