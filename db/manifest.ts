import { createHmac, timingSafeEqual } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { ChainHeads } from './chained-tables.ts'
import type { Proof } from './copy-database.ts'
import { writeDurably } from './durable-file.ts'
import { chainKeyFrom } from './ledger-chain.ts'

export type BackupReason = 'change' | 'close' | 'migration' | 'import' | 'dayClose' | 'asked'

/** What stands beside a backup: enough to choose one, to prove it, and to open it with the recovery code. */
export interface Manifest extends Proof {
  readonly format: 1
  readonly appVersion: string
  /** Absent in copies of earlier versions. */
  readonly clinicName?: string
  /** ISO in UTC, and the clinic's own day. */
  readonly madeAt: string
  readonly madeOn: string
  readonly reason: BackupReason
  /** The recovery slot of the vault, as it stands in its file; never a person's slot. Null when there is none yet. */
  readonly recovery: Readonly<Record<string, unknown>> | null
}

/** A backup that was proven when it was made. */
export interface Backup {
  readonly name: string
  readonly file: string
  readonly manifest: Manifest
}

const MANIFEST = '.json'
const USED = '.restored'
export const BACKUP = '.candor'

/** Writes the manifest beside its file, sealed with a key made from the store's. From now on the backup counts. */
export function writeManifest(folder: string, name: string, manifest: Manifest, key: Buffer): void {
  const seal = sealOf(manifest, key)
  writeDurably(join(folder, name + MANIFEST), `${JSON.stringify({ ...manifest, seal }, null, 2)}\n`)
}

/** Every backup in a folder that has both its parts at full length, newest first. A folder that is not there has none. */
export function listBackups(folder: string): readonly Backup[] {
  if (!isFolder(folder)) return []
  const names = readdirSync(folder).filter((name) => name.endsWith(MANIFEST))
  return names
    .flatMap((name) => readBackup(folder, name.slice(0, -MANIFEST.length)) ?? [])
    .sort((a, b) => (a.manifest.madeAt < b.manifest.madeAt ? 1 : -1))
}

/** Was this manifest written by somebody with the key, and not changed since? */
export function isManifestAuthentic(backup: Backup, key: Buffer): boolean {
  const { seal, ...manifest } = JSON.parse(readFileSync(manifestFile(backup), 'utf8'))
  const expected = Buffer.from(sealOf(manifest, key), 'hex')
  const found = Buffer.from(String(seal), 'hex')
  return found.length === expected.length && timingSafeEqual(found, expected)
}

/**
 * Where the chains ended when the backups in a folder were made: what a cut tail is found by. Only manifests written with
 * this key count, and only those made after `since` (see `markedSince`): a restore goes back behind the newer ones.
 */
export function anchorsOf(folder: string, key: Buffer, since: string | null): readonly ChainHeads[] {
  return listBackups(folder)
    .filter((backup) => since === null || backup.manifest.madeAt > since)
    .filter((backup) => isManifestAuthentic(backup, key))
    .map((backup) => backup.manifest.heads)
}

/** Is there a folder of this name? A stick that is gone may have left a file, or nothing. */
export function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true
}

export function manifestFile(backup: Backup): string {
  return backup.file.slice(0, -BACKUP.length) + MANIFEST
}

/** What says which computers put a backup in place; most have none. */
export function usedFile(backup: Backup): string {
  return backup.file.slice(0, -BACKUP.length) + USED
}

function readBackup(folder: string, name: string): Backup | null {
  const file = join(folder, name + BACKUP)
  const manifest = parseManifest(readFileSync(join(folder, name + MANIFEST), 'utf8'))
  if (manifest === null || !existsSync(file) || statSync(file).size !== manifest.bytes) return null
  return { name, file, manifest }
}

function parseManifest(text: string): Manifest | null {
  try {
    const { seal, ...manifest }: Manifest & { readonly seal?: string } = JSON.parse(text)
    const isOurs = manifest.format === 1 && typeof manifest.madeAt === 'string' && typeof manifest.sha256 === 'string'
    return isOurs && seal !== undefined ? manifest : null
  } catch {
    return null
  }
}

function sealOf(manifest: object, key: Buffer): string {
  const chainKey = chainKeyFrom(key)
  const seal = createHmac('sha256', chainKey).update('candor manifest v1\n').update(JSON.stringify(manifest))
  chainKey.fill(0)
  return seal.digest('hex')
}
