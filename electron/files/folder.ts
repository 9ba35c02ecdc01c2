import { realpathSync } from 'node:fs'
import { basename, dirname, join, relative, resolve } from 'node:path'

/** Where a folder stands, by the shape of its path. `network` and `synced` are refused for the database. */
export type FolderKind = 'local' | 'network' | 'synced'

/** Roots of services that copy files behind our back, as they name their folders. */
const SYNCED =
  /(^|[\\/])(onedrive( - [^\\/]+)?|dropbox( \([^\\/]+\))?|google drive|googledrive|my drive|icloud ?drive|com~apple~clouddocs|box( sync)?|nextcloud|owncloud|pcloud ?drive|mega(sync)?|syncthing|cloudstorage)([\\/]|$)/i

/** UNC paths, the `\\?\UNC\` form, and where Linux and macOS mount shares. */
const NETWORK =
  /^(\\\\(?![?.]\\)|\\\\[?.]\\UNC\\|\/\/|\/(net|nfs|smb|afp)\/|\/run\/user\/\d+\/gvfs\/|\/Volumes\/[^/]+@)/i

/**
 * May the database live here? A drive that others can reach, or that a service copies, can mix two versions of a file.
 * `networkDrives` are the letters that Windows has mapped (`Z:`), which only the caller can know.
 */
export function folderKind(path: string, networkDrives: readonly string[] = []): FolderKind {
  const drive = path.slice(0, 2).toUpperCase()
  if (NETWORK.test(path) || networkDrives.some((letter) => letter.toUpperCase() === drive)) return 'network'
  return SYNCED.test(path) ? 'synced' : 'local'
}

/** True when `path` is `folder` or lies below it, links followed. `path` need not exist yet. */
export function isUnder(path: string, folder: string): boolean {
  const way = relative(real(folder), real(path))
  return way === '' || !(way === '..' || way.startsWith('../') || way.startsWith('..\\') || /^[A-Za-z]:/.test(way))
}

function real(path: string): string {
  const whole = resolve(path)
  try {
    return realpathSync(whole)
  } catch {
    return dirname(whole) === whole ? whole : join(real(dirname(whole)), basename(whole))
  }
}
