import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { Role } from '../../shared/model/clinic.ts'
import type { PersonId } from '../../shared/model/ids.ts'

/** What the clinic decided about its desk: when it locks by itself. One row, or none yet. */
export const deskRules = sqliteTable('desk_rules', {
  id: integer('id').primaryKey(),
  lockMinutes: integer('lock_minutes').notNull(),
  changedAt: text('changed_at').notNull(),
  changedBy: text('changed_by').$type<PersonId>().notNull(),
})

/** The roles whose people come in with an authenticator app beside their password. */
export const factorRoles = sqliteTable('factor_roles', {
  role: text('role').$type<Role>().primaryKey(),
  changedAt: text('changed_at').notNull(),
  changedBy: text('changed_by').$type<PersonId>().notNull(),
})
