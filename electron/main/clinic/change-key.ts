import {
  clearRotated,
  firstPageOf,
  type KeyChangeJob,
  type KeyCopy,
  type KeyStep,
  swapInRotated,
} from '../../../db/rotate-key.ts'
import { leavePendingLocks, settlePendingLocks } from '../../vault/pending-locks.ts'
import type { SlotFile } from '../../vault/slot-file.ts'
import type { ClinicPlaces } from './clinic-places.ts'

export interface KeyChange {
  readonly places: ClinicPlaces
  readonly oldKey: Buffer
  readonly newKey: Buffer
  /** The locks of the new key, made beforehand: their passwords are slow. */
  readonly locks: SlotFile
  /** Makes the copy under the new key, beside the work of the window. */
  readonly copy: (job: KeyChangeJob) => Promise<KeyCopy>
  /** Told after each step, so that a test can end there. */
  readonly reached?: (step: KeyStep) => void
}

/**
 * Changes the key of the clinic's file, which must be closed: copy, prove, lay the new locks beside the old ones, swap,
 * promote. Cut off anywhere, the next start finds a file and the locks that open it (see `settleKeyChange`).
 */
export async function changeKey(change: KeyChange): Promise<KeyCopy> {
  const { places, oldKey, newKey, locks, copy, reached = () => undefined } = change
  const copied = await copy({ file: places.store.file, oldKey, newKey })
  if (!copied.ok) {
    clearRotated(places.store)
    return copied
  }
  leavePendingLocks(places.folder, { firstPage: copied.firstPage, file: locks })
  reached('locked')
  swapInRotated(places.store, reached)
  settleKeyChange(places)
  reached('promoted')
  return copied
}

/** At every start: ends a change of the key that was cut off, in whichever direction the file went. */
export function settleKeyChange(places: ClinicPlaces): void {
  settlePendingLocks(places.folder, firstPageOf(places.store.file))
  clearRotated(places.store)
}
