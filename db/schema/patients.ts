import { sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { PlainDate } from '../../shared/dates/plain-date.ts'
import type { PatientId } from '../../shared/model/ids.ts'
import type { Language } from '../../shared/model/patient.ts'

/** People who were treated or asked for a price; the folded columns serve the search. */
export const patients = sqliteTable('patients', {
  id: text('id').$type<PatientId>().primaryKey(),
  lastName: text('last_name').notNull(),
  firstName: text('first_name').notNull(),
  preferredName: text('preferred_name').notNull(),
  bornOn: text('born_on').$type<PlainDate>(),
  phone: text('phone').notNull(),
  email: text('email').notNull(),
  address: text('address').notNull(),
  language: text('language').$type<Language>().notNull(),
  account: text('account').notNull(),
  nameKey: text('name_key').notNull(),
  phoneDigits: text('phone_digits').notNull(),
  accountKey: text('account_key').notNull(),
  addedAt: text('added_at').notNull(),
  changedAt: text('changed_at').notNull(),
  /** A moment in UTC; null while the record is in use. */
  takenBackAt: text('taken_back_at'),
})
