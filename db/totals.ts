import type { RawConnection } from './driver.ts'

/** What a copy or a migration must leave as it was: rows per table, and the sum of each money column of chained tables. */
export interface Totals {
  readonly rows: Readonly<Record<string, number>>
  /** Keyed `table.column`, in cents, as text because a sum may be large. */
  readonly sums: Readonly<Record<string, string>>
}

/** Counts every table of ours and sums the money columns (`…_cents`) of those that carry a hash chain. */
export function totalsOf(raw: RawConnection): Totals {
  const rows: Record<string, number> = {}
  const sums: Record<string, string> = {}
  for (const table of tableNames(raw)) {
    rows[table] = raw.prepare<[], { n: number }>(`SELECT count(*) AS n FROM "${table}"`).get()?.n ?? 0
    for (const column of chainedMoneyColumns(raw, table)) {
      const sum = raw
        .prepare<[], { s: string | null }>(`SELECT CAST(sum("${column}") AS TEXT) AS s FROM "${table}"`)
        .get()
      sums[`${table}.${column}`] = sum?.s ?? '0'
    }
  }
  return { rows, sums }
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
  for (const [column, sum] of Object.entries(before.sums)) {
    if (after.sums[column] !== sum) throw new Error(`a migration changed the sum of ${column}`)
  }
}

/** True when both hold the same rows and the same money: what a backup must be able to say of itself. */
export function sameTotals(a: Totals, b: Totals): boolean {
  return sameEntries(a.rows, b.rows) && sameEntries(a.sums, b.sums)
}

function sameEntries(a: Readonly<Record<string, unknown>>, b: Readonly<Record<string, unknown>>): boolean {
  const names = Object.keys(a)
  return names.length === Object.keys(b).length && names.every((name) => a[name] === b[name])
}

function tableNames(raw: RawConnection): readonly string[] {
  const rows = raw
    .prepare<[], { name: string }>(
      "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name",
    )
    .all()
  return rows.map((row) => row.name).filter((name) => name !== 'schema_steps')
}

function chainedMoneyColumns(raw: RawConnection, table: string): readonly string[] {
  const columns = raw.prepare<[string], { name: string }>('SELECT name FROM pragma_table_info(?)').all(table)
  const names = columns.map((column) => column.name)
  return names.includes('prev_hash') ? names.filter((name) => name.endsWith('_cents')) : []
}
