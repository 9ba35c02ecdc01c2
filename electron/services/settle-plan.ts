import type { Writer } from '../../db/connection.ts'
import * as ledger from '../../db/repositories/ledger.ts'
import * as plans from '../../db/repositories/plans.ts'
import * as receipts from '../../db/repositories/receipts.ts'
import type { PlainDate } from '../../shared/dates/plain-date.ts'
import type { PersonId, PlanId, ReceiptId } from '../../shared/model/ids.ts'
import { type Cents, cents, sumCents } from '../../shared/money/cents.ts'
import { type Allocated, allocationsOf } from './allocations.ts'
import type { Desk } from './desk.ts'

/** Who settles, for which version, on which business day, and why. */
export interface Settlement {
  readonly planId: PlanId
  readonly version: number
  readonly by: PersonId
  readonly on: PlainDate
  readonly at: string
  readonly reason: string
}

interface ChangedReceipt {
  readonly receiptId: ReceiptId
  readonly less: readonly Allocated[]
  readonly more: readonly Allocated[]
}

/**
 * What stands in the ledger before and after the cash of a reversed receipt goes out: allocations that no longer hold
 * are taken back first, those that now hold are posted last, so that no account falls below zero on the way.
 */
export interface Settling {
  readonly takeBack: () => void
  readonly allocate: () => void
}

/**
 * Brings allocations to what the receipts that stand say, in date order, as if a reversed one had never been. Only
 * differences are written, each as new entries and rows; nothing is edited. `without` leaves out a receipt that is
 * about to be reversed.
 * Source: payment plan specification, sections 8.1, 8.4 and 9.
 */
export function settlingOf(desk: Desk, tx: Writer, settlement: Settlement, without: ReceiptId | null): Settling {
  const changes = changedReceipts(tx, settlement.planId, without)
  return {
    takeBack: () => {
      for (const { receiptId, less } of changes) post(desk, tx, settlement, { receiptId, parts: less, sign: -1 })
    },
    allocate: () => {
      for (const { receiptId, more } of changes) post(desk, tx, settlement, { receiptId, parts: more, sign: 1 })
    },
  }
}

function changedReceipts(tx: Writer, planId: PlanId, without: ReceiptId | null): readonly ChangedReceipt[] {
  const posted = receipts.listOfPlan(tx, planId)
  const standing = posted.filter(({ receipt }) => receipt.reversed === null && receipt.id !== without)
  const target = allocationsOf(
    plans.demandsOf(tx, planId),
    standing.map(({ seq, receipt }) => ({ seq, ...receipt })),
  )
  return posted.map(({ seq, receipt }) => {
    const wanted = target.get(seq) ?? []
    const numbers = new Set([...wanted, ...receipt.allocations].map(({ installment }) => installment))
    const changes = [...numbers].map((installment) => ({
      installment,
      amount: cents(amountFor(wanted, installment) - amountFor(receipt.allocations, installment)),
    }))
    return {
      receiptId: receipt.id,
      less: changes.filter(({ amount }) => amount < 0),
      more: changes.filter(({ amount }) => amount > 0),
    }
  })
}

function amountFor(parts: readonly Allocated[], installment: number): Cents {
  return sumCents(parts.filter((part) => part.installment === installment).map(({ amount }) => amount))
}

function post(
  desk: Desk,
  tx: Writer,
  settlement: Settlement,
  { receiptId, parts, sign }: { receiptId: ReceiptId; parts: readonly Allocated[]; sign: 1 | -1 },
): void {
  if (parts.length === 0) return
  const entryId = desk.newId()
  const isTakenBack = sign < 0
  ledger.append(tx, desk.store.seal, {
    id: entryId,
    planId: settlement.planId,
    planVersion: settlement.version,
    kind: isTakenBack ? 'allocationReversal' : 'allocation',
    effectiveOn: settlement.on,
    postedAt: settlement.at,
    postedBy: settlement.by,
    workstation: desk.workstation,
    debit: isTakenBack ? 'planPrincipal' : 'unappliedCash',
    credit: isTakenBack ? 'unappliedCash' : 'planPrincipal',
    amount: cents(sign * sumCents(parts.map(({ amount }) => amount))),
    reason: settlement.reason,
    receiptId,
    reversesId: null,
  })
  for (const { installment, amount } of parts) {
    receipts.allocate(tx, {
      entryId,
      receiptId,
      planId: settlement.planId,
      version: settlement.version,
      installment,
      amountCents: amount,
    })
  }
}
