import { copyFileSync, existsSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { ClinicPlaces } from './clinic-places.ts'

/**
 * The file and its log, copied as they are: what is damaged is not touched again, and a folder that may not be written
 * cannot stand in the way of reading. Both stay encrypted. Null where there is no file.
 */
export function layAside(places: ClinicPlaces): string | null {
  if (!existsSync(places.store.file)) return null
  mkdirSync(rescueFolder(places), { recursive: true, mode: 0o700 })
  const aside = join(rescueFolder(places), 'candor.db')
  for (const suffix of ['', '-wal']) {
    if (existsSync(places.store.file + suffix)) copyFileSync(places.store.file + suffix, aside + suffix)
  }
  return aside
}

function rescueFolder({ temporaryFolder }: ClinicPlaces): string {
  return join(temporaryFolder, 'rescue')
}

/** Takes away what was laid aside. */
export function dropAside(places: ClinicPlaces): void {
  rmSync(rescueFolder(places), { recursive: true, force: true })
}
