import type { Writer } from '../../db/connection.ts'
import { mustBalance } from '../../db/repositories/ledger-check.ts'
import * as plans from '../../db/repositories/plans.ts'
import * as receipts from '../../db/repositories/receipts.ts'
import type { Caller, Received } from '../../shared/contract/contract.ts'
import { type Answer, done, refused } from '../../shared/contract/errors.ts'
import type { PlanRecord } from '../../shared/contract/plan.ts'
import { cardNumberRefusal } from './card-number.ts'
import type { Desk } from './desk.ts'
import { oneAfterAnother } from './one-after-another.ts'
import { notPossible } from './plan-changes/change-refusal.ts'
import { planRecord } from './plan-record.ts'
import { recordAct } from './record-act.ts'
import { settlingOf } from './settle-plan.ts'
import { signedIn } from './signed-in.ts'

type Request = Received<'payment.direct'>

/**
 * Keeps what a payer says later about money of a receipt that was more than was due, and brings the allocations to it: a
 * credit that waited is used, or money that was paid ahead waits. The receipt's paper stays as it was handed out.
 * Source: payment plan specification, section 8.1, "the patient's instruction".
 */
export function directPayment(desk: Desk, request: Request, caller: Caller): Promise<Answer<PlanRecord>> {
  return oneAfterAnother(desk, async () => desk.store.writer.transaction((tx) => direct(desk, tx, request, caller)))
}

function direct(desk: Desk, tx: Writer, { receiptId, excess, reason }: Request, caller: Caller): Answer<PlanRecord> {
  const card = cardNumberRefusal({ reason })
  if (card) return card
  const posted = receipts.find(tx, receiptId)
  if (posted === null) return refused('NOT_FOUND')
  const { planId, reversed, excess: before } = posted.receipt
  if (reversed !== null) return refused('ALREADY_REVERSED')
  if (before === excess) return notPossible('nothingChanges')
  const [on, at, by] = [desk.today(), desk.now(), signedIn(caller).id]
  receipts.changeExcess(tx, { receiptId, excess, reason, changedOn: on, changedAt: at, changedBy: by })
  const { version } = plans.get(tx, planId)
  const settling = settlingOf(desk, tx, { planId, version, by, on, at, reason })
  settling.takeBack()
  settling.allocate()
  mustBalance(tx, planId)
  const [was, is] = [{ excess: before }, { excess }]
  recordAct(desk, tx, caller, { action: 'payment.direct', kind: 'receipt', id: receiptId, before: was, after: is })
  return done(planRecord(tx, planId))
}
