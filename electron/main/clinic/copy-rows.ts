import { basename } from 'node:path'
import { copiesIn, setAsideOf } from '../../../db/copy-list.ts'
import type { Backup } from '../../../db/manifest.ts'
import type { CopyRow } from '../../../shared/contract/restore.ts'
import type { ClinicPlaces } from './clinic-places.ts'
import { secondPlace } from './second-place.ts'

/** One folder of copies, and what it is to us. */
export interface CopyFolder {
  readonly path: string
  readonly place: CopyRow['place']
}

/** A copy as main finds it again by its name; the window never hears a path. */
export type FoundCopy =
  | { readonly kind: 'backup'; readonly backup: Backup }
  | { readonly kind: 'setAside'; readonly file: string; readonly replacedAt: string }

/** The folders of this computer in which copies lie. */
export function foldersHere(places: ClinicPlaces): readonly CopyFolder[] {
  const second = secondPlace(places)
  return [
    { path: places.backupFolder, place: 'first' },
    ...(second === null ? [] : [{ path: second, place: 'second' as const }]),
  ]
}

/** Every copy in these folders, the newest first; what cannot be used is named too. */
export function copyRows(folders: readonly CopyFolder[], newestSchema: number): readonly CopyRow[] {
  return folders
    .flatMap(({ path, place }) => {
      const { whole, broken } = copiesIn(path)
      return [
        ...whole.map((backup) => rowOf(backup, place, newestSchema)),
        ...broken.map(({ name, bytes }): CopyRow => ({ ...NOTHING_KNOWN, name, bytes, place, standing: 'damaged' })),
      ]
    })
    .sort((a, b) => (a.madeAt < b.madeAt ? 1 : -1))
}

/** What earlier restores replaced. */
export function setAsideRows(places: ClinicPlaces): readonly CopyRow[] {
  return setAsideOf(places.store).map(({ name, replacedAt, bytes }) => ({
    ...NOTHING_KNOWN,
    name,
    bytes,
    kind: 'setAside',
    madeAt: replacedAt,
    standing: 'unproven',
  }))
}

/** The copy of this name; null when it is gone meanwhile. */
export function findCopy(places: ClinicPlaces, folders: readonly CopyFolder[], name: string): FoundCopy | null {
  for (const { path } of folders) {
    const backup = copiesIn(path).whole.find((each) => each.name === name)
    if (backup !== undefined) return { kind: 'backup', backup }
  }
  const aside = setAsideOf(places.store).find((each) => each.name === name)
  return aside === undefined ? null : { kind: 'setAside', file: aside.file, replacedAt: aside.replacedAt }
}

/** The last part of a folder's name: the window shows it, and no more. */
export function shownFolder(path: string): string {
  return basename(path)
}

const NOTHING_KNOWN = {
  kind: 'backup',
  place: 'first',
  madeAt: '',
  clinicName: '',
  patients: null,
  plans: null,
  hasCode: false,
} as const

function rowOf({ name, manifest }: Backup, place: CopyRow['place'], newestSchema: number): CopyRow {
  const { totals, schemaVersion, madeAt, bytes, clinicName = '', recovery } = manifest
  return {
    name,
    kind: 'backup',
    place,
    madeAt,
    clinicName,
    patients: totals.rows.patients ?? null,
    plans: totals.rows.plans ?? null,
    bytes,
    standing: schemaVersion > newestSchema ? 'newer' : 'proven',
    hasCode: recovery !== null,
  }
}
