import type { RowContent } from './connection.ts'
import type { RawConnection } from './driver.ts'
import { type ChainAnchor, type ChainedRow, type ChainVerdict, verifyChain } from './ledger-chain.ts'

/** Ends of chains by table name. */
export type ChainHeads = Readonly<Record<string, ChainAnchor>>

/** The names of all tables that carry a hash chain. */
export function chainedTables(raw: RawConnection): readonly string[] {
  const rows = raw
    .prepare<[], { name: string }>(
      `SELECT t.name FROM pragma_table_list AS t JOIN pragma_table_info(t.name) AS c ON c.name = 'prev_hash'
       WHERE t.schema = 'main' AND t.type = 'table' ORDER BY t.name`,
    )
    .all()
  return rows.map((row) => row.name)
}

/** Where each chain ends now; a table without rows is left out. */
export function chainHeads(raw: RawConnection): ChainHeads {
  const heads = chainedTables(raw).flatMap((table) => {
    const head = raw.prepare<[], ChainAnchor>(`SELECT seq, hash FROM "${table}" ORDER BY seq DESC LIMIT 1`).get()
    return head === undefined ? [] : [[table, head] as const]
  })
  return Object.fromEntries(heads)
}

/**
 * The verdict on every chain of a file. `anchors` come from outside: backup manifests, the printed daily close.
 * SQLite's own counter of numbers serves as one more witness against a tail that was simply deleted. `walked` hears now and
 * then how many rows of all chains were verified; what it throws ends the walk.
 */
export function verifyChains(
  raw: RawConnection,
  chainKey: Buffer,
  anchors: readonly ChainHeads[],
  walked: (done: number, total: number) => void = () => undefined,
): Readonly<Record<string, ChainVerdict>> {
  const tables = chainedTables(raw)
  const total = tables.reduce((sum, table) => sum + countOf(raw, table), 0)
  let before = 0
  const verdicts = tables.map((table) => {
    walked(before, total)
    const rows = chainedRows(raw, table)
    const known = anchors.flatMap((heads) => heads[table] ?? [])
    const verdict = verifyChain(chainKey, rows, known, (done) => walked(before + done, total))
    before += rows.length
    const isShort = verdict.kind === 'whole' && rows.length < highestGiven(raw, table)
    return [table, isShort ? tailCutAfter(rows.length) : verdict] as const
  })
  return Object.fromEntries(verdicts)
}

/** The first table whose chain is broken, as `table seq how` for the log; null when all are whole. */
export function firstBrokenChain(verdicts: Readonly<Record<string, ChainVerdict>>): string | null {
  for (const [table, verdict] of Object.entries(verdicts)) {
    if (verdict.kind === 'broken') return `${table} ${verdict.seq} ${verdict.how}`
  }
  return null
}

function tailCutAfter(count: number): ChainVerdict {
  return { kind: 'broken', seq: count + 1, how: 'tailCut' }
}

function chainedRows(raw: RawConnection, table: string): readonly ChainedRow[] {
  const rows = raw.prepare<[], Record<string, unknown>>(`SELECT * FROM "${table}" ORDER BY seq`).all()
  return rows.map(({ prev_hash, hash, ...content }) => ({
    seq: Number(content.seq),
    previousHash: String(prev_hash),
    hash: String(hash),
    content: contentOf(content),
  }))
}

function contentOf(columns: Readonly<Record<string, unknown>>): RowContent {
  return Object.fromEntries(
    Object.entries(columns).map(([name, value]) => {
      if (value === null || typeof value === 'string' || typeof value === 'number') return [name, value]
      throw new Error(`column ${name} of a chained table holds text or numbers only`)
    }),
  )
}

function countOf(raw: RawConnection, table: string): number {
  return raw.prepare<[], { n: number }>(`SELECT count(*) AS n FROM "${table}"`).get()?.n ?? 0
}

function highestGiven(raw: RawConnection, table: string): number {
  const row = raw.prepare<[string], { seq: number }>('SELECT seq FROM sqlite_sequence WHERE name = ?').get(table)
  return row?.seq ?? 0
}
