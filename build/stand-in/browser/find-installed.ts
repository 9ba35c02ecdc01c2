import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

export interface InstalledBrowser {
  readonly name: 'Chrome' | 'Chromium' | 'Edge'
  readonly path: string
}

const ON_PATH: readonly (readonly [InstalledBrowser['name'], string])[] = [
  ['Chrome', 'google-chrome-stable'],
  ['Chrome', 'google-chrome'],
  ['Chromium', 'chromium'],
  ['Chromium', 'chromium-browser'],
  ['Edge', 'microsoft-edge-stable'],
  ['Edge', 'microsoft-edge'],
]

const ON_MAC: readonly (readonly [InstalledBrowser['name'], string])[] = [
  ['Chrome', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
  ['Chromium', '/Applications/Chromium.app/Contents/MacOS/Chromium'],
  ['Edge', '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge'],
]

const ON_WINDOWS: readonly (readonly [InstalledBrowser['name'], string])[] = [
  ['Chrome', 'Google\\Chrome\\Application\\chrome.exe'],
  ['Edge', 'Microsoft\\Edge\\Application\\msedge.exe'],
  ['Chromium', 'Chromium\\Application\\chrome.exe'],
]

/** The first Chrome, Chromium or Edge of this computer; null where none is installed. */
export function findInstalledBrowser(): InstalledBrowser | null {
  const found = candidates().find(([, path]) => isRunnable(path))
  return found === undefined ? null : { name: found[0], path: found[1] }
}

function candidates(): readonly (readonly [InstalledBrowser['name'], string])[] {
  if (process.platform === 'darwin') return ON_MAC
  if (process.platform === 'win32') {
    const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map((name) => process.env[name] ?? '')
    return ON_WINDOWS.flatMap(([name, path]) =>
      roots.filter((root) => root !== '').map((root) => [name, join(root, path)] as const),
    )
  }
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin', '/snap/bin']
  return ON_PATH.flatMap(([name, file]) => folders.map((folder) => [name, join(folder, file)] as const))
}

function isRunnable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
