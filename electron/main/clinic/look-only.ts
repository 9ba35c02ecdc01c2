import { chmodSync, copyFileSync, existsSync, mkdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { MigrationStep } from '../../../db/migration-steps.ts'
import type { Opened } from '../../../db/open.ts'
import { storePlace } from '../../../db/store-place.ts'
import type { Looking } from '../../../shared/contract/session.ts'
import type { ClinicPlaces } from './clinic-places.ts'
import type { TellProgress } from './long-work.ts'
import { openTold } from './open-told.ts'

/** What is looked at: a file that is left as it is, and why it is only looked at. */
export interface LookedAt {
  readonly file: string
  readonly looking: Looking
}

export interface LookParts {
  readonly places: ClinicPlaces
  readonly steps: readonly MigrationStep[]
  readonly now: () => string
  /** How far the check of its pages is. */
  readonly onProgress?: TellProgress
}

/** The clinic's own file, where it cannot be written. */
export function ownFile({ store }: ClinicPlaces): LookedAt {
  return { file: store.file, looking: { at: 'file' } }
}

/**
 * Opens a file to look: a copy of it, with its log, in our own temporary folder. Nothing that happens to the copy reaches
 * the file; an older copy is brought up to date on the way. `endLook` takes it away.
 */
export async function openToLook(
  { places, steps, now, onProgress }: LookParts,
  file: string,
  key: Buffer,
): Promise<Opened> {
  endLook(places)
  const place = storePlace(lookFolder(places))
  mkdirSync(dirname(place.file), { recursive: true, mode: 0o700 })
  for (const suffix of ['', '-wal']) {
    if (!existsSync(file + suffix)) continue
    copyFileSync(file + suffix, place.file + suffix)
    // A copy of a file that may not be written may not be written either.
    chmodSync(place.file + suffix, 0o600)
  }
  return openTold({ place, key, steps, now: now() }, async () => null, onProgress)
}

/** Takes away what was laid out to be looked at. */
export function endLook(places: ClinicPlaces): void {
  rmSync(lookFolder(places), { recursive: true, force: true })
}

function lookFolder({ temporaryFolder }: ClinicPlaces): string {
  return join(temporaryFolder, 'look')
}
