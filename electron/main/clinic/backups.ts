import { type BackupOutcome, makeBackup } from '../../../db/backup.ts'
import type { BackupReason } from '../../../db/manifest.ts'
import type { RunCopy } from '../../../db/run-copy.ts'
import type { PlainDate } from '../../../shared/dates/plain-date.ts'
import type { ClinicPlaces } from './clinic-places.ts'

export interface BackupParts {
  readonly places: ClinicPlaces
  readonly runCopy: RunCopy
  readonly appVersion: string
  readonly now: () => string
  readonly today: () => PlainDate
}

/** Makes a proven backup with the key that is open now; the key is copied for the time it takes and wiped after. */
export async function backUp(parts: BackupParts, key: Buffer, reason: BackupReason): Promise<BackupOutcome> {
  const own = Buffer.from(key)
  try {
    return await makeBackup(
      {
        place: parts.places.store,
        key: own,
        folder: parts.places.backupFolder,
        reason,
        now: parts.now(),
        today: parts.today(),
        appVersion: parts.appVersion,
        recovery: null,
      },
      parts.runCopy,
    )
  } finally {
    own.fill(0)
  }
}
