import { type ChainHeads, chainedTables } from './chained-tables.ts'
import type { RawConnection } from './driver.ts'

/** What a copy or a migration must leave as it was. */
export interface Totals {
  /** Rows per table of ours. */
  readonly rows: Readonly<Record<string, number>>
  /** The sum of each money column (`…_cents`) of tables with a hash chain: `table.column` → cents, as text. */
  readonly sums: Readonly<Record<string, string>>
}

/** Counts every table and sums the money of the chained ones: as they are now. */
export function totalsOf(raw: RawConnection): Totals {
  const rows = tableNames(raw).map((table) => [table, countOf(raw, table)] as const)
  return { rows: Object.fromEntries(rows), sums: sumsUpTo(raw, null) }
}

/** The money sums as they were when the chains ended at `heads`: rows that were added later do not count. */
export function sumsUpTo(raw: RawConnection, heads: ChainHeads | null): Totals['sums'] {
  const sums = chainedTables(raw).flatMap((table) => {
    const last = heads === null ? Number.MAX_SAFE_INTEGER : (heads[table]?.seq ?? 0)
    return moneyColumns(raw, table).map((column) => [`${table}.${column}`, sumOf(raw, table, column, last)] as const)
  })
  return Object.fromEntries(sums)
}

/**
 * Throws when a table lost rows or a chained sum changed. Tables in `mayShrink` are let off: their step said so.
 * More rows are fine: a step may fill a new table from an old one.
 */
export function compareTotals(before: Totals, after: Totals, mayShrink: ReadonlySet<string>): void {
  for (const [table, count] of Object.entries(before.rows)) {
    if (mayShrink.has(table)) continue
    const left = after.rows[table]
    if (left === undefined || left < count) throw new Error(`a migration lost rows of ${table}`)
  }
  if (!sameSums(before.sums, after.sums)) throw new Error('a migration changed a sum of money')
}

/** True when every money column of `expected` has the same sum in `found`. */
export function sameSums(expected: Totals['sums'], found: Totals['sums']): boolean {
  return Object.entries(expected).every(([column, sum]) => found[column] === sum)
}

/**
 * Can `copy` be the same database as the one that had `before` when copying began and `after` when it ended?
 * Where nothing was written meanwhile this means equal, row for row.
 */
export function liesBetween(before: Totals, copy: Totals, after: Totals): boolean {
  const tables = Object.keys(before.rows)
  if (tables.length !== Object.keys(copy.rows).length) return false
  return tables.every((table) => {
    const ends = [before.rows[table] ?? -1, after.rows[table] ?? -1]
    const count = copy.rows[table] ?? -1
    return count >= Math.min(...ends) && count <= Math.max(...ends)
  })
}

function tableNames(raw: RawConnection): readonly string[] {
  const rows = raw
    .prepare<[], { name: string }>(
      `SELECT name FROM pragma_table_list
       WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND name <> 'schema_steps'
       ORDER BY name`,
    )
    .all()
  return rows.map((row) => row.name)
}

function moneyColumns(raw: RawConnection, table: string): readonly string[] {
  const columns = raw.prepare<[string], { name: string }>('SELECT name FROM pragma_table_info(?)').all(table)
  return columns.map((column) => column.name).filter((name) => name.endsWith('_cents'))
}

function countOf(raw: RawConnection, table: string): number {
  return raw.prepare<[], { n: number }>(`SELECT count(*) AS n FROM "${table}"`).get()?.n ?? 0
}

function sumOf(raw: RawConnection, table: string, column: string, last: number): string {
  const row = raw
    .prepare<[number], { total: string | null }>(
      `SELECT CAST(sum("${column}") AS TEXT) AS total FROM "${table}" WHERE seq <= ?`,
    )
    .get(last)
  return row?.total ?? '0'
}
