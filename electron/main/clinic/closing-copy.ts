import { done } from '../../../shared/contract/errors.ts'
import type { ClinicRoom } from './clinic-room.ts'
import { LongWork } from './long-work.ts'
import { readStatusNote, writeStatusNote } from './status-file.ts'

/** The last copy of a run: made while the window is there, which says how far it is and may stop it. */
export interface ClosingCopy {
  readonly work: LongWork
  /** Where it is stopped, the next start says that no copy was made, as after one that failed. Throws when it fails. */
  readonly make: () => Promise<void>
}

export function closingCopy(room: ClinicRoom): ClosingCopy {
  const { places, now, onProgress } = room.parts
  const work = new LongWork(onProgress)
  return {
    work,
    async make() {
      const made = await work.run('closing', async (watch) => done(await room.backUpIfChanged('close', watch)))
      if (!made.ok) writeStatusNote(places.statusFile, { ...readStatusNote(places.statusFile), backupFailedAt: now() })
    },
  }
}
