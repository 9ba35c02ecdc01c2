import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** What numbers are given to: E- estimates, PP- plans, R- receipts, D- letters and other papers, F- blank forms. */
export type NumberKind = 'estimate' | 'plan' | 'receipt' | 'document' | 'form'

/** Every number that was ever given out. */
export const numbers = sqliteTable('numbers', {
  number: text('number').primaryKey(),
  kind: text('kind').$type<NumberKind>().notNull(),
  year: integer('year').notNull(),
  ordinal: integer('ordinal').notNull(),
  takenAt: text('taken_at').notNull(),
})
