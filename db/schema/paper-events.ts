import { blob, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { PlainDate } from '../../shared/dates/plain-date.ts'
import type { DocumentId, EstimateId, PersonId } from '../../shared/model/ids.ts'
import type { PaperEvent, SignedPageType } from '../../shared/model/paper-event.ts'

/** What happened to issued papers; rows are only added. */
export const paperEvents = sqliteTable('paper_events', {
  id: text('id').primaryKey(),
  paperId: text('paper_id').$type<DocumentId>().notNull(),
  kind: text('kind').$type<PaperEvent['kind']>().notNull(),
  how: text('how').notNull(),
  recipient: text('recipient').notNull(),
  note: text('note').notNull(),
  happenedOn: text('happened_on').$type<PlainDate>().notNull(),
  replacedBy: text('replaced_by').$type<DocumentId>(),
  recordedAt: text('recorded_at').notNull(),
  recordedBy: text('recorded_by').$type<PersonId>().notNull(),
})

/** Events that were taken back, or hold again; rows are only added, and the newest of an event says which. */
export const paperEventsTakenBack = sqliteTable('paper_events_taken_back', {
  seq: integer('seq').primaryKey({ autoIncrement: true }),
  eventId: text('event_id').notNull(),
  isTaken: integer('is_taken', { mode: 'boolean' }).notNull(),
  takenAt: text('taken_at').notNull(),
  takenBy: text('taken_by').$type<PersonId>().notNull(),
})

/** Signed pages as they were scanned or drawn. */
export const signedPages = sqliteTable('signed_pages', {
  eventId: text('event_id').primaryKey(),
  mediaType: text('media_type').$type<SignedPageType>().notNull(),
  bytes: blob('bytes', { mode: 'buffer' }).notNull(),
  sha256: text('sha256').notNull(),
})

/** How papers look and where chart copies go; one row at most. */
export const stationeryRows = sqliteTable('stationery', {
  id: integer('id').primaryKey(),
  letterhead: text('letterhead').$type<'printed' | 'preprinted'>().notNull(),
  logo: blob('logo', { mode: 'buffer' }),
  logoType: text('logo_type').$type<'' | 'image/png' | 'image/jpeg'>().notNull(),
  footWords: text('foot_words').notNull(),
  chartFolder: text('chart_folder').notNull(),
  nameRule: text('name_rule').notNull(),
})

/** Recurring care, other providers and separate scheduling of an estimate. */
export const estimateExtras = sqliteTable('estimate_extras', {
  estimateId: text('estimate_id').$type<EstimateId>().primaryKey(),
  extras: text('extras').notNull(),
  changedAt: text('changed_at').notNull(),
})
