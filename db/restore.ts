import { constants, copyFileSync, existsSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import type { ChainHeads } from './chained-tables.ts'
import { type CopyFault, type CopyOutcome, type Proof, proveDatabase } from './copy-database.ts'
import { copyInPieces } from './copy-file.ts'
import { hasRoomFor } from './disk-room.ts'
import { renameDurably, syncFile } from './durable-file.ts'
import { type Backup, isManifestAuthentic } from './manifest.ts'
import { removeWithCompanions } from './open.ts'
import { storeFault } from './open-problem.ts'
import { leaveMarker, type StorePlace } from './store-place.ts'
import { isStopped, StoppedError, UNWATCHED, type Watch } from './watch.ts'

export type RestoreFault = CopyFault | 'NOT_AUTHENTIC'

/** The copy, and as much again for what is written to it. */
const ROOM_FACTOR = 2
const NO_ROOM = { ok: false, code: 'DISK_FULL', detail: 'room' } as const
const STOPPED = { ok: false, code: 'STOPPED', detail: '' } as const

export type RestoreOutcome =
  /** `setAside` is where the database that was here before now lies; null when there was none. */
  | { readonly ok: true; readonly setAside: string | null }
  | { readonly ok: false; readonly code: RestoreFault; readonly detail: string }

export type StageOutcome =
  /** A proven copy that lies beside the clinic's database and has not touched it. */
  | { readonly ok: true; readonly file: string; readonly proof: Proof }
  | { readonly ok: false; readonly code: RestoreFault; readonly detail: string }

/** How a staged file is read from end to end, here or in a thread, and who hears how far it is. */
export interface Proving {
  readonly prove: (file: string, anchors: readonly ChainHeads[], watch: Watch) => CopyOutcome | Promise<CopyOutcome>
  readonly watch?: Watch
}

/**
 * Puts a backup in the place of the clinic's database, which must be closed.
 *
 * The backup is proven again first, and again as the copy that will be opened. What was here is set aside together with
 * its write-ahead log: a stale log beside the restored file would silently be replayed into it.
 */
export function restoreBackup(backup: Backup, place: StorePlace, key: Buffer, now: string): RestoreOutcome {
  const { file, manifest } = backup
  try {
    if (!isManifestAuthentic(backup, key)) return { ok: false, code: 'NOT_AUTHENTIC', detail: 'manifest' }
    if (!hasRoomFor(dirname(place.file), file, ROOM_FACTOR)) return NO_ROOM
    layBeside(file, place)
    const staged = asStaged(place, proveDatabase(stagedFile(place), key, [manifest.heads]), manifest.sha256)
    return staged.ok ? swapIn(place, key, now) : staged
  } catch (error) {
    return faultOf(error)
  } finally {
    dropStaged(place)
  }
}

/**
 * Lays a backup beside the clinic's database and proves it there, without touching what is open. `dropStaged` takes it
 * away again; `swapIn` puts it in place. One that is stopped gives `STOPPED` and leaves the staged file to `dropStaged`.
 */
export async function stageBackup(
  backup: Backup,
  place: StorePlace,
  key: Buffer,
  { prove, watch = UNWATCHED }: Proving,
): Promise<StageOutcome> {
  try {
    if (!isManifestAuthentic(backup, key)) return { ok: false, code: 'NOT_AUTHENTIC', detail: 'manifest' }
    if (!hasRoomFor(dirname(place.file), backup.file, ROOM_FACTOR)) return NO_ROOM
    await layInPieces(backup.file, place, watch)
    const proven = await prove(stagedFile(place), [backup.manifest.heads], watch)
    return isStopped(watch) ? STOPPED : asStaged(place, proven, backup.manifest.sha256)
  } catch (error) {
    return faultOf(error)
  }
}

/** The same for a database that an earlier restore set aside, with its log: the way back. */
export async function stageSetAside(
  file: string,
  place: StorePlace,
  { prove, watch = UNWATCHED }: Proving,
): Promise<StageOutcome> {
  try {
    await layInPieces(file, place, watch)
    if (existsSync(`${file}-wal`)) copyFileSync(`${file}-wal`, `${stagedFile(place)}-wal`)
    const proven = await prove(stagedFile(place), [], watch)
    return isStopped(watch) ? STOPPED : asStaged(place, proven, null)
  } catch (error) {
    return faultOf(error)
  }
}

/** Where a copy lies while it waits. */
export function stagedFile(place: StorePlace): string {
  return `${place.file}.restoring`
}

export function dropStaged(place: StorePlace): void {
  removeWithCompanions(stagedFile(place))
}

/** Puts the staged copy in the place of the clinic's database, which must be closed; what was here is set aside. */
export function swapIn(place: StorePlace, key: Buffer, now: string): RestoreOutcome {
  let setAside: string | null = null
  try {
    setAside = setDatabaseAside(place, now)
    removeWithCompanions(place.file)
    if (existsSync(`${stagedFile(place)}-wal`)) renameDurably(`${stagedFile(place)}-wal`, `${place.file}-wal`)
    renameDurably(stagedFile(place), place.file)
    leaveMarker(place, key, now)
    return { ok: true, setAside }
  } catch (error) {
    if (setAside !== null && !existsSync(place.file)) renameDurably(setAside, place.file)
    return faultOf(error)
  }
}

function layBeside(from: string, place: StorePlace): void {
  const staged = stagedFile(place)
  mkdirSync(dirname(place.file), { recursive: true, mode: 0o700 })
  removeWithCompanions(staged)
  copyFileSync(from, staged, constants.COPYFILE_EXCL)
  syncFile(staged)
}

async function layInPieces(from: string, place: StorePlace, watch: Watch): Promise<void> {
  const staged = stagedFile(place)
  mkdirSync(dirname(place.file), { recursive: true, mode: 0o700 })
  removeWithCompanions(staged)
  await copyInPieces(from, staged, { watch, part: 'laying' })
}

function asStaged(place: StorePlace, proven: CopyOutcome, sha256: string | null): StageOutcome {
  if (!proven.ok) return proven
  if (sha256 !== null && proven.proof.sha256 !== sha256) return { ok: false, code: 'NOT_EQUAL', detail: 'sha256' }
  return { ok: true, file: stagedFile(place), proof: proven.proof }
}

function setDatabaseAside(place: StorePlace, now: string): string | null {
  if (!existsSync(place.file)) return null
  const aside = `${place.file}.replaced-${now.replaceAll(/[:.]/g, '-')}`
  for (const suffix of ['-wal', '-shm', '']) {
    if (existsSync(place.file + suffix)) renameDurably(place.file + suffix, aside + suffix)
  }
  return aside
}

function faultOf(error: unknown): { readonly ok: false; readonly code: RestoreFault; readonly detail: string } {
  if (error instanceof StoppedError) return STOPPED
  const code = storeFault(error)
  if (code === null) throw error
  return { ok: false, code, detail: 'folder' }
}
