import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { PlainDate } from '../../shared/dates/plain-date.ts'
import type { PatientId } from '../../shared/model/ids.ts'

/**
 * The place of each patient among all by name, which is also the place in `patient_parts`, the index of what is searched;
 * with the texts that a search compares.
 */
export const patientTexts = sqliteTable('patient_texts', {
  seq: integer('seq').primaryKey(),
  patientId: text('patient_id').$type<PatientId>().notNull(),
  nameKey: text('name_key').notNull().default(''),
  phoneDigits: text('phone_digits').notNull().default(''),
  accountKey: text('account_key').notNull().default(''),
  bornOn: text('born_on').$type<PlainDate>(),
  /** The numbers on the cards of the patient, with a space between two. */
  memberKeys: text('member_keys').notNull().default(''),
})

/** Each member number of a patient as it is compared. */
export const memberTexts = sqliteTable('member_texts', {
  seq: integer('seq').primaryKey(),
  patientId: text('patient_id').$type<PatientId>().notNull(),
  memberKey: text('member_key').notNull(),
})
