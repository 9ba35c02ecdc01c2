import { createHash } from 'node:crypto'
import { closeSync, copyFileSync, existsSync, linkSync, openSync, readSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { chainedTables } from './chained-tables.ts'
import { type CopyFault, proveDatabase } from './copy-database.ts'
import { hasRoomFor } from './disk-room.ts'
import { connect, type RawConnection } from './driver.ts'
import { renameDurably, syncFile } from './durable-file.ts'
import { chainHash, chainKeyFrom, FIRST_PREVIOUS_HASH } from './ledger-chain.ts'
import { removeWithCompanions } from './open.ts'
import { storeFault } from './open-problem.ts'
import type { StorePlace } from './store-place.ts'
import { totalsOf } from './totals.ts'
import type { Watch } from './watch.ts'

/** The copy, its log while it is rekeyed, and as much again while the chains are sealed. */
const ROOM_FACTOR = 3

/** Each moment of a change of the key at which a power cut could come. Told so that a test can cut it there. */
export type KeyStep = 'copied' | 'rekeyed' | 'resealed' | 'proven' | 'locked' | 'linked' | 'swapped' | 'promoted'

/** The steps of the copy under the new key, in their order. */
const COPY_STEPS: readonly KeyStep[] = ['copied', 'rekeyed', 'resealed', 'proven']

/** Says how many of the steps of the copy are done. */
export function tellKeyStep({ tell }: Watch, step: KeyStep): void {
  tell('rekeying', COPY_STEPS.indexOf(step) + 1, COPY_STEPS.length)
}

export interface KeyChangeJob {
  readonly file: string
  readonly oldKey: Uint8Array
  readonly newKey: Uint8Array
}

export type KeyCopy =
  /** The hash of the copy's first page: by it the file is known again without any key. */
  | { readonly ok: true; readonly firstPage: string }
  | { readonly ok: false; readonly code: CopyFault; readonly detail: string }

/**
 * Makes a copy of the clinic's file under a new key, beside it and proven; the file itself is not touched. A file that is
 * rekeyed in place and cut off in the middle is one that no key opens.
 *
 * The chains are sealed anew, because their key is made from the store's: they were proven with the old one just before.
 */
export function copyUnderNewKey(job: KeyChangeJob, reached: (step: KeyStep) => void = () => undefined): KeyCopy {
  const [oldKey, newKey] = [Buffer.from(job.oldKey), Buffer.from(job.newKey)]
  const copy = rotatedFile(job.file)
  try {
    removeWithCompanions(copy)
    if (!hasRoomFor(dirname(copy), job.file, ROOM_FACTOR)) return { ok: false, code: 'DISK_FULL', detail: 'room' }
    const before = copyOf(job.file, copy, oldKey)
    reached('copied')
    const proven = proveDatabase(copy, oldKey)
    if (!proven.ok) return proven
    rekey(copy, oldKey, newKey)
    reached('rekeyed')
    sealAnew(copy, newKey)
    reached('resealed')
    const again = proveDatabase(copy, newKey)
    if (!again.ok) return again
    if (!isDeepStrictEqual(again.proof.totals, before)) return { ok: false, code: 'NOT_EQUAL', detail: 'totals' }
    syncFile(copy)
    reached('proven')
    return { ok: true, firstPage: firstPageOf(copy) }
  } catch (error) {
    const code = storeFault(error)
    if (code === null) throw error
    return { ok: false, code, detail: 'driver' }
  } finally {
    oldKey.fill(0)
    newKey.fill(0)
  }
}

/** Puts the copy in place of the file, which must be closed, in one step that a power cut leaves done or not done. */
export function swapInRotated({ file }: StorePlace, reached: (step: KeyStep) => void = () => undefined): void {
  rmSync(beforeFile(file), { force: true })
  keepBefore(file)
  for (const suffix of ['-wal', '-shm']) rmSync(file + suffix, { force: true })
  reached('linked')
  renameDurably(rotatedFile(file), file)
  reached('swapped')
}

/** Takes away what a change of the key leaves behind: the copy that was not wanted, the file under the old key. */
export function clearRotated({ file }: StorePlace): void {
  removeWithCompanions(rotatedFile(file))
  rmSync(beforeFile(file), { force: true })
}

/** The hash of a file's first page; empty where there is no file. */
export function firstPageOf(file: string): string {
  if (!existsSync(file)) return ''
  const page = Buffer.alloc(4_096)
  const descriptor = openSync(file, 'r')
  try {
    readSync(descriptor, page, 0, page.length, 0)
  } finally {
    closeSync(descriptor)
  }
  return createHash('sha256').update(page).digest('hex')
}

function rotatedFile(file: string): string {
  return `${file}.rotating`
}

function beforeFile(file: string): string {
  return `${file}.before-key`
}

/** A second name for the old file, where the disk knows such names; else a copy of it. */
function keepBefore(file: string): void {
  try {
    linkSync(file, beforeFile(file))
  } catch {
    copyFileSync(file, beforeFile(file))
  }
}

function copyOf(from: string, to: string, key: Buffer) {
  const source = connect(from, key, 'existing')
  try {
    source.pragma('wal_checkpoint(TRUNCATE)')
    source.prepare('VACUUM INTO ?').run(to)
    syncFile(to)
    return totalsOf(source)
  } finally {
    source.close()
  }
}

function rekey(file: string, oldKey: Buffer, newKey: Buffer): void {
  const raw = connect(file, oldKey, 'existing')
  try {
    raw.pragma(`rekey="x'${newKey.toString('hex')}'"`)
  } finally {
    raw.close()
  }
  syncFile(file)
}

function sealAnew(file: string, key: Buffer): void {
  const raw = connect(file, key, 'existing')
  const chainKey = chainKeyFrom(key)
  try {
    raw.transaction(() => {
      for (const table of chainedTables(raw)) sealTable(raw, table, chainKey)
    })()
  } finally {
    chainKey.fill(0)
    raw.close()
  }
}

/** The triggers that forbid it are taken off and put back word for word, all in one transaction. */
function sealTable(raw: RawConnection, table: string, chainKey: Buffer): void {
  const triggers = raw
    .prepare<[string], { name: string; sql: string }>(
      "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = ?",
    )
    .all(table)
  for (const { name } of triggers) raw.exec(`DROP TRIGGER "${name}"`)
  const update = raw.prepare(`UPDATE "${table}" SET prev_hash = ?, hash = ? WHERE seq = ?`)
  let previous = FIRST_PREVIOUS_HASH
  for (const row of raw
    .prepare<[], Record<string, string | number | null>>(`SELECT * FROM "${table}" ORDER BY seq`)
    .all()) {
    const { prev_hash: _before, hash: _hash, ...content } = row
    const hash = chainHash(chainKey, previous, content)
    update.run(previous, hash, content.seq)
    previous = hash
  }
  for (const { sql } of triggers) raw.exec(sql)
}
