import { existsSync, statfsSync, statSync } from 'node:fs'
import { dirname } from 'node:path'

/** Bytes that are free on the disk of a folder, or of the nearest one above that is there. */
export function freeBytes(folder: string): number {
  if (!existsSync(folder)) return dirname(folder) === folder ? 0 : freeBytes(dirname(folder))
  const disk = statfsSync(folder)
  return disk.bavail * disk.bsize
}

/** Bytes of a database with its write-ahead log; 0 where there is none. */
export function storeBytes(file: string): number {
  return [file, `${file}-wal`].reduce((sum, each) => sum + (statSync(each, { throwIfNoEntry: false })?.size ?? 0), 0)
}

/** A copy that is begun must not fill the disk: so many times the file have to fit, beside what is there. */
export function hasRoomFor(folder: string, file: string, times: number): boolean {
  return freeBytes(folder) > storeBytes(file) * times
}
