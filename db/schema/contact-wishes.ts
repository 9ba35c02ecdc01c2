import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { PatientId, PersonId } from '../../shared/model/ids.ts'

/** Every edition of how a person wants to be reached; the newest row of a person holds. */
export const contactWishEditions = sqliteTable('contact_wish_editions', {
  seq: integer('seq').primaryKey({ autoIncrement: true }),
  patientId: text('patient_id').$type<PatientId>().notNull(),
  mayMail: integer('may_mail', { mode: 'boolean' }).notNull(),
  handOver: text('hand_over').notNull(),
  address: text('address').notNull(),
  phone: text('phone').notNull(),
  savedAt: text('saved_at').notNull(),
  savedBy: text('saved_by').$type<PersonId>().notNull(),
  bestTime: text('best_time').notNull(),
})
