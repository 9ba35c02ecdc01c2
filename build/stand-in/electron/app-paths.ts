import { mkdirSync, readFileSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { App } from 'electron'
import { settings } from './run.ts'

export type PathName = Parameters<App['getPath']>[0]

/** What the nearest package.json says about the app. */
export interface Package {
  readonly folder: string
  readonly name: string
  readonly version: string
}

export function packageOf(mainFile: string): Package {
  for (let folder = dirname(mainFile); folder !== dirname(folder); folder = dirname(folder)) {
    try {
      const read = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Record<string, unknown>
      return { folder, name: String(read.productName ?? read.name), version: String(read.version ?? '0.0.0') }
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    }
  }
  return { folder: dirname(mainFile), name: 'Electron', version: '0.0.0' }
}

/** The place that Electron gives for a name when main has not set another one. The folders that we stand in for are made. */
export function defaultPath(name: PathName, appName: string): string {
  const { userFolder, homeFolder } = settings()
  const home = homeFolder ?? homedir()
  const userData = userFolder ?? join(configFolder(home), appName)
  const made = (path: string): string => {
    if (homeFolder !== null || path.startsWith(userData)) mkdirSync(path, { recursive: true })
    return path
  }
  switch (name) {
    case 'home':
      return made(home)
    case 'appData':
      return made(userFolder === null ? configFolder(home) : dirname(userFolder))
    case 'userData':
    case 'sessionData':
      return made(userData)
    case 'logs':
      return made(join(userData, 'logs'))
    case 'crashDumps':
      return join(userData, 'Crashpad')
    case 'temp':
      return homeFolder === null ? tmpdir() : made(join(homeFolder, 'temp'))
    case 'exe':
    case 'module':
      return process.execPath
    case 'assets':
      return dirname(settings().mainFile)
    default:
      return made(join(home, name.charAt(0).toUpperCase() + name.slice(1)))
  }
}

function configFolder(home: string): string {
  if (process.platform === 'darwin') return join(home, 'Library', 'Application Support')
  if (process.platform === 'win32') return process.env.APPDATA ?? join(home, 'AppData', 'Roaming')
  return process.env.XDG_CONFIG_HOME ?? join(home, '.config')
}
