import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { writeDurably } from '../../db/durable-file.ts'
import { isSlotFile, type SlotFile, saveSlotFileForGood } from './slot-file.ts'

/** Locks of a new key, which wait for the file under that key to be in place. */
export interface PendingLocks {
  /** The first page of the file that they open, as a hash. */
  readonly firstPage: string
  readonly file: SlotFile
}

/** Written whole before the file is put in place: from then on either the old locks hold or these. */
export function leavePendingLocks(folder: string, pending: PendingLocks): void {
  writeDurably(pathIn(folder), `${JSON.stringify(pending, null, 2)}\n`)
}

/**
 * Ends a change of the key that was cut off: the locks follow the file that is there. `firstPage` is that of the clinic's
 * file now. True when the new locks hold from now on.
 */
export function settlePendingLocks(folder: string, firstPage: string): boolean {
  const pending = readPending(folder)
  const isInPlace = pending !== null && pending.firstPage === firstPage
  if (isInPlace) saveSlotFileForGood(folder, pending.file)
  // The second is what a cut leaves of writing the first.
  for (const file of [pathIn(folder), `${pathIn(folder)}.new`]) rmSync(file, { force: true })
  return isInPlace
}

function readPending(folder: string): PendingLocks | null {
  if (!existsSync(pathIn(folder))) return null
  try {
    const read: unknown = JSON.parse(readFileSync(pathIn(folder), 'utf8'))
    return isPending(read) ? read : null
  } catch {
    return null
  }
}

function isPending(read: unknown): read is PendingLocks {
  if (typeof read !== 'object' || read === null || !('firstPage' in read) || !('file' in read)) return false
  return typeof read.firstPage === 'string' && isSlotFile(read.file)
}

function pathIn(folder: string): string {
  return join(folder, 'keyslots.pending.json')
}
