import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { PlainDate } from '../../shared/dates/plain-date.ts'
import type { PersonId, PlanId, ReceiptId } from '../../shared/model/ids.ts'
import type { LateFeeTerms, PlanFeeKind } from '../../shared/model/plan-fee.ts'
import type { Cents } from '../../shared/money/cents.ts'

/** What agreements say about fees; a row holds for later versions too. */
export const planFeeTerms = sqliteTable(
  'plan_fee_terms',
  {
    planId: text('plan_id').$type<PlanId>().notNull(),
    version: integer('version').notNull(),
    lateFeeKind: text('late_fee_kind').$type<LateFeeTerms['kind']>(),
    lateFeeFlatCents: integer('late_fee_flat_cents').$type<Cents>(),
    lateFeePercentUnits: integer('late_fee_percent_units'),
    lateFeePercentPlaces: integer('late_fee_percent_places'),
    lateFeeBase: text('late_fee_base').$type<LateFeeTerms['base']>(),
    lateFeeGraceDays: integer('late_fee_grace_days'),
    returnedPaymentCents: integer('returned_payment_cents').$type<Cents>(),
  },
  (table) => [primaryKey({ columns: [table.planId, table.version] })],
)

/** Fees that were charged. `seq` orders. */
export const planFees = sqliteTable('plan_fees', {
  seq: integer('seq').primaryKey({ autoIncrement: true }),
  id: text('id').notNull(),
  planId: text('plan_id').$type<PlanId>().notNull(),
  entryId: text('entry_id').notNull(),
  kind: text('kind').$type<PlanFeeKind>().notNull(),
  installment: integer('installment'),
  dueOn: text('due_on').$type<PlainDate>(),
  receiptId: text('receipt_id').$type<ReceiptId>(),
  amountCents: integer('amount_cents').$type<Cents>().notNull(),
  chargedOn: text('charged_on').$type<PlainDate>().notNull(),
  postedAt: text('posted_at').notNull(),
  postedBy: text('posted_by').$type<PersonId>().notNull(),
})

/** What of a fee nobody has to pay. */
export const feeWaivers = sqliteTable('fee_waivers', {
  seq: integer('seq').primaryKey({ autoIncrement: true }),
  feeId: text('fee_id').notNull(),
  entryId: text('entry_id').notNull(),
  amountCents: integer('amount_cents').$type<Cents>().notNull(),
  reason: text('reason').notNull(),
  waivedOn: text('waived_on').$type<PlainDate>().notNull(),
  postedAt: text('posted_at').notNull(),
  postedBy: text('posted_by').$type<PersonId>().notNull(),
})

/** Which fee a receipt paid; below zero where that was taken back. */
export const feeAllocations = sqliteTable('fee_allocations', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  entryId: text('entry_id').notNull(),
  receiptId: text('receipt_id').$type<ReceiptId>().notNull(),
  planId: text('plan_id').$type<PlanId>().notNull(),
  feeId: text('fee_id').notNull(),
  amountCents: integer('amount_cents').$type<Cents>().notNull(),
})
