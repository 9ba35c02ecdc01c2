import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { PatientId } from '../../shared/model/ids.ts'

/** The place of each patient in `person_grams`, the index of what is searched: it stays when the file is copied. */
export const patientTexts = sqliteTable('patient_texts', {
  seq: integer('seq').primaryKey(),
  patientId: text('patient_id').$type<PatientId>().notNull(),
})

/** Each member number of a patient as it is compared, with its place in `member_grams`. */
export const memberTexts = sqliteTable('member_texts', {
  seq: integer('seq').primaryKey(),
  patientId: text('patient_id').$type<PatientId>().notNull(),
  memberKey: text('member_key').notNull(),
})
