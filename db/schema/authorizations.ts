import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { PlainDate } from '../../shared/dates/plain-date.ts'
import type { AuthorizationDraft } from '../../shared/model/authorization.ts'
import type { PatientId, PersonId } from '../../shared/model/ids.ts'

/** Every edition of every authorization; the newest row of an id holds. */
export const authorizationEditions = sqliteTable('authorization_editions', {
  seq: integer('seq').primaryKey({ autoIncrement: true }),
  authorizationId: text('authorization_id').notNull(),
  patientId: text('patient_id').$type<PatientId>().notNull(),
  kind: text('kind').$type<AuthorizationDraft['kind']>().notNull(),
  payer: text('payer').notNull(),
  number: text('number').notNull(),
  services: text('services').notNull(),
  state: text('state').$type<AuthorizationDraft['state']>().notNull(),
  approvedUnits: integer('approved_units'),
  unit: text('unit').$type<AuthorizationDraft['unit']>().notNull(),
  fromOn: text('from_on').$type<PlainDate>(),
  toOn: text('to_on').$type<PlainDate>(),
  requestedOn: text('requested_on').$type<PlainDate>(),
  contact: text('contact').notNull(),
  note: text('note').notNull(),
  savedAt: text('saved_at').notNull(),
  savedBy: text('saved_by').$type<PersonId>().notNull(),
  /** The authorization was typed by mistake: from this edition on it is in no list. */
  takenBack: integer('taken_back', { mode: 'boolean' }).notNull().default(false),
})

/** Visits that were made under an authorization; one that was logged by mistake is taken back. */
export const authorizationUses = sqliteTable('authorization_uses', {
  id: text('id').primaryKey(),
  authorizationId: text('authorization_id').notNull(),
  usedOn: text('used_on').$type<PlainDate>().notNull(),
  units: integer('units').notNull(),
  loggedAt: text('logged_at').notNull(),
  loggedBy: text('logged_by').$type<PersonId>().notNull(),
  takenBackAt: text('taken_back_at'),
})
