import { accessSync, constants } from 'node:fs'
import { storeFault } from '../../db/open-problem.ts'
import type { Problem } from '../../shared/text/errors.ts'
import { startSentences } from '../../shared/text/start.ts'
import { kindOfFolder } from '../files/folder-facts.ts'
import { ChangedModuleError } from './security/native-modules.ts'

/** The data file's driver is built for this Node-API; an older runtime would crash instead of saying so. */
const LEAST_NODE_API = 10

/** The runtime is too old for the driver of the data file. */
export class RuntimeError extends Error {
  override readonly name = 'RuntimeError'
  readonly found: string

  constructor(found: string) {
    super('unsupported runtime')
    this.found = found
  }
}

/** Throws where the runtime cannot carry the driver. Asked before anything of the store is loaded. */
export function mustCarryDriver(versions: Readonly<Record<string, string | undefined>>): void {
  const found = versions.napi ?? 'none'
  if (!(Number(found) >= LEAST_NODE_API)) throw new RuntimeError(found)
}

/**
 * Why nothing can be written in the app's own folder; null when something can, or when it is yet to be made. Asked before
 * the lock of the single instance, which lies there too: without it the app would end without a word.
 */
export function whyUnwritable(folder: string): Error | null {
  try {
    accessSync(folder, constants.W_OK)
    return null
  } catch (error) {
    return storeFault(error) !== null && error instanceof Error ? error : null
  }
}

/** The data folder lies where others write to it as well. */
export class FolderPlaceError extends Error {
  override readonly name = 'FolderPlaceError'
  readonly kind: 'network' | 'synced'

  constructor(kind: 'network' | 'synced') {
    super('the data folder is not local')
    this.kind = kind
  }
}

/** Throws where the data folder is on a drive that others can reach, or that a service copies behind our back. */
export function mustLieHere(folder: string): void {
  const kind = kindOfFolder(folder)
  if (kind !== 'local') throw new FolderPlaceError(kind)
}

/** What to tell the person when the start failed. The ticket finds the line in the log. */
export function startProblem(error: unknown, folder: string, ticket: string): Problem {
  if (error instanceof RuntimeError) return startSentences.runtime(error.found)
  if (error instanceof FolderPlaceError) return startSentences.elsewhere(error.kind, folder)
  if (error instanceof ChangedModuleError) return startSentences.changedProgram()
  switch (storeFault(error)) {
    case 'READ_ONLY':
      return startSentences.readOnly(folder)
    case 'DISK_FAILED':
      return startSentences.diskFailed(folder)
    case 'DISK_FULL':
      return startSentences.diskFull(folder)
    default:
      return startSentences.other(ticket)
  }
}
