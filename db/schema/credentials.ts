import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { PersonId } from '../../shared/model/ids.ts'

/** What is kept of each person's PINs: never the digits. */
export const personPins = sqliteTable(
  'person_pins',
  {
    personId: text('person_id').$type<PersonId>().notNull(),
    kind: text('kind').$type<'unlock' | 'approval'>().notNull(),
    kdf: text('kdf').$type<'argon2id' | 'scrypt'>().notNull(),
    memory: integer('memory').notNull(),
    passes: integer('passes').notNull(),
    lanes: integer('lanes').notNull(),
    salt: text('salt').notNull(),
    checkText: text('check_text').notNull(),
    setAt: text('set_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.personId, table.kind] })],
)

/** What a person's password alone does not say: whether it has to be changed, and the second factor. */
export const signInStandings = sqliteTable('sign_in_standings', {
  personId: text('person_id').$type<PersonId>().primaryKey(),
  mustChangePassword: integer('must_change_password', { mode: 'boolean' }).notNull(),
  factorSecret: text('factor_secret'),
  factorStep: integer('factor_step').notNull(),
})
