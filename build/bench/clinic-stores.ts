import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import SqliteDatabase from 'better-sqlite3'
import type { OpenStore } from '../../db/connection.ts'
import { applyPragmas, connect, type RawConnection, readerOn, writerOn } from '../../db/driver.ts'
import { chainKeyFrom, sealBy } from '../../db/ledger-chain.ts'
import { applySteps } from '../../db/migrate.ts'
import { loadMigrations, type MigrationStep } from '../../db/migration-steps.ts'
import { createStore } from '../../db/open.ts'
import * as patients from '../../db/repositories/patients.ts'
import * as people from '../../db/repositories/people.ts'
import { schemaFaults } from '../../db/schema-faults.ts'
import { storePlace } from '../../db/store-place.ts'
import { plainDate } from '../../shared/dates/plain-date.ts'
import type { Person } from '../../shared/model/clinic.ts'
import { type PatientId, patientIdSchema, personIdSchema } from '../../shared/model/ids.ts'
import type { Patient } from '../../shared/model/patient.ts'

export const NOW = '2026-11-23T15:00:00.000Z'
export const TODAY = plainDate('2026-11-23')
export const COUNSELOR: Person = {
  id: personIdSchema.parse('W1-counselor'),
  name: 'Sample Counselor',
  roles: ['counselor'],
  active: true,
}

export const KEY = Buffer.alloc(32, 0x5a)

/** Every migration of the product, as its own files have it. */
export function migrations(): readonly MigrationStep[] {
  return loadMigrations(fileURLToPath(new URL('../../db/migrations', import.meta.url)))
}

/** An empty folder, and what takes it away again. */
export function aFolder(): { readonly folder: string; readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'candor-bench-'))
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

/** A new encrypted clinic as the product makes it. */
export function encryptedStore(folder: string): OpenStore {
  const opened = createStore({ place: storePlace(folder), key: KEY, steps: migrations(), now: NOW })
  if (!opened.ok) throw new Error(`no store: ${opened.problem.code}`)
  return opened.store
}

/** One more connection to an encrypted clinic, for statements written by hand. */
export function statementsOn(folder: string): RawConnection {
  const raw = connect(storePlace(folder).file, KEY, 'existing')
  applyPragmas(raw)
  return raw
}

/** The same clinic in a file without a key: same schema, same pragmas, two connections as well. */
export function plainStore(folder: string): OpenStore {
  const file = join(folder, 'plain.db')
  const writing = new SqliteDatabase(file)
  applyPragmas(writing)
  applySteps(writing, migrations(), NOW)
  const reading = new SqliteDatabase(file)
  applyPragmas(reading)
  reading.pragma('query_only=ON')
  return {
    reader: readerOn(reading),
    writer: writerOn(writing),
    seal: sealBy(chainKeyFrom(KEY)),
    schemaFaults: () => schemaFaults(reading, migrations()),
    checkpoint: () => void writing.pragma('wal_checkpoint(TRUNCATE)'),
    close: () => {
      reading.close()
      writing.close()
    },
  }
}

export function patientId(count: number): PatientId {
  return patientIdSchema.parse(`W1-patient-${count}`)
}

const FIRST_NAMES = ['Ada', 'Bruno', 'Chidi', 'Dora', 'Emil', 'Fatou', 'Gita', 'Hugo', 'Ines', 'Jun']
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'

/** An invented patient; every count has a name, a phone and an account of its own. */
export function samplePatient(count: number): Patient {
  const letter = (place: number): string => LETTERS[Math.floor(count / 26 ** place) % 26] ?? 'A'
  return {
    id: patientId(count),
    lastName: `Sample-${letter(2)}${letter(1)}${letter(0)}`,
    firstName: FIRST_NAMES[count % FIRST_NAMES.length] ?? 'Ada',
    preferredName: '',
    bornOn: plainDate(`19${50 + (count % 50)}-0${1 + (count % 9)}-1${count % 10}`),
    phone: `(555) 010-${String(count % 10_000).padStart(4, '0')}`,
    email: '',
    address: `${count} Sample Street, Columbus, OH 43004`,
    language: 'en',
    account: `AC-${count}`,
  }
}

/** Puts the counselor and so many patients into an empty clinic. */
export function fill(store: OpenStore, patientCount: number): void {
  store.writer.transaction((tx) => {
    people.add(tx, COUNSELOR, NOW)
    for (let count = 0; count < patientCount; count += 1) patients.save(tx, samplePatient(count), NOW)
  })
}
