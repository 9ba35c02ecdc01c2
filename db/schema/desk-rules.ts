import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { PersonId } from '../../shared/model/ids.ts'

/** What the clinic decided about its desk: when it locks by itself. One row, or none yet. */
export const deskRules = sqliteTable('desk_rules', {
  id: integer('id').primaryKey(),
  lockMinutes: integer('lock_minutes').notNull(),
  changedAt: text('changed_at').notNull(),
  changedBy: text('changed_by').$type<PersonId>().notNull(),
})
