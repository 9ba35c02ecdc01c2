import type { Call } from '../../../shared/contract/contract.ts'
import type { ClinicRoom } from './clinic-room.ts'

/** What the calls of the door need of the world. */
export interface SessionParts {
  readonly room: ClinicRoom
  readonly newId: () => string
  readonly workstation: string
  /** Writes an error into the log without any value and gives the ticket that finds it there. */
  readonly log: (call: Call, error: unknown) => string
}
