import { type AnyColumn, type SQL, sql } from 'drizzle-orm'

/** Is a column one of these ids? However many they are, they travel as one value, and the statement stays the same. */
export function among(column: AnyColumn, ids: readonly string[]): SQL {
  return sql`${column} IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`
}
