import type { Desk } from '../../services/desk.ts'
import type { CodeTries } from './code-tries.ts'
import type { LongWork } from './long-work.ts'
import type { RecoveryCodes } from './recovery-codes.ts'
import type { RestoreRoom } from './restore-room.ts'
import type { SessionParts } from './session-parts.ts'

/** What the recovery code needs of the world. */
export interface RecoveryParts extends SessionParts {
  readonly work: LongWork
  readonly codes: RecoveryCodes
  readonly tries: CodeTries
  /** Drawing and printing; only while the clinic is open. */
  readonly desk: () => Pick<Desk, 'drawPaper' | 'printFile'>
}

/** What a restore needs of the world. */
export interface RestoreParts extends SessionParts {
  readonly work: LongWork
  readonly restore: RestoreRoom
  readonly tries: CodeTries
  /** Asks for a folder; null when the dialog was closed. */
  readonly chooseFolder: (title: string) => Promise<string | null>
}

/** What a change of the key needs of the world. */
export interface KeyParts extends SessionParts {
  readonly work: LongWork
  readonly codes: RecoveryCodes
  readonly desk: () => Pick<Desk, 'drawPaper' | 'printFile'>
}
