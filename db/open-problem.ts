import SqliteDatabase from 'better-sqlite3'
import type { LedgerFinding } from '../shared/model/ledger.ts'

/** Why a database could not be opened. One line each: when it is given. */
export type OpenCode =
  /** A clinic was set up here, and its file is gone. */
  | 'MISSING'
  /** The file is there and empty. */
  | 'ZERO_BYTE'
  /** The file is not ours: unencrypted, another program's, or with steps that no Candor of this line has. */
  | 'FOREIGN'
  /** A newer Candor made or changed the file. */
  | 'NEWER'
  /** Pages, references or the schema are not as we wrote them. */
  | 'DAMAGED'
  /** The key is not the one of this file. */
  | 'WRONG_KEY'
  /** The file or its folder cannot be written. */
  | 'READ_ONLY'
  /** Another program holds the file. */
  | 'BUSY'
  /** No room on the disk. */
  | 'DISK_FULL'
  /** The disk did not read or write when it was asked to. The file may be as good as it was. */
  | 'DISK_FAILED'
  /** The schema is due for an update, and no proven backup could be made before it. Nothing was changed. */
  | 'BACKUP_FAILED'
  /** A clinic is here already, and a new one was asked for. */
  | 'EXISTS'

export interface OpenProblem {
  readonly code: OpenCode
  /** For the log: a step's number, a table's or a check's name. Never a patient's. */
  readonly detail: string
  /** What somebody changed, by name, in a file that could still be read. */
  readonly found?: readonly LedgerFinding[]
}

export type StoreFault = 'DISK_FULL' | 'DISK_FAILED' | 'READ_ONLY' | 'BUSY' | 'DAMAGED'

const FAULTS: readonly (readonly [RegExp, StoreFault])[] = [
  [/^(SQLITE_FULL|ENOSPC|EDQUOT)/, 'DISK_FULL'],
  [/^(SQLITE_READONLY|SQLITE_CANTOPEN|SQLITE_PERM|EACCES|EPERM|EROFS)/, 'READ_ONLY'],
  [/^(SQLITE_BUSY|SQLITE_LOCKED|EBUSY)/, 'BUSY'],
  [/^(SQLITE_CORRUPT|SQLITE_NOTADB|SQLITE_IOERR_(CORRUPTFS|DATA|SHORT_READ))/, 'DAMAGED'],
  [/^(SQLITE_IOERR|EIO|ENODEV|ENXIO|ESTALE|ETIMEDOUT)/, 'DISK_FAILED'],
]

/** What a thrown error says about the disk and the file, or null when it says nothing: then it is a bug. */
export function storeFault(error: unknown): StoreFault | null {
  const code = codeOf(error)
  return FAULTS.find(([pattern]) => pattern.test(code))?.[1] ?? null
}

/** SQLite's own number for a disk that fails; finer ones have it in their last eight bits. */
const FAILING_DISK = 10

/**
 * What a check of the pages says is wrong: null for `ok`. A page that could not be read because the disk failed is no
 * damage of the file.
 */
export function faultOfCheck(said: unknown): 'DAMAGED' | 'DISK_FAILED' | null {
  if (said === 'ok') return null
  const codes = [...String(said).matchAll(/error code=(\d+)/g)].map(([, code]) => Number(code) & 0xff)
  return codes.includes(FAILING_DISK) ? 'DISK_FAILED' : 'DAMAGED'
}

/** True when SQLite found no database behind the key: a wrong key and a damaged first page look the same. */
export function isUnreadable(error: unknown): boolean {
  return codeOf(error).startsWith('SQLITE_NOTADB')
}

/** Did the driver throw it: is it about the file, and no bug of ours? */
export function isOfDriver(error: unknown): boolean {
  return codeOf(error).startsWith('SQLITE_')
}

/** The code of a thrown error of the driver or of Node, else ''. Drizzle wraps the driver's error as its cause. */
function codeOf(error: unknown): string {
  if (error instanceof SqliteDatabase.SqliteError) return error.code
  if (!(error instanceof Error)) return ''
  if ('code' in error && typeof error.code === 'string') return error.code
  return error.cause === undefined ? '' : codeOf(error.cause)
}
