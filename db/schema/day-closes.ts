import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { PlainDate } from '../../shared/dates/plain-date.ts'
import type { PersonId } from '../../shared/model/ids.ts'
import type { PaymentMethod } from '../../shared/model/plan.ts'
import type { Cents } from '../../shared/money/cents.ts'

/** Days that were closed or opened again; the newest row of a day holds. */
export const dayCloses = sqliteTable('day_closes', {
  seq: integer('seq').primaryKey({ autoIncrement: true }),
  closedOn: text('closed_on').$type<PlainDate>().notNull(),
  action: text('action').$type<'close' | 'reopen'>().notNull(),
  floatCents: integer('float_cents').$type<Cents>().notNull(),
  reason: text('reason').notNull(),
  ledgerSeq: integer('ledger_seq').notNull(),
  ledgerHash: text('ledger_hash').notNull(),
  trailSeq: integer('trail_seq').notNull(),
  trailHash: text('trail_hash').notNull(),
  recordedAt: text('recorded_at').notNull(),
  recordedBy: text('recorded_by').$type<PersonId>().notNull(),
})

/** What was counted by method when a day was closed. */
export const dayCounts = sqliteTable('day_counts', {
  closeSeq: integer('close_seq').notNull(),
  method: text('method').$type<PaymentMethod>().notNull(),
  expectedCents: integer('expected_cents').$type<Cents>().notNull(),
  countedCents: integer('counted_cents').$type<Cents>().notNull(),
})
