import { createHmac, timingSafeEqual } from 'node:crypto'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { writeDurably } from './durable-file.ts'

/** Where one clinic's database stands, and the note that remembers that there is one. */
export interface StorePlace {
  readonly file: string
  readonly marker: string
}

/** What the two files say together, without a key. Only `none` may lead to first-run set-up. */
export type PlaceState = 'none' | 'present' | 'missing' | 'zeroByte'

interface InstallMarker {
  readonly version: 1
  readonly installedAt: string
  /** Tells a wrong key from a damaged file. It gives away nothing about the key. */
  readonly keyCheck: string
}

/** The file names inside a folder; the marker may stand elsewhere, so that losing the folder does not lose both. */
export function storePlace(folder: string, markerFolder: string = folder): StorePlace {
  return { file: join(folder, 'candor.db'), marker: join(markerFolder, 'candor.installed.json') }
}

/** Is there a clinic here? An empty or vanished file where one was set up is a case for recovery, never for set-up. */
export function placeState(place: StorePlace): PlaceState {
  if (!existsSync(place.file)) return existsSync(place.marker) ? 'missing' : 'none'
  return statSync(place.file).size === 0 ? 'zeroByte' : 'present'
}

/** Remembers that a clinic exists here. Written after creating, restoring, and on opening where it is gone. */
export function leaveMarker(place: StorePlace, key: Buffer, installedAt: string): void {
  const marker: InstallMarker = { version: 1, installedAt, keyCheck: keyCheckOf(key) }
  writeDurably(place.marker, `${JSON.stringify(marker, null, 2)}\n`)
}

/** Does the marker know this key? Null when there is no readable marker. */
export function markerKnowsKey(place: StorePlace, key: Buffer): boolean | null {
  const noted = readMarked(place.marker, /"keyCheck": "([0-9a-f]{64})"/)
  if (noted === null) return null
  return timingSafeEqual(Buffer.from(noted, 'hex'), Buffer.from(keyCheckOf(key), 'hex'))
}

/** When this clinic was set up here, or last restored; null when the marker does not say. */
export function markedSince(place: StorePlace): string | null {
  return readMarked(place.marker, /"installedAt": "([^"]+)"/)
}

function keyCheckOf(key: Buffer): string {
  return createHmac('sha256', key).update('candor key check v1').digest('hex')
}

function readMarked(file: string, pattern: RegExp): string | null {
  if (!existsSync(file)) return null
  return pattern.exec(readFileSync(file, 'utf8'))?.[1] ?? null
}
