import type { Handlers } from '../../../shared/contract/contract.ts'
import type { Desk } from '../../services/desk.ts'
import type { KeepingCall } from '../../services/handlers.ts'
import { backupHandlers } from './backup-handlers.ts'
import { CodeTries } from './code-tries.ts'
import type { ExportParts } from './export-handlers.ts'
import { keyHandlers } from './key-handlers.ts'
import { LongWork } from './long-work.ts'
import { RecoveryCodes } from './recovery-codes.ts'
import { recoveryHandlers } from './recovery-handlers.ts'
import { restoreHandlers } from './restore-handlers.ts'
import { RestoreRoom } from './restore-room.ts'
import type { SessionParts } from './session-parts.ts'

/** The world around keys and copies: dialogs, paper, threads. */
export interface KeepingParts extends SessionParts, Pick<ExportParts, 'chooseFolder' | 'runExport' | 'clockWords'> {
  /** The long work that the window may stop, where something else begins some of it too. */
  readonly work?: LongWork
  /** Only while the clinic is open. */
  readonly desk: () => Pick<Desk, 'drawPaper' | 'printFile'>
}

/** Everything about keys, copies and the way back: beside the vault, which no service sees. */
export function keepingHandlers(parts: KeepingParts): Pick<Handlers, KeepingCall> {
  const { places, clock, onProgress } = parts.room.parts
  const shared = {
    ...parts,
    work: parts.work ?? new LongWork(onProgress),
    codes: new RecoveryCodes(),
    tries: new CodeTries(places.userFolder, clock),
    restore: new RestoreRoom(parts.room.parts),
  }
  return { ...recoveryHandlers(shared), ...restoreHandlers(shared), ...backupHandlers(shared), ...keyHandlers(shared) }
}
