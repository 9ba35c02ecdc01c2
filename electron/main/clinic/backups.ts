import { type BackupOrder, type BackupOutcome, makeBackup } from '../../../db/backup.ts'
import type { CopyOutcome } from '../../../db/copy-database.ts'
import type { KeyChangeJob, KeyCopy } from '../../../db/rotate-key.ts'
import type { ProveJob, RunCopy } from '../../../db/run-copy.ts'
import { StoppedError, UNWATCHED, type Watch } from '../../../db/watch.ts'
import type { BackupMade } from '../../../shared/contract/backup.ts'
import type { PlainDate } from '../../../shared/dates/plain-date.ts'
import type { KeySlot } from '../../vault/key-slot.ts'
import type { ClinicPlaces } from './clinic-places.ts'
import type { TellProgress } from './long-work.ts'
import { copyToSecond, secondPlace } from './second-place.ts'
import { readStatusNote, type StatusNote, writeStatusNote } from './status-file.ts'

export interface BackupParts {
  readonly places: ClinicPlaces
  readonly runCopy: RunCopy
  readonly appVersion: string
  readonly now: () => string
  readonly today: () => PlainDate
  /** Reads a file from end to end, beside the work at the desk. */
  readonly prove: (job: ProveJob, watch?: Watch) => Promise<CopyOutcome>
  /** Makes a copy of the file under a new key, beside it. */
  readonly newKeyCopy: (job: KeyChangeJob, watch?: Watch) => Promise<KeyCopy>
  /** A copy is good, but did not reach the second place; the log keeps why. */
  readonly secondFailed: (error: unknown) => void
  /** What is known of copies, checks and room on the disk has changed: the window looks anew. */
  readonly onKeeping?: () => void
  /** How far a copy, a restore or an export is. */
  readonly onProgress?: TellProgress
}

export interface BackupWish extends Pick<BackupOrder, 'key' | 'reason'> {
  /** What the recovery code opens; null while there is no code. */
  readonly recovery: KeySlot | null
  readonly clinicName: string
}

/** What a copy of this clinic carries. */
export function wishOf(clinic: Wished, key: Buffer, reason: BackupWish['reason']): BackupWish {
  return { key, reason, recovery: clinic.vault.recoverySlot(), clinicName: clinic.note.clinicName }
}

/** The clinic that is copied. */
export interface Wished {
  readonly vault: { readonly recoverySlot: () => KeySlot | null }
  readonly note: Pick<StatusNote, 'clinicName'>
}

/** Makes a proven backup with the key that is open now; the key is copied for the time it takes and wiped after. */
export async function backUp(parts: BackupParts, wish: BackupWish, watch: Watch = UNWATCHED): Promise<BackupOutcome> {
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
        clinicName: wish.clinicName,
      },
      parts.runCopy,
      watch,
    )
  } finally {
    key.fill(0)
  }
}

/**
 * Makes a proven backup, takes it to the second place too, and notes how both went. Throws when no proven backup was made;
 * a second place that cannot be reached is only noted. One that is stopped is no failure: nothing is noted of it.
 */
export async function keepCopy(
  parts: BackupParts,
  wish: BackupWish,
  watch: Watch = UNWATCHED,
): Promise<BackupMade['second']> {
  const outcome = await backUp(parts, wish, watch)
  if (!outcome.ok) {
    if (outcome.code === 'STOPPED') throw new StoppedError('stopped')
    note(parts, { backupFailedAt: parts.now() })
    throw new BackupFailedError(outcome.code)
  }
  note(parts, { backupProvenAt: parts.now(), backupFailedAt: null })
  const second = secondPlace(parts.places)
  if (second === null) return 'none'
  try {
    await copyToSecond(outcome.backup, second, parts.today(), watch)
    note(parts, { secondFailedAt: null })
    return 'kept'
  } catch (error) {
    if (error instanceof StoppedError) return 'stopped'
    note(parts, { secondFailedAt: parts.now() })
    parts.secondFailed(error)
    return 'failed'
  }
}

function note({ places, onKeeping }: BackupParts, changes: Partial<StatusNote>): void {
  writeStatusNote(places.statusFile, { ...readStatusNote(places.statusFile), ...changes })
  onKeeping?.()
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
