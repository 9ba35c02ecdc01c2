import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { PlainDate } from '../../shared/dates/plain-date.ts'
import type { CollectionCode } from '../../shared/model/collection-fact.ts'
import type { PersonId, PlanId } from '../../shared/model/ids.ts'
import type { Cents } from '../../shared/money/cents.ts'

/** What was recorded about an account before it may leave the clinic; the newest row of a plan and code holds. */
export const collectionFacts = sqliteTable('collection_facts', {
  seq: integer('seq').primaryKey({ autoIncrement: true }),
  planId: text('plan_id').$type<PlanId>().notNull(),
  code: text('code').$type<CollectionCode>().notNull(),
  happenedOn: text('happened_on').$type<PlainDate>().notNull(),
  amountCents: integer('amount_cents').$type<Cents>(),
  words: text('words').notNull(),
  note: text('note').notNull(),
  isTakenBack: integer('is_taken_back', { mode: 'boolean' }).notNull(),
  recordedAt: text('recorded_at').notNull(),
  recordedBy: text('recorded_by').$type<PersonId>().notNull(),
})
