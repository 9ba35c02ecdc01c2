import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { PlainDate } from '../../shared/dates/plain-date.ts'
import type { PersonId, PlanId } from '../../shared/model/ids.ts'
import type { ContactOutcome } from '../../shared/model/work.ts'
import type { Cents } from '../../shared/money/cents.ts'

/** Talks about a plan, tries among them, and what was promised. `seq` orders. */
export const planContacts = sqliteTable('plan_contacts', {
  seq: integer('seq').primaryKey({ autoIncrement: true }),
  id: text('id').notNull(),
  planId: text('plan_id').$type<PlanId>().notNull(),
  contactedOn: text('contacted_on').$type<PlainDate>().notNull(),
  outcome: text('outcome').$type<ContactOutcome>().notNull(),
  promisedCents: integer('promised_cents').$type<Cents>(),
  promisedOn: text('promised_on').$type<PlainDate>(),
  callAgainOn: text('call_again_on').$type<PlainDate>(),
  note: text('note').notNull(),
  loggedAt: text('logged_at').notNull(),
  loggedBy: text('logged_by').$type<PersonId>().notNull(),
})

/** Talks that were taken back, or hold again; the newest row of a talk holds. */
export const planContactsTakenBack = sqliteTable('plan_contacts_taken_back', {
  seq: integer('seq').primaryKey({ autoIncrement: true }),
  contactSeq: integer('contact_seq').notNull(),
  isTaken: integer('is_taken', { mode: 'boolean' }).notNull(),
  takenAt: text('taken_at').notNull(),
  takenBy: text('taken_by').$type<PersonId>().notNull(),
})

/** Work that was put off; the newest row of a key holds. */
export const workSnoozes = sqliteTable('work_snoozes', {
  seq: integer('seq').primaryKey({ autoIncrement: true }),
  workKey: text('work_key').notNull(),
  untilOn: text('until_on').$type<PlainDate>(),
  reason: text('reason').notNull(),
  snoozedAt: text('snoozed_at').notNull(),
  snoozedBy: text('snoozed_by').$type<PersonId>().notNull(),
})

/** Whose a row of the day's work is; the newest row of a key holds. */
export const workOwners = sqliteTable('work_owners', {
  seq: integer('seq').primaryKey({ autoIncrement: true }),
  workKey: text('work_key').notNull(),
  ownerId: text('owner_id').$type<PersonId>(),
  assignedAt: text('assigned_at').notNull(),
  assignedBy: text('assigned_by').$type<PersonId>().notNull(),
})

/** Work that somebody called done, of the day that it was about; the newest row of a key holds. */
export const workDone = sqliteTable('work_done', {
  seq: integer('seq').primaryKey({ autoIncrement: true }),
  workKey: text('work_key').notNull(),
  aboutOn: text('about_on').$type<PlainDate>().notNull(),
  told: text('told').notNull(),
  isUndone: integer('is_undone', { mode: 'boolean' }).notNull(),
  doneOn: text('done_on').$type<PlainDate>().notNull(),
  doneAt: text('done_at').notNull(),
  doneBy: text('done_by').$type<PersonId>().notNull(),
})
