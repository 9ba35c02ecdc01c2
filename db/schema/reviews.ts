import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { PersonId } from '../../shared/model/ids.ts'

/** The weekly look at the audit trail. */
export const auditReviews = sqliteTable('audit_reviews', {
  seq: integer('seq').primaryKey({ autoIncrement: true }),
  upToSeq: integer('up_to_seq').notNull(),
  words: text('words').notNull(),
  reviewedAt: text('reviewed_at').notNull(),
  reviewedBy: text('reviewed_by').$type<PersonId>().notNull(),
})

/** Somebody looked at patients in an emergency, beyond their roles. */
export const emergencyAccesses = sqliteTable('emergency_accesses', {
  id: text('id').primaryKey(),
  personId: text('person_id').$type<PersonId>().notNull(),
  reason: text('reason').notNull(),
  beganAt: text('began_at').notNull(),
  endsAt: text('ends_at').notNull(),
})

/** A supervisor looked at it. */
export const emergencyReviews = sqliteTable('emergency_reviews', {
  accessId: text('access_id').primaryKey(),
  words: text('words').notNull(),
  reviewedAt: text('reviewed_at').notNull(),
  reviewedBy: text('reviewed_by').$type<PersonId>().notNull(),
})
