import { primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { PersonId } from '../../shared/model/ids.ts'
import type { HandOverKind } from '../../shared/model/tray.ts'

/** What each person set for themself. */
export const personSettings = sqliteTable(
  'person_settings',
  {
    personId: text('person_id').$type<PersonId>().notNull(),
    name: text('name').notNull(),
    value: text('value').notNull(),
    changedAt: text('changed_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.personId, table.name] })],
)

/** Forms that were thrown away on purpose, as they stood. */
export const discardedDrafts = sqliteTable('discarded_drafts', {
  id: text('id').primaryKey(),
  personId: text('person_id').$type<PersonId>().notNull(),
  key: text('key').notNull(),
  title: text('title').notNull(),
  content: text('content').notNull(),
  changedAt: text('changed_at').notNull(),
  discardedAt: text('discarded_at').notNull(),
})

/** What was handed to a colleague, one line each. */
export const handOverLines = sqliteTable('hand_over_lines', {
  id: text('id').primaryKey(),
  kind: text('kind').$type<HandOverKind>().notNull(),
  subjectKey: text('subject_key').notNull(),
  title: text('title').notNull(),
  note: text('note').notNull(),
  fromId: text('from_id').$type<PersonId>().notNull(),
  toId: text('to_id').$type<PersonId>(),
  handedAt: text('handed_at').notNull(),
  takenBy: text('taken_by').$type<PersonId>(),
  takenAt: text('taken_at'),
  withdrawnAt: text('withdrawn_at'),
})
