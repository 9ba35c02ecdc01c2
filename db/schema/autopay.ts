import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { PlainDate } from '../../shared/dates/plain-date.ts'
import type { AutopayConsentKind, AutopayMethod, DebitOutcome } from '../../shared/model/autopay.ts'
import type { PersonId, PlanId, ReceiptId } from '../../shared/model/ids.ts'
import type { Cents } from '../../shared/money/cents.ts'

/** What payers chose about automatic payments; the newest row of a plan holds. Rows that switch them off have no choice. */
export const planAutopay = sqliteTable('plan_autopay', {
  seq: integer('seq').primaryKey({ autoIncrement: true }),
  planId: text('plan_id').$type<PlanId>().notNull(),
  isOn: integer('is_on', { mode: 'boolean' }).notNull(),
  dayOfMonth: integer('day_of_month'),
  method: text('method').$type<AutopayMethod>(),
  brand: text('brand'),
  lastFour: text('last_four'),
  token: text('token'),
  consentKind: text('consent_kind').$type<AutopayConsentKind>(),
  consentBy: text('consent_by'),
  consentedOn: text('consented_on').$type<PlainDate>(),
  consentTextVersion: text('consent_text_version'),
  reason: text('reason').notNull(),
  recordedAt: text('recorded_at').notNull(),
  recordedBy: text('recorded_by').$type<PersonId>().notNull(),
})

/** What came back of each draw, in the order in which it was noted. */
export const debitResults = sqliteTable('debit_results', {
  seq: integer('seq').primaryKey({ autoIncrement: true }),
  planId: text('plan_id').$type<PlanId>().notNull(),
  debitOn: text('debit_on').$type<PlainDate>().notNull(),
  outcome: text('outcome').$type<DebitOutcome>().notNull(),
  amountCents: integer('amount_cents').$type<Cents>().notNull(),
  receiptId: text('receipt_id').$type<ReceiptId>(),
  reason: text('reason').notNull(),
  recordedAt: text('recorded_at').notNull(),
  recordedBy: text('recorded_by').$type<PersonId>().notNull(),
})
