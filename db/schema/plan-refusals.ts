import { sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { PlainDate } from '../../shared/dates/plain-date.ts'
import type { DocumentId, PatientId, PersonId } from '../../shared/model/ids.ts'

/** Refused requests for a plan; rows are only added. */
export const planRefusals = sqliteTable('plan_refusals', {
  id: text('id').primaryKey(),
  patientId: text('patient_id').$type<PatientId>().notNull(),
  askedOn: text('asked_on').$type<PlainDate>().notNull(),
  refusedOn: text('refused_on').$type<PlainDate>().notNull(),
  noticeBy: text('notice_by').$type<PlainDate>(),
  content: text('content').notNull(),
  recordedAt: text('recorded_at').notNull(),
  recordedBy: text('recorded_by').$type<PersonId>().notNull(),
})

/** Refusals that were written down by mistake. */
export const planRefusalsTakenBack = sqliteTable('plan_refusals_taken_back', {
  refusalId: text('refusal_id').primaryKey(),
  reason: text('reason').notNull(),
  recordedAt: text('recorded_at').notNull(),
  recordedBy: text('recorded_by').$type<PersonId>().notNull(),
})

/** The letters with the reasons of a refusal. */
export const planRefusalNotices = sqliteTable('plan_refusal_notices', {
  paperId: text('paper_id').$type<DocumentId>().primaryKey(),
  refusalId: text('refusal_id').notNull(),
})
