import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { PlainDate } from '../../shared/dates/plain-date.ts'
import type { Decision } from '../../shared/model/determination.ts'
import type { PatientId, PersonId } from '../../shared/model/ids.ts'

/** Every edition of every application for assistance; the newest row of an id holds. */
export const determinationEditions = sqliteTable('determination_editions', {
  seq: integer('seq').primaryKey({ autoIncrement: true }),
  determinationId: text('determination_id').notNull(),
  patientId: text('patient_id').$type<PatientId>().notNull(),
  decision: text('decision').$type<Decision>().notNull(),
  papersDueOn: text('papers_due_on').$type<PlainDate>(),
  untilOn: text('until_on').$type<PlainDate>(),
  content: text('content').notNull(),
  savedAt: text('saved_at').notNull(),
  savedBy: text('saved_by').$type<PersonId>().notNull(),
  takenBack: integer('taken_back', { mode: 'boolean' }).notNull().default(false),
})

/** For whom an edition is: who applied, and others of the household. */
export const determinationPeople = sqliteTable(
  'determination_people',
  {
    seq: integer('seq').notNull(),
    patientId: text('patient_id').$type<PatientId>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.seq, table.patientId] })],
)
