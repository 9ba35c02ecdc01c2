import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** What numbers are given to: E- estimates, PP- plans and their agreements, R- receipts. */
export type NumberKind = 'estimate' | 'plan' | 'receipt'

/** Every number that was ever given out. */
export const numbers = sqliteTable('numbers', {
  number: text('number').primaryKey(),
  kind: text('kind').$type<NumberKind>().notNull(),
  year: integer('year').notNull(),
  ordinal: integer('ordinal').notNull(),
  takenAt: text('taken_at').notNull(),
})
