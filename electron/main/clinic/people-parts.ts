import type { Person } from '../../../shared/model/clinic.ts'
import type { ClinicRoom } from './clinic-room.ts'
import type { FailedTries } from './session-trail.ts'

/** What the calls about people need: the room with its vault and store, and the wrong tries of this run. */
export interface PeopleParts {
  readonly room: ClinicRoom
  readonly workstation: string
  readonly failed: FailedTries
}

/** Slow. The session may be locked meanwhile, which wipes its key: the new lock is made around a copy. */
export async function addLock(room: ClinicRoom, { id, name }: Person, password: string): Promise<void> {
  const key = Buffer.from(room.session.key())
  try {
    await room.vault.addPerson({ id, name, password }, key)
  } finally {
    key.fill(0)
  }
}
