import type { Writer } from '../../../db/connection.ts'
import * as plans from '../../../db/repositories/plans.ts'
import * as receipts from '../../../db/repositories/receipts.ts'
import * as refunds from '../../../db/repositories/refunds.ts'
import type { Caller, Received } from '../../../shared/contract/contract.ts'
import { type Answer, done, refused } from '../../../shared/contract/errors.ts'
import type { PlanRecord } from '../../../shared/contract/plan.ts'
import type { ReceiptId } from '../../../shared/model/ids.ts'
import { type Cents, cents } from '../../../shared/money/cents.ts'
import { cardNumberRefusal } from '../card-number.ts'
import type { Desk } from '../desk.ts'
import { oneAfterAnother } from '../one-after-another.ts'
import { notPossible } from '../plan-changes/change-refusal.ts'
import { limitRefusal } from '../plan-limits.ts'
import { planRecord } from '../plan-record.ts'
import { recordAct } from '../record-act.ts'
import { signedIn } from '../signed-in.ts'
import { postRefund } from './post-refund.ts'

type Request = Received<'credit.refund'>

/**
 * Gives a payer money back that is beyond what the plan asks, the newest receipts first. The same sheet twice pays back
 * once. Refused for more than the credit; above the clinic's limit a supervisor does it.
 * Source: payment plan specification, section 8.3; 15 U.S.C. 1666d.
 */
export function refundCredit(desk: Desk, request: Request, caller: Caller): Promise<Answer<PlanRecord>> {
  return oneAfterAnother(desk, async () => desk.store.writer.transaction((tx) => refund(desk, tx, request, caller)))
}

function refund(desk: Desk, tx: Writer, request: Request, caller: Caller): Answer<PlanRecord> {
  const { planId, amount, method, reference, reason, refundedOn, requestKey } = request
  const before = refunds.planOfRequest(tx, requestKey)
  if (before !== null) return done(planRecord(tx, before))
  const card = cardNumberRefusal({ reference, reason })
  if (card) return card
  const plan = plans.find(tx, planId)
  if (plan === null) return refused('NOT_FOUND')
  if (amount > plan.credit) return notPossible('refundMoreThanThere', { most: plan.credit })
  if (refundedOn > desk.today()) return notPossible('effectiveInFuture')
  const limit = limitRefusal(amount, caller)
  if (limit) return limit
  const act = { planId, version: plan.version, by: signedIn(caller).id, on: refundedOn, at: desk.now(), reason }
  const unapplied = receipts
    .listOfPlan(tx, planId)
    .map(({ seq, receipt }) => ({ seq, id: receipt.id, amount: receipt.unapplied }))
  postRefund(desk, tx, act, { way: { method, reference, requestKey }, parts: partsFrom(unapplied, amount) })
  const after = { amountCents: amount, method, refundedOn }
  recordAct(desk, tx, caller, { action: 'credit.refund', kind: 'plan', id: planId, after })
  return done(planRecord(tx, planId))
}

/** Money by receipt, with its place in the order of posting. */
export interface ReceiptMoney {
  readonly seq: number
  readonly id: ReceiptId
  readonly amount: Cents
}

/** Which receipts give so much back: the newest first. Throws when they have less. */
export function partsFrom(money: readonly ReceiptMoney[], amount: Cents): readonly refunds.RefundPart[] {
  let left: number = amount
  const parts = [...money]
    .sort((a, b) => b.seq - a.seq)
    .map(({ id, amount: most }) => {
      const part = Math.min(left, most)
      left -= part
      return { receiptId: id, amount: cents(part) }
    })
  if (left > 0) throw new Error('more would go back than came')
  return parts.filter((part) => part.amount > 0)
}
