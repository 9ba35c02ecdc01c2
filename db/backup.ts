import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import type { CopyFault } from './copy-database.ts'
import { hasRoomFor } from './disk-room.ts'
import { renameDurably } from './durable-file.ts'
import { outdatedBackups } from './generations.ts'
import {
  BACKUP,
  type Backup,
  type BackupReason,
  listBackups,
  type Manifest,
  manifestFile,
  usedFile,
  writeManifest,
} from './manifest.ts'
import { removeWithCompanions } from './open.ts'
import { storeFault } from './open-problem.ts'
import type { RunCopy } from './run-copy.ts'
import type { StorePlace } from './store-place.ts'
import { isStopped, UNWATCHED, type Watch } from './watch.ts'

export interface BackupOrder {
  readonly place: StorePlace
  readonly key: Buffer
  /** Must not lie under the folder of the database. */
  readonly folder: string
  readonly reason: BackupReason
  /** This moment, ISO in UTC, and the clinic's day. */
  readonly now: string
  readonly today: string
  readonly appVersion: string
  readonly recovery: Manifest['recovery']
  /** Shown in the list of copies before anything is opened. */
  readonly clinicName?: string
}

export type BackupOutcome =
  | { readonly ok: true; readonly backup: Backup }
  | { readonly ok: false; readonly code: CopyFault | 'INSIDE_STORE'; readonly detail: string }

const ROOM_FACTOR = 2
const FORSAKEN_AFTER_MS = 3_600_000
const DRAFT = /^candor-[\dTZ-]+\.partial(?:-wal|-shm|-journal)?$/

/**
 * Makes a backup that counts: copied, flushed, opened again, proven, then named, then described in a manifest.
 * Older generations are removed only after that. A backup that failed or was stopped leaves nothing behind and removes nothing.
 */
export async function makeBackup(
  order: BackupOrder,
  runCopy: RunCopy,
  watch: Watch = UNWATCHED,
): Promise<BackupOutcome> {
  if (isInside(order.folder, join(order.place.file, '..'))) return { ok: false, code: 'INSIDE_STORE', detail: 'folder' }
  const name = `candor-${order.now.replaceAll(/[:.]/g, '-')}`
  const draft = join(order.folder, `${name}.partial`)
  try {
    mkdirSync(order.folder, { recursive: true, mode: 0o700 })
    removeForsaken(order)
    if (!hasRoomFor(order.folder, order.place.file, ROOM_FACTOR))
      return { ok: false, code: 'DISK_FULL', detail: 'room' }
    removeWithCompanions(draft)
    const copied = await runCopy({ from: order.place.file, to: draft, key: order.key }, watch)
    if (!copied.ok) return copied
    if (isStopped(watch)) return { ok: false, code: 'STOPPED', detail: '' }
    const file = join(order.folder, name + BACKUP)
    const manifest = describe(order, copied.proof)
    renameDurably(draft, file)
    writeManifest(order.folder, name, manifest, order.key)
    removeOutdated(order)
    return { ok: true, backup: { name, file, manifest } }
  } catch (error) {
    const code = storeFault(error)
    if (code === null) throw error
    return { ok: false, code, detail: 'folder' }
  } finally {
    removeWithCompanions(draft)
  }
}

/** Drafts of backups that were cut off by a power cut or a kill: nobody has been writing them for an hour. */
function removeForsaken({ folder, now }: BackupOrder): void {
  const begunBefore = Date.parse(now) - FORSAKEN_AFTER_MS
  const drafts = readdirSync(folder).filter((name) => DRAFT.test(name))
  for (const name of drafts) {
    const path = join(folder, name)
    if (statSync(path).mtimeMs < begunBefore) rmSync(path, { force: true })
  }
}

/** Where backups go until somebody chooses: beside, never below, what they protect. */
export function defaultBackupFolder(documentsFolder: string): string {
  return join(documentsFolder, 'Candor backups')
}

/** True when `path` is `folder` or lies somewhere below it. */
export function isInside(path: string, folder: string): boolean {
  const way = relative(resolve(folder), resolve(path))
  return way === '' || !(way === '..' || way.startsWith('../') || way.startsWith('..\\') || /^[A-Za-z]:/.test(way))
}

function describe(
  order: BackupOrder,
  proof: Pick<Manifest, 'bytes' | 'sha256' | 'schemaVersion' | 'totals' | 'heads'>,
): Manifest {
  const { appVersion, reason, recovery, clinicName = '' } = order
  return { format: 1, appVersion, clinicName, madeAt: order.now, madeOn: order.today, reason, ...proof, recovery }
}

function removeOutdated(order: BackupOrder): void {
  const backups = listBackups(order.folder)
  const generations = backups.map(({ name, manifest }) => ({ name, madeAt: manifest.madeAt, madeOn: manifest.madeOn }))
  const outdated = new Set(outdatedBackups(generations, order.today))
  for (const backup of backups.filter((each) => outdated.has(each.name))) {
    rmSync(manifestFile(backup), { force: true })
    rmSync(usedFile(backup), { force: true })
    rmSync(backup.file, { force: true })
  }
}
