import { type Placeholder, sql } from 'drizzle-orm'
import type { Writer } from '../connection.ts'
import type { fees, payerPrices } from '../schema/fees.ts'
import type { installments } from '../schema/plans.ts'

/**
 * Inserts the rows of a long price list or schedule with one prepared statement, in half the time of building each anew.
 * Every row must give the same columns. Call it in a transaction.
 */
export function insertMany<Table extends typeof fees | typeof payerPrices | typeof installments>(
  writer: Writer,
  table: Table,
  rows: readonly Readonly<Record<string, unknown>>[],
): void {
  const [first] = rows
  if (first === undefined) return
  const holders = Object.fromEntries(
    Object.keys(first).map((column): [string, Placeholder] => [column, sql.placeholder(column)]),
  )
  const statement = writer
    .insert(table)
    .values(holders as never)
    .prepare()
  for (const row of rows) statement.run(row)
}
