import { mkdirSync, rmSync } from 'node:fs'

/** The only temporary folder of the app: emptied at start and end, readable by this account alone. */
export function emptyTemporaryFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true, mode: 0o700 })
}

/** Threat: a dump holds what was in memory. The app starts no crash reporter; what another start left is removed. */
export function removeCrashDumps(folder: string): void {
  rmSync(folder, { recursive: true, force: true })
}
