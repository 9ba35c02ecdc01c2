import type { OpenStore, Writer } from '../../db/connection.ts'
import * as audit from '../../db/repositories/audit.ts'
import * as ledger from '../../db/repositories/ledger.ts'
import { mustBalance } from '../../db/repositories/ledger-check.ts'
import * as numbers from '../../db/repositories/numbers.ts'
import * as receipts from '../../db/repositories/receipts.ts'
import { receiptIdSchema } from '../../shared/model/ids.ts'
import { cents } from '../../shared/money/cents.ts'
import { COUNSELOR, NOW, PLAN, TODAY, WORKSTATION } from './clinic-with-plan.ts'

/** A payment of 100.00 pays one installment in two parts. */
export const PARTS = [cents(7_500), cents(2_500)] as const
const AMOUNT = cents(10_000)

/**
 * Posts one payment in one transaction, in as many rows as the desk writes: number, receipt, ledger, allocations, audit.
 * Gives the receipt's number.
 */
export function postOnePayment(store: OpenStore, installment: number): string {
  return store.writer.transaction((tx) => {
    const id = receiptIdSchema.parse(`W1-receipt-${installment}`)
    const number = numbers.take(tx, 'receipt', 2026, NOW)
    receipts.add(tx, {
      id,
      number,
      planId: PLAN,
      amountCents: AMOUNT,
      method: 'check',
      reference: '',
      receivedOn: TODAY,
      postedAt: NOW,
      postedBy: COUNSELOR.id,
      isDownPayment: false,
      requestKey: `request-${installment}`,
    })
    enter(tx, store, {
      id: `${id}-cash`,
      kind: 'receipt',
      receiptId: id,
      debit: 'cashClearing',
      credit: 'unappliedCash',
      amount: AMOUNT,
    })
    for (const [index, amount] of PARTS.entries()) {
      const entryId = `${id}-part-${index}`
      enter(tx, store, {
        id: entryId,
        kind: 'allocation',
        receiptId: id,
        debit: 'unappliedCash',
        credit: 'planPrincipal',
        amount,
      })
      receipts.allocate(tx, { entryId, receiptId: id, planId: PLAN, version: 1, installment, amountCents: amount })
    }
    audit.append(tx, store.seal, {
      at: NOW,
      personId: COUNSELOR.id,
      workstation: WORKSTATION,
      action: 'payment.post',
      subjectKind: 'receipt',
      subjectId: id,
      before: null,
      after: { amountCents: AMOUNT },
    })
    mustBalance(tx, PLAN)
    return number
  })
}

type Entry = Pick<ledger.LedgerEntry, 'id' | 'kind' | 'receiptId' | 'debit' | 'credit' | 'amount'>

function enter(tx: Writer, store: OpenStore, entry: Entry): void {
  ledger.append(tx, store.seal, {
    ...entry,
    planId: PLAN,
    planVersion: 1,
    effectiveOn: TODAY,
    postedAt: NOW,
    postedBy: COUNSELOR.id,
    workstation: WORKSTATION,
    reason: '',
    reversesId: null,
  })
}
