import { primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { PersonId } from '../../shared/model/ids.ts'

/** Forms left half-way, per person. */
export const formDrafts = sqliteTable(
  'form_drafts',
  {
    personId: text('person_id').$type<PersonId>().notNull(),
    key: text('key').notNull(),
    title: text('title').notNull(),
    content: text('content').notNull(),
    changedAt: text('changed_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.personId, table.key] })],
)
