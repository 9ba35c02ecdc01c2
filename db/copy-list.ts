import { readdirSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { BACKUP, type Backup, isFolder, listBackups } from './manifest.ts'
import type { StorePlace } from './store-place.ts'

/** A copy that cannot be used: a file without its manifest, of another length, or a manifest without its file. */
export interface BrokenCopy {
  readonly name: string
  readonly bytes: number
}

/** A database that an earlier restore, or a change of the key, replaced. */
export interface SetAside {
  readonly name: string
  readonly file: string
  /** When it was replaced, ISO in UTC. */
  readonly replacedAt: string
  readonly bytes: number
}

/** The usable copies of a folder, newest first, and the names of those that are damaged. */
export function copiesIn(folder: string): {
  readonly whole: readonly Backup[]
  readonly broken: readonly BrokenCopy[]
} {
  const whole = listBackups(folder)
  const known = new Set(whole.map(({ name }) => name))
  const broken = filesOf(folder)
    .filter((file) => file.endsWith(BACKUP) && !known.has(file.slice(0, -BACKUP.length)))
    .map((file) => ({ name: file.slice(0, -BACKUP.length), bytes: statSync(join(folder, file)).size }))
  return { whole, broken }
}

/** Databases that were set aside beside the clinic's own, newest first. */
export function setAsideOf(place: StorePlace): readonly SetAside[] {
  const folder = dirname(place.file)
  const start = `${basename(place.file)}.replaced-`
  return filesOf(folder)
    .filter((name) => name.startsWith(start) && !/-(wal|shm)$/.test(name))
    .map((name) => ({
      name,
      file: join(folder, name),
      replacedAt: isoOfStamp(name.slice(start.length)),
      bytes: statSync(join(folder, name)).size,
    }))
    .sort((a, b) => (a.replacedAt < b.replacedAt ? 1 : -1))
}

/** `2026-11-21T15-00-00-000Z` → `2026-11-21T15:00:00.000Z`. */
function isoOfStamp(stamp: string): string {
  return stamp.replace(/T(\d\d)-(\d\d)-(\d\d)-(\d{3})Z$/, 'T$1:$2:$3.$4Z')
}

function filesOf(folder: string): readonly string[] {
  return isFolder(folder) ? readdirSync(folder) : []
}
