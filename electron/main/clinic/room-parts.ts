import type { MigrationStep } from '../../../db/migration-steps.ts'
import type { Person } from '../../../shared/model/clinic.ts'
import type { VaultClock } from '../../vault/clock.ts'
import type { Stretching } from '../../vault/kdf.ts'
import type { LockState } from '../../vault/session.ts'
import type { DeviceKeeper } from '../security/device-secret.ts'
import type { BackupParts } from './backups.ts'
import type { ClinicProblem } from './clinic-problem.ts'
import type { LeavingParts } from './leaving.ts'
import type { SecondFactorRefusal } from './second-factor.ts'

/** What the room of a clinic needs of the computer that it is on. */
export interface ClinicRoomParts extends BackupParts {
  readonly steps: readonly MigrationStep[]
  readonly clock: VaultClock
  /** How new locks are stretched; null chooses the best that this computer can do. */
  readonly stretching: Stretching | null
  /** The keychain's part of each lock; null where none is wanted. */
  readonly device: DeviceKeeper | null
  readonly onState: (state: LockState) => void
  /** The clinic is a sample to look around in. */
  readonly isSample?: boolean
  /** How locks and the ends of sessions get into the trail; left out where nobody reads one. */
  readonly leaving?: LeavingParts
}

/** How somebody comes in: with the code of a second factor, and to look only where the file cannot be written. */
export interface Entry {
  readonly code?: string | null
  readonly looks?: boolean
}

/** Who comes in by the recovery code: written down, or given a lock, once the store is open. */
export interface ByCode {
  readonly admit: () => Person | null | Promise<Person | null>
  /** Only to look, and for so long. */
  readonly looksForMs?: number
}

/** Why somebody whose password was right is not in. */
export type NotIn = ClinicProblem | 'noAccount' | SecondFactorRefusal
