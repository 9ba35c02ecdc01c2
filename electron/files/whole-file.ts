import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, extname, join } from 'node:path'
import { isUnder } from './folder.ts'

export interface WholeFile {
  /** Where the person chose to save it. */
  readonly path: string
  readonly content: Uint8Array | string
  /** True where the person was asked and agreed. */
  readonly mayReplace: boolean
  /** Folders of ours that no export may touch: the database, the vault. */
  readonly ownFolders: readonly string[]
}

export type Saved = { readonly ok: true } | { readonly ok: false; readonly reason: 'exists' | 'ownFolder' }

/**
 * Saves a file so that it is there whole or not at all: written beside its place, flushed, then renamed.
 * Throws what the disk throws (full, not writable); nothing is left behind then.
 */
export function saveWhole(file: WholeFile): Saved {
  if (file.ownFolders.some((folder) => isUnder(file.path, folder))) return { ok: false, reason: 'ownFolder' }
  if (!file.mayReplace && existsSync(file.path)) return { ok: false, reason: 'exists' }
  const draft = join(dirname(file.path), `.candor-${process.pid}-${Date.now()}.part`)
  try {
    writeFlushed(draft, file.content)
    renameSync(draft, file.path)
    flushFolder(dirname(file.path))
    return { ok: true }
  } finally {
    rmSync(draft, { force: true })
  }
}

/** A path that nothing stands at yet: `Estimate.pdf`, then `Estimate (2).pdf`. */
export function freePath(path: string): string {
  const ending = extname(path)
  const stem = path.slice(0, path.length - ending.length)
  for (let count = 1; ; count += 1) {
    const candidate = count === 1 ? path : `${stem} (${count})${ending}`
    if (!existsSync(candidate)) return candidate
  }
}

function writeFlushed(path: string, content: Uint8Array | string): void {
  const descriptor = openSync(path, 'wx', 0o600)
  try {
    writeFileSync(descriptor, content)
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

/** Windows has no such call: there the file system journals names. */
function flushFolder(folder: string): void {
  if (process.platform === 'win32') return
  const descriptor = openSync(folder, 'r')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}
