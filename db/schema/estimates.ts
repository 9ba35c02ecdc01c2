import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { PlainDate } from '../../shared/dates/plain-date.ts'
import type { EstimateId, PatientId, PersonId } from '../../shared/model/ids.ts'
import type { Language } from '../../shared/model/patient.ts'
import type { Cents } from '../../shared/money/cents.ts'

/** Estimates as they are worked on; still once issued. */
export const estimates = sqliteTable('estimates', {
  id: text('id').$type<EstimateId>().primaryKey(),
  replacesId: text('replaces_id').$type<EstimateId>(),
  patientId: text('patient_id').$type<PatientId>(),
  draft: text('draft').notNull(),
  title: text('title').notNull(),
  serviceOn: text('service_on').$type<PlainDate>(),
  chosenRouteName: text('chosen_route_name').notNull(),
  patientOwesCents: integer('patient_owes_cents').$type<Cents>(),
  startedAt: text('started_at').notNull(),
  startedBy: text('started_by').$type<PersonId>().notNull(),
  changedAt: text('changed_at').notNull(),
})

/** The evidence of an issued estimate. */
export const estimateIssues = sqliteTable('estimate_issues', {
  estimateId: text('estimate_id').$type<EstimateId>().primaryKey(),
  number: text('number').notNull(),
  version: integer('version').notNull(),
  question: text('question').notNull(),
  answer: text('answer').notNull(),
  engineVersion: text('engine_version').notNull(),
  chosenRouteId: text('chosen_route_id').notNull(),
  language: text('language').$type<Language>().notNull(),
  issuedAt: text('issued_at').notNull(),
  issuedBy: text('issued_by').$type<PersonId>().notNull(),
})
