import { constants, copyFileSync, existsSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { type CopyFault, proveDatabase } from './copy-database.ts'
import { renameDurably, syncFile } from './durable-file.ts'
import { type Backup, isManifestAuthentic } from './manifest.ts'
import { removeWithCompanions } from './open.ts'
import { storeFault } from './open-problem.ts'
import { leaveMarker, type StorePlace } from './store-place.ts'

export type RestoreOutcome =
  /** `setAside` is where the database that was here before now lies; null when there was none. */
  | { readonly ok: true; readonly setAside: string | null }
  | { readonly ok: false; readonly code: CopyFault | 'NOT_AUTHENTIC'; readonly detail: string }

/**
 * Puts a backup in the place of the clinic's database, which must be closed.
 *
 * The backup is proven again first, and again as the copy that will be opened. What was here is set aside together with
 * its write-ahead log: a stale log beside the restored file would silently be replayed into it.
 */
export function restoreBackup(backup: Backup, place: StorePlace, key: Buffer, now: string): RestoreOutcome {
  const draft = `${place.file}.restoring`
  try {
    if (!isManifestAuthentic(backup, key)) return { ok: false, code: 'NOT_AUTHENTIC', detail: 'manifest' }
    mkdirSync(dirname(place.file), { recursive: true, mode: 0o700 })
    removeWithCompanions(draft)
    copyFileSync(backup.file, draft, constants.COPYFILE_EXCL)
    syncFile(draft)
    const proven = proveDatabase(draft, key, [backup.manifest.heads])
    if (!proven.ok) return proven
    if (proven.proof.sha256 !== backup.manifest.sha256) return { ok: false, code: 'NOT_EQUAL', detail: 'sha256' }
    const setAside = setDatabaseAside(place, now)
    removeWithCompanions(place.file)
    renameDurably(draft, place.file)
    leaveMarker(place, key, now)
    return { ok: true, setAside }
  } catch (error) {
    const code = storeFault(error)
    if (code === null) throw error
    return { ok: false, code, detail: 'folder' }
  } finally {
    removeWithCompanions(draft)
  }
}

function setDatabaseAside(place: StorePlace, now: string): string | null {
  if (!existsSync(place.file)) return null
  const aside = `${place.file}.replaced-${now.replaceAll(/[:.]/g, '-')}`
  for (const suffix of ['-wal', '-shm', '']) {
    if (existsSync(place.file + suffix)) renameDurably(place.file + suffix, aside + suffix)
  }
  return aside
}
