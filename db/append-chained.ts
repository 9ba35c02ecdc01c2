import { getTableColumns, type InferInsertModel, sql } from 'drizzle-orm'
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { RowContent, Seal, Writer } from './connection.ts'
import type { ChainAnchor } from './ledger-chain.ts'
import { FIRST_PREVIOUS_HASH } from './ledger-chain.ts'

/** A drizzle table with the three columns of a chain, named `seq`, `prevHash` and `hash` in code. */
export type ChainedTable = SQLiteTable & {
  readonly seq: SQLiteColumn
  readonly prevHash: SQLiteColumn
  readonly hash: SQLiteColumn
}

/** A row without the columns that the chain fills in. */
export type Unchained<Table extends ChainedTable> = Omit<InferInsertModel<Table>, 'seq' | 'prevHash' | 'hash'>

/**
 * Adds the next row to a ledger or audit table and gives its place and hash.
 *
 * Every column must be given: defaults of the schema are not applied, because the hash is made from what is written.
 * Call it inside a transaction. The triggers refuse the row when somebody else was faster.
 */
export function appendChained<Table extends ChainedTable>(
  tx: Writer,
  seal: Seal,
  table: Table,
  row: Unchained<Table>,
): ChainAnchor {
  const last = tx.get<ChainAnchor>(sql`SELECT seq, hash FROM ${table} ORDER BY seq DESC LIMIT 1`)
  const previousHash = last?.hash ?? FIRST_PREVIOUS_HASH
  const seq = (last?.seq ?? 0) + 1
  const content = { seq, ...contentOf(table, row) }
  const hash = seal(previousHash, content)
  const columns = { ...content, prev_hash: previousHash, hash }
  const names = Object.keys(columns).map((name) => sql.identifier(name))
  tx.run(sql`INSERT INTO ${table} ${names} VALUES ${Object.values(columns)}`)
  return { seq, hash }
}

function contentOf(table: SQLiteTable, row: object): RowContent {
  const columns = getTableColumns(table)
  return Object.fromEntries(
    Object.entries(row).map(([property, value]) => {
      const column = columns[property]
      if (column === undefined) throw new Error(`no column for ${property}`)
      const stored: unknown = value === null || value === undefined ? null : column.mapToDriverValue(value)
      if (stored !== null && typeof stored !== 'string' && typeof stored !== 'number')
        throw new Error(`column ${column.name} of a chained table holds text or numbers only`)
      return [column.name, stored]
    }),
  )
}
