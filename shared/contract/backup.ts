import { z } from 'zod'
import type { Role } from '../model/clinic.ts'
import { LONG_TASKS } from '../model/long-work.ts'
import { ADMINISTRATION, answers, nothing } from './call.ts'
import { typedCodeSchema } from './recovery.ts'
import type { CopyRow } from './restore.ts'

/** What is wrong with where copies go, in the order in which it matters. */
export type BackupWarning =
  | 'never'
  | 'failed'
  | 'noRecoveryCode'
  | 'codeUnseen'
  | 'secondMissing'
  | 'secondUnreachable'
  | 'secondOld'
  | 'roomLow'
  | 'folderShared'
  | 'diskFailing'
  | 'fileDamaged'

/** Everything that the Backups screen shows. */
export interface BackupOverview {
  readonly copies: readonly CopyRow[]
  readonly folder: string
  /** The second place, as its path; null while none was chosen. */
  readonly second: string | null
  /** When the newest copy at the second place was made; null when there is none. */
  readonly secondNewestAt: string | null
  readonly provenAt: string | null
  /** When the whole file was last read from end to end; null when not yet. */
  readonly checkedAt: string | null
  readonly freeBytes: number
  readonly storeBytes: number
  readonly warnings: readonly BackupWarning[]
}

/** What a drill found: a copy opened as on a new computer, and compared with its own description. */
export interface DrillReport {
  readonly madeAt: string
  readonly patients: number
  readonly plans: number
  readonly receipts: number
  readonly planLeftCents: number
  readonly lastReceipt: string | null
  /** Was the recovery code typed for it? Else the key of this computer opened it. */
  readonly isByCode: boolean
}

export interface ExportReport {
  /** The new folder's name. */
  readonly folder: string
  readonly tables: number
  readonly papers: number
  /** Tables of a damaged file that could be read in part only. */
  readonly broken: number
  /** `copy`: the clinic's own file could not be read at all, so that its newest copy was written out. */
  readonly source: 'clinic' | 'copy'
}

/** A proven copy was made; what became of it at the second place. */
export interface BackupMade {
  /** `none` where no second place was chosen; `stopped` where only the copy at the first place was waited for. */
  readonly second: 'none' | 'kept' | 'failed' | 'stopped'
}

/** Who sees how safe the records are. */
export const KEEPING: readonly Role[] = ['administrator', 'supervisor']

export const backupCalls = {
  'backup.list': { takes: nothing, gives: answers<BackupOverview>(), roles: KEEPING, lock: 'none', audited: false },
  /** Makes and proves a copy. `progress` tells how far it is. */
  'backup.make': { takes: nothing, gives: answers<BackupMade>(), roles: KEEPING, lock: 'none', audited: true },
  /** Stops a copy, its trial, a restore before its switch, or an export; it answers when what was half made is gone. */
  /** Everybody closes the window, and may do it without waiting for the copy. */
  'backup.stop': {
    takes: z.strictObject({ task: z.enum(LONG_TASKS) }),
    gives: answers<null>(),
    roles: 'everyone',
    lock: 'none',
    audited: false,
  },
  /** Asks for a folder of another device; copies go there too from now on. */
  'backup.chooseSecond': {
    takes: nothing,
    gives: answers<null>(),
    roles: ADMINISTRATION,
    lock: 'none',
    audited: true,
  },
  /** Opens a copy under the key of now in place of the clinic, to look at it; nothing can be changed meanwhile. */
  'backup.look': {
    takes: z.strictObject({ name: z.string().min(1).max(200) }),
    gives: answers<null>(),
    roles: KEEPING,
    lock: 'none',
    audited: true,
  },
  /** Back to the clinic as it is. */
  'backup.endLook': { takes: nothing, gives: answers<null>(), roles: 'everyone', lock: 'none', audited: false },
  /** Opens a copy as on a new computer and compares every total; replaces nothing. */
  'backup.drill': {
    takes: z.strictObject({ name: z.string().min(1).max(200), code: typedCodeSchema.nullable() }),
    gives: answers<DrillReport>(),
    roles: ADMINISTRATION,
    lock: 'none',
    audited: true,
  },
  /** Writes every table as CSV and JSON and every issued paper as PDF into a folder that the person picks. */
  'export.all': { takes: nothing, gives: answers<ExportReport>(), roles: ADMINISTRATION, lock: 'none', audited: true },
  /** The same from the recovery screen: from the file as far as it can be read, opened by the recovery code. */
  'export.rescue': {
    takes: z.strictObject({ code: typedCodeSchema }),
    gives: answers<ExportReport>(),
    roles: 'everyone',
    lock: 'any',
    audited: false,
  },
} as const

export type BackupCall = keyof typeof backupCalls
