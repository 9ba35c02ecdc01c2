import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { PlainDate } from '../../shared/dates/plain-date.ts'
import type { PersonId, PlanId, ReceiptId } from '../../shared/model/ids.ts'
import type { PaymentMethod } from '../../shared/model/plan.ts'
import type { Cents } from '../../shared/money/cents.ts'

/** Money that went back to the payer. */
export const refunds = sqliteTable('refunds', {
  id: text('id').primaryKey(),
  planId: text('plan_id').$type<PlanId>().notNull(),
  entryId: text('entry_id').notNull(),
  amountCents: integer('amount_cents').$type<Cents>().notNull(),
  method: text('method').$type<PaymentMethod>().notNull(),
  reference: text('reference').notNull(),
  reason: text('reason').notNull(),
  refundedOn: text('refunded_on').$type<PlainDate>().notNull(),
  postedAt: text('posted_at').notNull(),
  postedBy: text('posted_by').$type<PersonId>().notNull(),
  requestKey: text('request_key').notNull(),
})

/** Which receipts had brought the money that went back. */
export const refundParts = sqliteTable(
  'refund_parts',
  {
    refundId: text('refund_id').notNull(),
    receiptId: text('receipt_id').$type<ReceiptId>().notNull(),
    amountCents: integer('amount_cents').$type<Cents>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.refundId, table.receiptId] })],
)
