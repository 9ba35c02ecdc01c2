import { type BackupOrder, type BackupOutcome, makeBackup } from '../../../db/backup.ts'
import type { RunCopy } from '../../../db/run-copy.ts'
import type { PlainDate } from '../../../shared/dates/plain-date.ts'
import type { KeySlot } from '../../vault/key-slot.ts'
import type { ClinicPlaces } from './clinic-places.ts'

export interface BackupParts {
  readonly places: ClinicPlaces
  readonly runCopy: RunCopy
  readonly appVersion: string
  readonly now: () => string
  readonly today: () => PlainDate
}

export interface BackupWish extends Pick<BackupOrder, 'key' | 'reason'> {
  /** What the recovery code opens; null while there is no code. */
  readonly recovery: KeySlot | null
}

/** Makes a proven backup with the key that is open now; the key is copied for the time it takes and wiped after. */
export async function backUp(parts: BackupParts, wish: BackupWish): Promise<BackupOutcome> {
  const key = Buffer.from(wish.key)
  try {
    return await makeBackup(
      {
        place: parts.places.store,
        key,
        folder: parts.places.backupFolder,
        reason: wish.reason,
        now: parts.now(),
        today: parts.today(),
        appVersion: parts.appVersion,
        recovery: wish.recovery === null ? null : { ...wish.recovery },
      },
      parts.runCopy,
    )
  } finally {
    key.fill(0)
  }
}

/** No proven backup was made. The log keeps the code; the sign-in screen goes on showing when the last one was. */
export class BackupFailedError extends Error {
  override readonly name = 'BackupFailedError'
  readonly code: string

  constructor(code: Extract<BackupOutcome, { readonly ok: false }>['code']) {
    super('no proven backup was made')
    this.code = code
  }
}
