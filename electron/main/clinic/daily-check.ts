import { anchorsOf } from '../../../db/manifest.ts'
import { markedSince } from '../../../db/store-place.ts'
import type { BackupParts } from './backups.ts'
import { readStatusNote, type StatusNote, writeStatusNote } from './status-file.ts'

const DAY_MS = 86_400_000

/** Was the file not read from end to end for a day? A clock that was set back makes it due. */
export function isCheckDue({ checkedAt }: StatusNote, now: string): boolean {
  if (checkedAt === null) return true
  const age = Date.parse(now) - Date.parse(checkedAt)
  return !(age >= 0 && age < DAY_MS)
}

/**
 * Reads every page and both chains of the clinic's file, against the ends that its backups wrote down, and notes when and
 * which check failed. The key is copied for the time it takes.
 */
export async function checkWhole(parts: BackupParts, sessionKey: Buffer): Promise<void> {
  const { places, prove, now } = parts
  const key = Buffer.from(sessionKey)
  try {
    const anchors = anchorsOf(places.backupFolder, key, markedSince(places.store))
    const outcome = await prove({ file: places.store.file, key, anchors })
    const checkFault = outcome.ok || outcome.code !== 'DAMAGED' ? null : outcome.detail
    const isDiskFailing = !outcome.ok && outcome.code === 'DISK_FAILED'
    writeStatusNote(places.statusFile, {
      ...readStatusNote(places.statusFile),
      checkedAt: now(),
      checkFault,
      isDiskFailing,
    })
    parts.onKeeping?.()
  } finally {
    key.fill(0)
  }
}
