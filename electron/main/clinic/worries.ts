import type { Reader } from '../../../db/connection.ts'
import { freeBytes, storeBytes } from '../../../db/disk-room.ts'
import { clockSaidRight, newestEntryAt } from '../../../db/repositories/audit-head.ts'
import type { Worry } from '../../../shared/contract/session.ts'
import type { ClinicPlaces } from './clinic-places.ts'
import type { StatusNote } from './status-file.ts'

const LEAST_FREE_BYTES = 500_000_000
const LEAST_FREE_FACTOR = 5

/** Less than 500 MB are left, or less than five times the database: where it lies, or where its copies go. */
export function isRoomLow({ store, backupFolder, folder }: ClinicPlaces, free = freeBytes): boolean {
  const least = Math.max(LEAST_FREE_BYTES, storeBytes(store.file) * LEAST_FREE_FACTOR)
  return [folder, backupFolder].some((each) => free(each) < least)
}

const FORGIVEN_MS = 120_000

/**
 * Is this moment before the last entry of money, by more than clocks differ? Then no new entry gets a right date, unless
 * somebody said since that entry that the clock is right.
 */
export function isClockBehind(reader: Reader, now: string): boolean {
  const newest = newestEntryAt(reader)
  return newest !== null && newest !== clockSaidRight(reader) && Date.parse(newest) - Date.parse(now) > FORGIVEN_MS
}

/** What the status line says while somebody works, the worst first; none in a sound clinic. */
export function worriesOf(places: ClinicPlaces, note: StatusNote, free = freeBytes): readonly Worry[] {
  const found: readonly (readonly [Worry, boolean])[] = [
    ['fileDamaged', note.checkFault !== null],
    ['diskFailing', note.isDiskFailing],
    ['backupFailed', note.backupFailedAt !== null],
    ['roomLow', isRoomLow(places, free)],
  ]
  return found.flatMap(([worry, holds]) => (holds ? [worry] : []))
}
