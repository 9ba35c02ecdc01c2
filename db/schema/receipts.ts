import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { PlainDate } from '../../shared/dates/plain-date.ts'
import type { PersonId, PlanId, ReceiptId } from '../../shared/model/ids.ts'
import type { ExcessChoice, PaymentMethod } from '../../shared/model/plan.ts'
import type { Cents } from '../../shared/money/cents.ts'

/** Money that came in. `seq` orders. */
export const receipts = sqliteTable('receipts', {
  seq: integer('seq').primaryKey({ autoIncrement: true }),
  id: text('id').$type<ReceiptId>().notNull(),
  number: text('number').notNull(),
  planId: text('plan_id').$type<PlanId>().notNull(),
  amountCents: integer('amount_cents').$type<Cents>().notNull(),
  method: text('method').$type<PaymentMethod>().notNull(),
  reference: text('reference').notNull(),
  receivedOn: text('received_on').$type<PlainDate>().notNull(),
  postedAt: text('posted_at').notNull(),
  postedBy: text('posted_by').$type<PersonId>().notNull(),
  isDownPayment: integer('is_down_payment', { mode: 'boolean' }).notNull(),
  requestKey: text('request_key').notNull(),
  /** As it was said when the money came; `excessChanges` may say something else since. */
  excess: text('excess').$type<ExcessChoice>().notNull().default('next'),
})

/** What payers said later about money beyond what was due; the newest of a receipt holds. */
export const excessChanges = sqliteTable('excess_changes', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  receiptId: text('receipt_id').$type<ReceiptId>().notNull(),
  excess: text('excess').$type<ExcessChoice>().notNull(),
  reason: text('reason').notNull(),
  changedOn: text('changed_on').$type<PlainDate>().notNull(),
  changedAt: text('changed_at').notNull(),
  changedBy: text('changed_by').$type<PersonId>().notNull(),
})

/** Receipts that were taken back; both rows stay. */
export const reversals = sqliteTable('reversals', {
  receiptId: text('receipt_id').$type<ReceiptId>().primaryKey(),
  reversedOn: text('reversed_on').$type<PlainDate>().notNull(),
  reversedAt: text('reversed_at').notNull(),
  reversedBy: text('reversed_by').$type<PersonId>().notNull(),
  reason: text('reason').notNull(),
})

/** Which installment a receipt paid; below zero where that was taken back. */
export const allocations = sqliteTable('allocations', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  entryId: text('entry_id').notNull(),
  receiptId: text('receipt_id').$type<ReceiptId>().notNull(),
  planId: text('plan_id').$type<PlanId>().notNull(),
  version: integer('version').notNull(),
  installment: integer('installment').notNull(),
  amountCents: integer('amount_cents').$type<Cents>().notNull(),
})
