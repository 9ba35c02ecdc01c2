import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { nativeModules } from '../electron/main/security/native-modules.ts'

/**
 * Notes the SHA-256 of every native module that may end up outside of the archive, in a list that lies inside.
 * Those that are not packed stand in it too; the shipped program looks only at what is there.
 */
export function writeNativeModuleList(appFolder: string, listFile: string): void {
  const paths = nativeModules(join(appFolder, 'node_modules')).map((path) => `node_modules/${path}`)
  const hash = (path: string): string =>
    createHash('sha256')
      .update(readFileSync(join(appFolder, path)))
      .digest('hex')
  const sha256 = Object.fromEntries(paths.map((path) => [path, hash(path)]))
  writeFileSync(listFile, `${JSON.stringify({ sha256 }, null, 2)}\n`)
}
