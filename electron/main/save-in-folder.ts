import { existsSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { storeFault } from '../../db/open-problem.ts'
import { safeFileName } from '../files/safe-file-name.ts'
import { freePath, saveWhole } from '../files/whole-file.ts'
import type { SavedFile } from '../services/desk.ts'

export interface ChartFile {
  readonly folder: string
  /** Ends with `.pdf`. */
  readonly name: string
  readonly bytes: Uint8Array
}

/**
 * Writes a file into a folder that somebody chose once. The same file saved again stays one; another one of that name
 * is numbered, and nothing is written over. A folder that is gone, or is one of ours, is refused with its reason.
 */
export function saveInFolder({ folder, name, bytes }: ChartFile, ownFolders: readonly string[]): SavedFile {
  if (!existsSync(folder)) return { kind: 'readOnly', reason: 'noFolder' }
  const wanted = join(folder, safeFileName(name.replace(/\.pdf$/i, ''), 'pdf'))
  try {
    if (existsSync(wanted) && readFileSync(wanted).equals(bytes)) return { kind: 'saved', fileName: basename(wanted) }
    const path = freePath(wanted)
    const saved = saveWhole({ path, content: bytes, mayReplace: false, ownFolders })
    return saved.ok ? { kind: 'saved', fileName: basename(path) } : { kind: 'readOnly', reason: saved.reason }
  } catch (error) {
    const fault = storeFault(error)
    if (fault === null) throw error
    return { kind: 'readOnly', reason: fault }
  }
}
