import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { PlainDate } from '../../shared/dates/plain-date.ts'
import type { PatientId, PersonId } from '../../shared/model/ids.ts'
import type { ProxyRight, Told } from '../../shared/model/related-person.ts'

/** Every edition of everybody around a patient; the newest row of a person holds. */
export const relatedPersonEditions = sqliteTable('related_person_editions', {
  seq: integer('seq').primaryKey({ autoIncrement: true }),
  personId: text('person_id').notNull(),
  patientId: text('patient_id').$type<PatientId>().notNull(),
  name: text('name').notNull(),
  relation: text('relation').notNull(),
  phone: text('phone').notNull(),
  told: text('told').$type<Told>().notNull(),
  toldUntil: text('told_until').$type<PlainDate>(),
  proxy: text('proxy').$type<ProxyRight>().notNull(),
  proxyUntil: text('proxy_until').$type<PlainDate>(),
  isTakenBack: integer('taken_back', { mode: 'boolean' }).notNull(),
  savedAt: text('saved_at').notNull(),
  savedBy: text('saved_by').$type<PersonId>().notNull(),
})
