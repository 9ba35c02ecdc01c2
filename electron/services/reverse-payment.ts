import type { Writer } from '../../db/connection.ts'
import * as ledger from '../../db/repositories/ledger.ts'
import { mustBalance } from '../../db/repositories/ledger-check.ts'
import * as plans from '../../db/repositories/plans.ts'
import * as receipts from '../../db/repositories/receipts.ts'
import type { Caller, Received } from '../../shared/contract/contract.ts'
import { type Answer, done, refused } from '../../shared/contract/errors.ts'
import type { Plan, Receipt } from '../../shared/model/plan.ts'
import { supervisorOf } from './approvals/supervisor-of.ts'
import { cardNumberRefusal } from './card-number.ts'
import type { Desk } from './desk.ts'
import { oneAfterAnother } from './one-after-another.ts'
import { returnedFee } from './plan-fees/returned-fee.ts'
import { recordAct } from './record-act.ts'
import { settlingOf } from './settle-plan.ts'

/** Who settles, for which version, on which day, and why. */
type Settlement = Parameters<typeof settlingOf>[2]

/**
 * Takes a receipt back, once, by a supervisor who did not post it: their own act, or one that they approved. The receipt and its reversal both stay, and later
 * receipts pay what they would have paid if it had never been.
 * Source: payment plan specification, section 8.4.
 */
export function reversePayment(
  desk: Desk,
  request: Received<'payment.reverse'>,
  caller: Caller,
): Promise<Answer<Plan>> {
  return oneAfterAnother(desk, async () => reverse(desk, request, caller))
}

function reverse(desk: Desk, request: Received<'payment.reverse'>, caller: Caller): Answer<Plan> {
  const { receiptId, reason } = request
  const card = cardNumberRefusal({ reason })
  if (card) return card
  return desk.store.writer.transaction((tx): Answer<Plan> => {
    const posted = receipts.find(tx, receiptId)
    if (posted === null) return refused('NOT_FOUND')
    const { receipt, postedById, refunded } = posted
    if (receipt.reversed !== null) return refused('ALREADY_REVERSED')
    const by = supervisorOf(caller)
    if (by === null) return refused('NEEDS_SUPERVISOR')
    if (postedById === by) return refused('OWN_ENTRY')
    if (refunded > 0) return refused('MONEY_REFUNDED', { refunded })
    const fee = returnedFee(desk, tx, receipt, request.returnedFee ?? null)
    if (!fee.ok) return fee
    const { planId } = receipt
    const { version } = plans.get(tx, planId)
    takeBack(desk, tx, receipt, { planId, version, by, on: desk.today(), at: desk.now(), reason })
    const after = { planId, amountCents: receipt.amount, number: receipt.number }
    recordAct(desk, tx, caller, { action: 'payment.reverse', kind: 'receipt', id: receiptId, after })
    fee.value(tx, caller)
    return done(plans.get(tx, planId))
  })
}

function takeBack(desk: Desk, tx: Writer, receipt: Receipt, settlement: Settlement): void {
  const { planId, version, by, on, at, reason } = settlement
  const settling = settlingOf(desk, tx, settlement, { without: receipt.id })
  settling.takeBack()
  receipts.reverse(tx, { receiptId: receipt.id, reversedOn: on, reversedAt: at, reversedBy: by, reason })
  ledger.append(tx, desk.store.seal, {
    id: desk.newId(),
    planId,
    planVersion: version,
    kind: 'receiptReversal',
    effectiveOn: on,
    postedAt: at,
    postedBy: by,
    workstation: desk.workstation,
    debit: 'unappliedCash',
    credit: 'cashClearing',
    amount: receipt.amount,
    reason,
    receiptId: receipt.id,
    reversesId: ledger.receiptEntryId(tx, receipt.id),
  })
  settling.allocate()
  mustBalance(tx, planId)
}
