import { type SQL, sql } from 'drizzle-orm'
import type { Reader, RowContent, Seal } from './connection.ts'
import { type ChainAnchor, type ChainedRow, FIRST_PREVIOUS_HASH } from './ledger-chain.ts'

/** The tables that carry a chain. */
export type ChainTable = 'ledger_entries' | 'audit_trail'

/** What is wrong at a place of a chain. */
export type ChainFault =
  | { readonly kind: 'edited' | 'swapped' | 'rewritten'; readonly seq: number }
  | { readonly kind: 'removed'; readonly from: number; readonly to: number; readonly renumbered: boolean }
  | { readonly kind: 'tailCut'; readonly from: number; readonly to: number }

/** How far a walk has come. `isLost` after a fault, until a row follows the one before it again. */
export interface WalkPlace extends ChainAnchor {
  readonly isLost: boolean
}

export interface WalkedPart {
  readonly place: WalkPlace
  readonly faults: readonly ChainFault[]
  readonly rows: number
  readonly isDone: boolean
}

export const WALK_START: WalkPlace = { seq: 0, hash: FIRST_PREVIOUS_HASH, isLost: false }

/** A row that was moved is looked for so many places around. */
const MOVED_WITHIN = 200

/** Where to start so that only rows after an end that was written down elsewhere are read. */
export function walkFrom(anchor: ChainAnchor): WalkPlace {
  return { ...anchor, isLost: false }
}

/** Reads the next rows of a chain, at most `most`, and names each place that is not as it was written. */
export function walkOn(walk: Walk, from: WalkPlace, most: number): WalkedPart {
  const rows = rowsWhere(walk.reader, walk.table, sql`WHERE seq > ${from.seq} ORDER BY seq LIMIT ${most}`)
  let place = from
  const faults: ChainFault[] = []
  for (const row of rows) {
    const found = faultsAt(walk, place, row)
    faults.push(...found.faults)
    place = { seq: row.seq, hash: row.hash, isLost: found.isLost }
  }
  return { place, faults, rows: rows.length, isDone: rows.length < most }
}

/**
 * What the witnesses outside of the rows say: ends that were written down elsewhere, and SQLite's own counter of numbers.
 * A tail that was cut off and a rewrite with the right key can be told by them only.
 */
export function witnessFaults(
  reader: Reader,
  table: ChainTable,
  anchors: readonly ChainAnchor[],
): readonly ChainFault[] {
  const last = reader.get<{ seq: number }>(sql`SELECT coalesce(max(seq), 0) AS seq FROM ${named(table)}`)?.seq ?? 0
  const given = reader.get<{ seq: number }>(sql`SELECT seq FROM sqlite_sequence WHERE name = ${table}`)?.seq ?? 0
  const known = Math.max(given, ...anchors.map(({ seq }) => seq))
  const cut: readonly ChainFault[] = known > last ? [{ kind: 'tailCut', from: last + 1, to: known }] : []
  const rewritten = anchors.filter((anchor) => {
    const hash = hashAt(reader, table, anchor.seq)
    return hash !== null && hash !== anchor.hash
  })
  const first = Math.min(...rewritten.map(({ seq }) => seq))
  return rewritten.length === 0 ? cut : [...cut, { kind: 'rewritten', seq: first }]
}

/** Is each of these rows of the ledger sealed as it stands? Gives the numbers of those that are not. */
export function editedEntries(reader: Reader, seal: Seal, where: SQL): readonly number[] {
  return rowsWhere(reader, 'ledger_entries', where)
    .filter((row) => !isAuthentic(seal, row))
    .map(({ seq }) => seq)
}

/** The end of a chain that a walk may start from: the newest anchor whose row still stands as it was written. */
export function standingAnchor({ reader, seal, table }: Walk, anchors: readonly ChainAnchor[]): ChainAnchor | null {
  const newest = anchors.toSorted((a, b) => b.seq - a.seq)[0]
  if (newest === undefined) return null
  const [row] = rowsWhere(reader, table, sql`WHERE seq = ${newest.seq}`)
  return row !== undefined && row.hash === newest.hash && isAuthentic(seal, row) ? newest : null
}

/** The chain that is walked. */
export interface Walk {
  readonly reader: Reader
  readonly seal: Seal
  readonly table: ChainTable
}

function faultsAt(
  walk: Walk,
  place: WalkPlace,
  row: ChainedRow,
): { readonly faults: readonly ChainFault[]; readonly isLost: boolean } {
  const { seal } = walk
  const isEdited = !isAuthentic(seal, row)
  if (row.seq > place.seq + 1) {
    const gap: ChainFault = { kind: 'removed', from: place.seq + 1, to: row.seq - 1, renumbered: false }
    return { faults: isEdited ? [gap, { kind: 'edited', seq: row.seq }] : [gap], isLost: isEdited }
  }
  const isLinked = row.previousHash === place.hash
  if (isLinked && !isEdited) return { faults: [], isLost: false }
  if (isLinked) return { faults: [{ kind: 'edited', seq: row.seq }], isLost: true }
  if (place.isLost) return { faults: [], isLost: true }
  return { faults: [movedOrEdited(walk, row, isEdited)], isLost: true }
}

/** A row that fits the chain under another number was moved: beside its own forerunner, or into a gap. */
function movedOrEdited({ reader, seal, table }: Walk, row: ChainedRow, isEdited: boolean): ChainFault {
  const { seq } = row
  const fits = (at: number) => seal(row.previousHash, { ...row.content, seq: at }) === row.hash
  const around = Array.from({ length: MOVED_WITHIN }, (_, step) => [seq + step + 1, seq - step - 1]).flat()
  if (isEdited && !around.some(fits)) return { kind: 'edited', seq }
  const hasForerunner = row.previousHash === FIRST_PREVIOUS_HASH || isHashThere(reader, table, row.previousHash)
  return hasForerunner ? { kind: 'swapped', seq } : { kind: 'removed', from: seq, to: seq, renumbered: true }
}

function isAuthentic(seal: Seal, row: ChainedRow): boolean {
  return seal(row.previousHash, row.content) === row.hash
}

function isHashThere(reader: Reader, table: ChainTable, hash: string): boolean {
  return reader.get(sql`SELECT 1 FROM ${named(table)} WHERE hash = ${hash}`) !== undefined
}

function hashAt(reader: Reader, table: ChainTable, seq: number): string | null {
  return reader.get<{ hash: string }>(sql`SELECT hash FROM ${named(table)} WHERE seq = ${seq}`)?.hash ?? null
}

function rowsWhere(reader: Reader, table: ChainTable, where: SQL): readonly ChainedRow[] {
  return reader
    .all<Record<string, string | number | null>>(sql`SELECT * FROM ${named(table)} ${where}`)
    .map(({ prev_hash, hash, ...content }) => ({
      seq: Number(content.seq),
      previousHash: String(prev_hash),
      hash: String(hash),
      content: content satisfies RowContent,
    }))
}

function named(table: ChainTable): SQL {
  return sql`${sql.identifier(table)}`
}
