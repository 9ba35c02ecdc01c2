import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { PatientId, PersonId, PlanId, ReceiptId } from '../../shared/model/ids.ts'
import type { Cents } from '../../shared/money/cents.ts'

/** What somebody asked a supervisor for: one call with exactly this request. */
export const approvalRequests = sqliteTable('approval_requests', {
  seq: integer('seq').primaryKey({ autoIncrement: true }),
  id: text('id').notNull().unique(),
  call: text('call').notNull(),
  requestJson: text('request_json').notNull(),
  patientId: text('patient_id').$type<PatientId>().notNull(),
  planId: text('plan_id').$type<PlanId>(),
  planVersion: integer('plan_version'),
  receiptId: text('receipt_id').$type<ReceiptId>(),
  amountCents: integer('amount_cents').$type<Cents>(),
  leftCents: integer('left_cents').$type<Cents>(),
  words: text('words').notNull(),
  askedAt: text('asked_at').notNull(),
  askedBy: text('asked_by').$type<PersonId>().notNull(),
})

/** The one answer to a request. */
export const approvalDecisions = sqliteTable('approval_decisions', {
  requestId: text('request_id').primaryKey(),
  verdict: text('verdict').$type<'approved' | 'refused'>().notNull(),
  way: text('way').$type<'pin' | 'queue'>().notNull(),
  words: text('words').notNull(),
  decidedAt: text('decided_at').notNull(),
  decidedBy: text('decided_by').$type<PersonId>().notNull(),
  /** Less than was asked for; null for all of it, or where it is no one amount. */
  amountCents: integer('amount_cents').$type<Cents>(),
})

/** An approval serves one act. */
export const approvalUses = sqliteTable('approval_uses', {
  requestId: text('request_id').primaryKey(),
  useId: text('use_id').notNull(),
  usedAt: text('used_at').notNull(),
})
