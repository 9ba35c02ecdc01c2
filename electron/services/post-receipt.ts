import type { Writer } from '../../db/connection.ts'
import * as ledger from '../../db/repositories/ledger.ts'
import { mustBalance } from '../../db/repositories/ledger-check.ts'
import * as receipts from '../../db/repositories/receipts.ts'
import type { Desk } from './desk.ts'
import { settlingOf } from './settle-plan.ts'

/** For which version money came, and why it is dated far back; empty where it is not. */
export interface ReceiptPosting {
  readonly version: number
  readonly reason: string
}

/**
 * Stores a receipt, books its cash and pays what is due with it: the oldest demand first, then the next ones; what is
 * more than everything owed stays as a credit. Throws, and so undoes its transaction, when the ledger would not balance.
 */
export function postReceipt(
  desk: Desk,
  tx: Writer,
  receipt: receipts.NewReceipt,
  { version, reason }: ReceiptPosting,
): void {
  const { planId, postedBy: by, postedAt: at, receivedOn: on } = receipt
  receipts.add(tx, receipt)
  ledger.append(tx, desk.store.seal, {
    id: desk.newId(),
    planId,
    planVersion: version,
    kind: 'receipt',
    effectiveOn: on,
    postedAt: at,
    postedBy: by,
    workstation: desk.workstation,
    debit: 'cashClearing',
    credit: 'unappliedCash',
    amount: receipt.amountCents,
    reason,
    receiptId: receipt.id,
    reversesId: null,
  })
  const settling = settlingOf(desk, tx, { planId, version, by, on, at, reason: '' })
  settling.takeBack()
  settling.allocate()
  mustBalance(tx, planId)
}
