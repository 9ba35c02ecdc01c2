import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { Role } from '../../shared/model/clinic.ts'
import type { PersonId } from '../../shared/model/ids.ts'

/** Everybody with an account on this workstation. */
export const people = sqliteTable('people', {
  id: text('id').$type<PersonId>().primaryKey(),
  name: text('name').notNull(),
  nameKey: text('name_key').notNull(),
  active: integer('active', { mode: 'boolean' }).notNull(),
  addedAt: text('added_at').notNull(),
})

/** What each person may do. */
export const personRoles = sqliteTable(
  'person_roles',
  {
    personId: text('person_id').$type<PersonId>().notNull(),
    role: text('role').$type<Role>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.personId, table.role] })],
)
