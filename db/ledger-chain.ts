import { createHmac, hkdfSync } from 'node:crypto'
import type { RowContent, Seal } from './connection.ts'

/** Stands in `prev_hash` of the first row of a chain. */
export const FIRST_PREVIOUS_HASH = '0'.repeat(64)

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

/** A seal that keeps its key inside. */
export function sealWith(storeKey: Buffer): Seal {
  const key = chainKeyFrom(storeKey)
  return (previousHash, content) => chainHash(key, previousHash, content)
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
