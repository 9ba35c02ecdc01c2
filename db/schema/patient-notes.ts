import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { PatientId, PersonId } from '../../shared/model/ids.ts'

/** Every edition of every note on a person; the newest row of a note holds. */
export const patientNoteEditions = sqliteTable('patient_note_editions', {
  seq: integer('seq').primaryKey({ autoIncrement: true }),
  noteId: text('note_id').notNull(),
  patientId: text('patient_id').$type<PatientId>().notNull(),
  words: text('words').notNull(),
  isPinned: integer('is_pinned', { mode: 'boolean' }).notNull(),
  isOff: integer('is_off', { mode: 'boolean' }).notNull(),
  savedAt: text('saved_at').notNull(),
  savedBy: text('saved_by').$type<PersonId>().notNull(),
})
