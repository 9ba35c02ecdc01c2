import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './checks/sources.ts'

const FETCH_LIMIT_MS = 300_000

/** The installed Electron program, null when its runtime has not been fetched. */
export function installedElectron(): string | null {
  const folder = join(root, 'node_modules/electron')
  const pathFile = join(folder, 'path.txt')
  if (!existsSync(pathFile)) return null
  const program = join(folder, 'dist', readFileSync(pathFile, 'utf8').trim())
  return existsSync(program) ? program : null
}

/** Fetches Electron's runtime if it is not there yet; null where that cannot be done. Says nothing on its own. */
export function fetchElectron(): string | null {
  const there = installedElectron()
  if (there !== null) return there
  const installer = join(root, 'node_modules/electron/install.js')
  spawnSync(process.execPath, [installer], { stdio: 'ignore', timeout: FETCH_LIMIT_MS })
  return installedElectron()
}
