import { desc, eq, sql } from 'drizzle-orm'
import type { PlainDate } from '../../shared/dates/plain-date.ts'
import type { PersonId, PlanId, ReceiptId } from '../../shared/model/ids.ts'
import type { PaymentMethod } from '../../shared/model/plan.ts'
import { type Cents, cents } from '../../shared/money/cents.ts'
import type { Reader, Writer } from '../connection.ts'
import { people } from '../schema/people.ts'
import { refundParts, refunds } from '../schema/refunds.ts'
import { among } from './among.ts'

/** Cents that one receipt had brought and that go back. */
export interface RefundPart {
  readonly receiptId: ReceiptId
  readonly amount: Cents
}

/** A refund as it is posted. `entryId` is its entry in the ledger. */
export interface NewRefund {
  readonly id: string
  readonly planId: PlanId
  readonly entryId: string
  readonly amountCents: Cents
  readonly method: PaymentMethod
  readonly reference: string
  readonly reason: string
  readonly refundedOn: PlainDate
  readonly postedAt: string
  readonly postedBy: PersonId
  /** Made once per opened refund sheet; a second refund with the same one is refused by the table. */
  readonly requestKey: string
  readonly parts: readonly RefundPart[]
}

/** A refund as it stands in a plan's history. */
export interface Refund {
  readonly id: string
  readonly amount: Cents
  readonly method: PaymentMethod
  readonly reference: string
  readonly reason: string
  readonly refundedOn: PlainDate
  readonly by: string
}

/** Stores money that goes back and which receipts had brought it. Nothing of it ever changes. */
export function add(writer: Writer, refund: NewRefund): void {
  const { parts, ...row } = refund
  writer.insert(refunds).values(row).run()
  for (const { receiptId, amount } of parts) {
    writer.insert(refundParts).values({ refundId: refund.id, receiptId, amountCents: amount }).run()
  }
}

/** The plan whose refund was posted from this sheet; null when none was. */
export function planOfRequest(reader: Reader, requestKey: string): PlanId | null {
  const row = reader.select({ planId: refunds.planId }).from(refunds).where(eq(refunds.requestKey, requestKey)).get()
  return row?.planId ?? null
}

/** The refunds of a plan, newest first. */
export function listOfPlan(reader: Reader, planId: PlanId): readonly Refund[] {
  return reader
    .select({ row: refunds, by: people.name })
    .from(refunds)
    .innerJoin(people, eq(people.id, refunds.postedBy))
    .where(eq(refunds.planId, planId))
    .orderBy(desc(refunds.refundedOn), desc(refunds.id))
    .all()
    .map(({ row, by }) => ({
      id: row.id,
      amount: row.amountCents,
      method: row.method,
      reference: row.reference,
      reason: row.reason,
      refundedOn: row.refundedOn,
      by,
    }))
}

/** How much of each receipt of these plans went back to the payer. */
export function refundedByReceipt(reader: Reader, planIds: readonly PlanId[]): ReadonlyMap<ReceiptId, Cents> {
  const rows = reader
    .select({ receiptId: refundParts.receiptId, amount: sql<number>`sum(${refundParts.amountCents})` })
    .from(refunds)
    .innerJoin(refundParts, eq(refundParts.refundId, refunds.id))
    .where(among(refunds.planId, planIds))
    .groupBy(refundParts.receiptId)
    .all()
  return new Map(rows.map(({ receiptId, amount }) => [receiptId, cents(amount)]))
}
