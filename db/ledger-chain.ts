import { createHmac, hkdfSync } from 'node:crypto'
import type { RowContent, Seal } from './connection.ts'

/** Stands in `prev_hash` of the first row of a chain. */
export const FIRST_PREVIOUS_HASH = '0'.repeat(64)

/** Whoever waits hears after so many rows. */
const TOLD_EVERY = 500

/** A row as `verifyChain` reads it: its place, both hashes, and the rest of its columns by SQL name. */
export interface ChainedRow {
  readonly seq: number
  readonly previousHash: string
  readonly hash: string
  /** All columns but `prev_hash` and `hash`; `seq` included. */
  readonly content: RowContent
}

/** Where a chain ended when somebody wrote it down elsewhere: on the printed daily close, in a backup's manifest. */
export interface ChainAnchor {
  readonly seq: number
  readonly hash: string
}

export type ChainVerdict =
  | { readonly kind: 'whole'; readonly head: ChainAnchor | null }
  | {
      readonly kind: 'broken'
      readonly seq: number
      readonly how: 'edited' | 'removed' | 'swapped' | 'tailCut' | 'rewritten'
    }

/** The key of the chains, made from the store's key, so that neither can be used as the other. */
export function chainKeyFrom(storeKey: Buffer): Buffer {
  return Buffer.from(hkdfSync('sha256', storeKey, Buffer.alloc(0), 'candor chain v1', 32))
}

/** A seal that keeps the chains' key inside. Wiping that key ends it: what it then gives fits no row. */
export function sealBy(chainKey: Buffer): Seal {
  return (previousHash, content) => chainHash(chainKey, previousHash, content)
}

/**
 * The hash of one row: HMAC-SHA-256 over the hash before it and the row's columns, in hex.
 *
 * Columns are taken by name order, each with its kind, so that 1 and '1' differ. An empty column (null) is left out:
 * a column that a later migration adds does not change the hash of older rows.
 */
export function chainHash(key: Buffer, previousHash: string, content: RowContent): string {
  const columns = Object.entries(content)
    .filter(([, value]) => value !== null)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => [name, typeof value, String(value)])
  return createHmac('sha256', key)
    .update(JSON.stringify([previousHash, columns]))
    .digest('hex')
}

/**
 * Is a chain as it was written? Names the first bad row and what was done to it.
 *
 * `rows` are all rows in the order of their numbers. `anchors` are ends that were written down outside the file: without
 * one, a tail that was cut off, or a rewrite by somebody who has the key, cannot be told from an honest chain. `walked`
 * hears every 500 rows how many were verified.
 */
export function verifyChain(
  key: Buffer,
  rows: readonly ChainedRow[],
  anchors: readonly ChainAnchor[] = [],
  walked: (rows: number) => void = () => undefined,
): ChainVerdict {
  let previousHash = FIRST_PREVIOUS_HASH
  let expected = 1
  for (const row of rows) {
    if (row.seq !== expected) return { kind: 'broken', seq: expected, how: 'removed' }
    const authentic = chainHash(key, row.previousHash, row.content) === row.hash
    if (!authentic || row.previousHash !== previousHash) {
      return { kind: 'broken', seq: row.seq, how: howBroken(key, rows, row) }
    }
    previousHash = row.hash
    if (expected % TOLD_EVERY === 0) walked(expected)
    expected += 1
  }
  return againstAnchors(rows, anchors)
}

/** A row that fits the chain under another number was moved: beside its own forerunner, or into a gap. */
function howBroken(key: Buffer, rows: readonly ChainedRow[], row: ChainedRow): 'edited' | 'removed' | 'swapped' {
  const fitsSomewhere = [...rows.keys(), rows.length].some(
    (index) => chainHash(key, row.previousHash, { ...row.content, seq: index + 1 }) === row.hash,
  )
  if (!fitsSomewhere) return 'edited'
  return rows.some((each) => each.hash === row.previousHash) || row.previousHash === FIRST_PREVIOUS_HASH
    ? 'swapped'
    : 'removed'
}

function againstAnchors(rows: readonly ChainedRow[], anchors: readonly ChainAnchor[]): ChainVerdict {
  for (const anchor of anchors) {
    const row = rows[anchor.seq - 1]
    if (row === undefined) return { kind: 'broken', seq: rows.length + 1, how: 'tailCut' }
    if (row.hash !== anchor.hash) return { kind: 'broken', seq: anchor.seq, how: 'rewritten' }
  }
  const last = rows.at(-1)
  return { kind: 'whole', head: last === undefined ? null : { seq: last.seq, hash: last.hash } }
}
