import { existsSync, readFileSync, realpathSync, statfsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { type FolderKind, folderKind, isUnder } from './folder.ts'

/** What this computer tells of a folder beside the shape of its path. */
export interface FolderFacts {
  /** Where the path leads in the end: on Windows a mapped letter becomes the share behind it (`\\server\share`). */
  readonly realPath: string
  /** The number of its file system on Linux, as the kernel has it; 0 where that says nothing. */
  readonly fileSystem: number
  /** Folders that a sync service of this computer says are its own, whatever they are called. */
  readonly syncedFolders: readonly string[]
}

/** Numbers of file systems that lie on another computer: NFS, SMB 1 to 3, CIFS, AFS, Coda, NCP, 9P, Ceph. */
const OF_NETWORKS: ReadonlySet<number> = new Set([
  0x6969, 0x517b, 0xff534d42, 0xfe534d42, 0x5346414f, 0x73757245, 0x564c, 0x01021997, 0x00c36400,
])

/** Variables in which OneDrive says where its folders are, by whatever name. */
const SYNC_VARIABLES = ['OneDrive', 'OneDriveConsumer', 'OneDriveCommercial']

/** May the database live here, by the shape of the path and by what the computer tells of it? */
export function kindByFacts(path: string, { realPath, fileSystem, syncedFolders }: FolderFacts): FolderKind {
  const kinds = [folderKind(path), folderKind(realPath)]
  if (kinds.includes('network') || OF_NETWORKS.has(fileSystem)) return 'network'
  const isBelow = syncedFolders.some((folder) => isUnder(path, folder) || isUnder(realPath, folder))
  return kinds.includes('synced') || isBelow ? 'synced' : 'local'
}

/** Asks this computer. What cannot be found out says nothing. */
export function kindOfFolder(path: string, env: NodeJS.ProcessEnv = process.env): FolderKind {
  const there = nearestThere(resolve(path))
  return kindByFacts(path, {
    realPath: tried(() => realpathSync.native(there), there),
    fileSystem: process.platform === 'linux' ? tried(() => statfsSync(there).type, 0) : 0,
    syncedFolders: [...SYNC_VARIABLES.flatMap((name) => env[name] ?? []), ...dropboxFoldersHere(env)],
  })
}

/** The folders in Dropbox's own note: `{"personal":{"path":"…"},"business":{"path":"…"}}`. */
export function dropboxFolders(note: string): readonly string[] {
  const read: unknown = tried(() => JSON.parse(note), null)
  if (typeof read !== 'object' || read === null) return []
  return Object.values(read).flatMap((account: unknown) =>
    typeof account === 'object' && account !== null && 'path' in account && typeof account.path === 'string'
      ? [account.path]
      : [],
  )
}

function dropboxFoldersHere(env: NodeJS.ProcessEnv): readonly string[] {
  const places = [env.APPDATA, env.LOCALAPPDATA].flatMap((folder) =>
    folder === undefined ? [] : [join(folder, 'Dropbox', 'info.json')],
  )
  const own = env.HOME === undefined ? [] : [join(env.HOME, '.dropbox', 'info.json')]
  return [...places, ...own].flatMap((file) => dropboxFolders(tried(() => readFileSync(file, 'utf8'), '')))
}

function nearestThere(path: string): string {
  return existsSync(path) || dirname(path) === path ? path : nearestThere(dirname(path))
}

function tried<T>(ask: () => T, otherwise: T): T {
  try {
    return ask()
  } catch {
    return otherwise
  }
}
