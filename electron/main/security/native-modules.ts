import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { z } from 'zod'

/** `native-modules.json` in the archive: path from the app's folder → SHA-256, made when the app was packed. */
const listSchema = z.strictObject({ sha256: z.record(z.string(), z.string().regex(/^[0-9a-f]{64}$/)) })

/** A native module on disk is not the one that was packed. */
export class ChangedModuleError extends Error {
  override readonly name = 'ChangedModuleError'
  readonly paths: readonly string[]

  constructor(paths: readonly string[]) {
    super(`not as packed: ${paths.join(', ')}`)
    this.paths = paths
  }
}

/**
 * Threat: an exchanged native module. Those cannot lie inside the archive, so its integrity check does not cover them;
 * the list of their hashes does lie inside. Asked before the first of them is loaded.
 *
 * Throws when one is changed or is not on the list, or when the list is not there.
 */
export function mustBeAsPacked(listFile: string, unpackedFolder: string): void {
  const { sha256 } = listSchema.parse(JSON.parse(readFileSync(listFile, 'utf8')))
  const changed = nativeModules(unpackedFolder).filter((path) => {
    const hash = createHash('sha256').update(readFileSync(join(unpackedFolder, path)))
    return sha256[path] !== hash.digest('hex')
  })
  if (changed.length > 0) throw new ChangedModuleError(changed)
}

/** Every native module below a folder, as paths from it with `/`, in order; none where there is no such folder. */
export function nativeModules(folder: string): readonly string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.name.endsWith('.node') && !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort()
}
