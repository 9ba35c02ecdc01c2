import type { Writer } from '../../db/connection.ts'
import * as ledger from '../../db/repositories/ledger.ts'
import * as plans from '../../db/repositories/plans.ts'
import * as receipts from '../../db/repositories/receipts.ts'
import type { RefundPart } from '../../db/repositories/refunds.ts'
import type { PlainDate } from '../../shared/dates/plain-date.ts'
import type { PersonId, PlanId, ReceiptId } from '../../shared/model/ids.ts'
import { type Cents, cents, minusCents, sumCents } from '../../shared/money/cents.ts'
import { type Allocated, allocationsOf, type StandingReceipt, usableMoney } from './allocations.ts'
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

/** Cents of a receipt on a demand of a version. */
interface Part extends Allocated {
  readonly version: number
}

interface ChangedReceipt {
  readonly receiptId: ReceiptId
  readonly less: readonly Part[]
  readonly more: readonly Part[]
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
 * Brings allocations to what the receipts that stand say, in date order, as if a reversed one had never been, on the
 * demands of the newest version. Only differences are written, each as new entries and rows; nothing is edited.
 * `without` leaves out a receipt that is about to be reversed, `back` money that is about to be refunded.
 * Source: payment plan specification, sections 8.1, 8.4 and 9.
 */
export function settlingOf(
  desk: Desk,
  tx: Writer,
  settlement: Settlement,
  leftOut: { readonly without?: ReceiptId; readonly back?: readonly RefundPart[] } = {},
): Settling {
  const changes = changedReceipts(tx, settlement, leftOut)
  return {
    takeBack: () => {
      for (const { receiptId, less } of changes) post(desk, tx, settlement, { receiptId, parts: less, sign: -1 })
    },
    allocate: () => {
      for (const { receiptId, more } of changes) post(desk, tx, settlement, { receiptId, parts: more, sign: 1 })
    },
  }
}

function changedReceipts(
  tx: Writer,
  { planId, version }: Settlement,
  { without, back = [] }: { readonly without?: ReceiptId; readonly back?: readonly RefundPart[] },
): readonly ChangedReceipt[] {
  const posted = receipts.listOfPlan(tx, planId)
  const standing = posted.filter(({ receipt }) => receipt.reversed === null && receipt.id !== without)
  const target = allocationsOf(
    plans.demandsOf(tx, planId),
    standing.map((each) => lessBack(usableMoney(each), each.receipt.id, back)),
  )
  const stored = receipts.partsOfPlan(tx, planId)
  return posted.map(({ seq, receipt: { id } }) => {
    const wanted = (target.get(seq) ?? []).map((part): Part => ({ version, ...part }))
    const held = stored.filter(({ receiptId }) => receiptId === id)
    const changes = [...wanted, ...held.filter((part) => !wanted.some((other) => isSameDemand(part, other)))].map(
      ({ version: of, installment }): Part => ({
        version: of,
        installment,
        amount: cents(amountOn(wanted, of, installment) - amountOn(held, of, installment)),
      }),
    )
    return {
      receiptId: id,
      less: changes.filter(({ amount }) => amount < 0),
      more: changes.filter(({ amount }) => amount > 0),
    }
  })
}

function lessBack(money: StandingReceipt, id: ReceiptId, back: readonly RefundPart[]): StandingReceipt {
  const parts = back.filter(({ receiptId }) => receiptId === id).map(({ amount }) => amount)
  return { ...money, amount: minusCents(money.amount, sumCents(parts)) }
}

function isSameDemand(a: Pick<Part, 'version' | 'installment'>, b: Pick<Part, 'version' | 'installment'>): boolean {
  return a.version === b.version && a.installment === b.installment
}

function amountOn(parts: readonly Part[], version: number, installment: number): Cents {
  return sumCents(parts.filter((part) => isSameDemand(part, { version, installment })).map(({ amount }) => amount))
}

function post(
  desk: Desk,
  tx: Writer,
  settlement: Settlement,
  { receiptId, parts, sign }: { receiptId: ReceiptId; parts: readonly Part[]; sign: 1 | -1 },
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
  for (const { version, installment, amount } of parts) {
    receipts.allocate(tx, {
      entryId,
      receiptId,
      planId: settlement.planId,
      version,
      installment,
      amountCents: amount,
    })
  }
}
