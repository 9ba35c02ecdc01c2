import { copyFileSync, existsSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { connect } from '../../db/driver.ts'
import { createStore } from '../../db/open.ts'
import { placeState, storePlace } from '../../db/store-place.ts'
import {
  aClinic,
  aFolder,
  KEY,
  ledgerSum,
  NOW,
  OTHER_KEY,
  opened,
  opening,
  outcome,
  post,
  reopen,
  SMALL_STEPS,
} from '../support/store-folder.ts'

test('keeps what was posted when it is closed and opened again', async () => {
  const folder = aFolder()
  aClinic(folder)

  const store = opened(await reopen(folder))

  expect(ledgerSum(store)).toBe(600)
  store.close()
})

test('lets the reader see what the writer committed', async () => {
  const folder = aFolder()
  aClinic(folder)
  const store = opened(await reopen(folder))

  post(store, 5_000)

  expect(ledgerSum(store)).toBe(5_600)
  store.close()
})

test('lets the reader change nothing', async () => {
  const folder = aFolder()
  aClinic(folder)
  const store = opened(await reopen(folder))

  expect(() => store.reader.all(sql`DELETE FROM plans RETURNING id`)).toThrow()

  expect(store.reader.all(sql`SELECT id FROM plans`)).toHaveLength(1)
  store.close()
})

test('refuses a promise inside a transaction and rolls back', async () => {
  const folder = aFolder()
  aClinic(folder)
  const store = opened(await reopen(folder))

  const act = () =>
    store.writer.transaction(async (tx) => {
      tx.run(sql`INSERT INTO patients VALUES ('p2', 'Sample Patient B')`)
    })

  expect(act).toThrow('promise')
  expect(store.reader.all(sql`SELECT id FROM patients`)).toHaveLength(1)
  store.close()
})

test('refuses a wrong key and a key of another length', async () => {
  const folder = aFolder()
  aClinic(folder)

  expect(outcome(await reopen(folder, { key: OTHER_KEY }))).toBe('WRONG_KEY')
  await expect(reopen(folder, { key: Buffer.alloc(16) })).rejects.toThrow('32 bytes')
})

test('calls a vanished file missing and never starts anew', async () => {
  const folder = aFolder()
  aClinic(folder)
  const { place } = opening(folder)
  rmSync(place.file)

  expect(placeState(place)).toBe('missing')
  expect(outcome(await reopen(folder))).toBe('MISSING')
  expect(outcome(createStore(opening(folder)))).toBe('EXISTS')
  expect(existsSync(place.file)).toBe(false)
})

test('calls an emptied file empty and never starts anew', async () => {
  const folder = aFolder()
  aClinic(folder)
  const { place } = opening(folder)
  truncateSync(place.file, 0)

  expect(outcome(await reopen(folder))).toBe('ZERO_BYTE')
  expect(outcome(createStore(opening(folder)))).toBe('EXISTS')
})

test('asks for set-up only where nothing ever was', () => {
  const folder = aFolder()

  expect(placeState(storePlace(folder))).toBe('none')
  aClinic(folder)
  expect(placeState(storePlace(folder))).toBe('present')
  expect(outcome(createStore(opening(folder)))).toBe('EXISTS')
})

test('leaves no half-made clinic when set-up fails', () => {
  const folder = aFolder()
  const broken = [
    { number: 1, name: 'broken', sql: 'CREATE TABLE a (id TEXT); CREATE TABLE a (id TEXT)', sha256: '0'.repeat(64) },
  ]

  expect(() => createStore(opening(folder, { steps: broken }))).toThrow()

  expect(placeState(storePlace(folder))).toBe('none')
  expect(outcome(createStore(opening(folder)))).toBe('ok')
})

test('refuses files of other programs', async () => {
  const folder = aFolder()
  aClinic(folder)
  const { place } = opening(folder)

  writeFileSync(place.file, `SQLite format 3\0${'x'.repeat(5_000)}`)
  expect(outcome(await reopen(folder))).toBe('FOREIGN')

  rmSync(place.file)
  const raw = connect(place.file, KEY, 'create')
  raw.exec('CREATE TABLE notes (text TEXT)')
  raw.close()
  expect(outcome(await reopen(folder))).toBe('FOREIGN')
})

test('refuses a file that a newer Candor changed', async () => {
  const folder = aFolder()
  aClinic(folder)
  const raw = connect(opening(folder).place.file, KEY, 'existing')
  raw.prepare('INSERT INTO schema_steps VALUES (2, ?, ?, ?)').run('from_the_future', '0'.repeat(64), NOW)
  raw.close()

  const result = await reopen(folder)

  expect(result).toEqual({ ok: false, problem: { code: 'NEWER', detail: 'step 2' } })
})

test('refuses a file whose version number alone is newer', async () => {
  const folder = aFolder()
  aClinic(folder)
  const raw = connect(opening(folder).place.file, KEY, 'existing')
  raw.pragma('user_version=9')
  raw.close()

  expect(outcome(await reopen(folder))).toBe('NEWER')
})

test('refuses steps that were edited after release', async () => {
  const folder = aFolder()
  aClinic(folder)
  const edited = SMALL_STEPS.map((step) => ({ ...step, sha256: '1'.repeat(64) }))

  const result = await reopen(folder, { steps: edited })

  expect(result).toEqual({ ok: false, problem: { code: 'FOREIGN', detail: 'step 1 edited' } })
})

test('finds every damaged page when it opens', async () => {
  const folder = aFolder()
  aClinic(folder)
  const { place } = opening(folder)
  const whole = readFileSync(place.file)

  for (let at = 40; at < whole.length; at += 1_999) {
    const damaged = Buffer.from(whole)
    damaged.writeUInt8(damaged.readUInt8(at) ^ 1, at)
    writeFileSync(place.file, damaged)
    expect(outcome(await reopen(folder)), `bit at ${at}`).toBe('DAMAGED')
  }
})

test('finds a file that lost its end', async () => {
  const folder = aFolder()
  aClinic(folder)
  const { place } = opening(folder)
  const { length } = readFileSync(place.file)

  for (const left of [length - 4_096, length - 1, 4_096, 100]) {
    truncateSync(place.file, left)
    expect(outcome(await reopen(folder)), `${left} bytes`).toBe('DAMAGED')
  }
})

test('notices a trigger that somebody dropped', async () => {
  const folder = aFolder()
  aClinic(folder)
  const raw = connect(opening(folder).place.file, KEY, 'existing')
  raw.exec('DROP TRIGGER ledger_entries_no_update')
  raw.close()

  expect(await reopen(folder)).toMatchObject({ ok: false, problem: { code: 'DAMAGED', detail: 'schema' } })
})

test('says that another program holds the file', { timeout: 15_000 }, async () => {
  const folder = aFolder()
  aClinic(folder)
  const { place } = opening(folder)
  const other = connect(place.file, KEY, 'existing')
  other.pragma('locking_mode=EXCLUSIVE')
  other.exec('BEGIN EXCLUSIVE')

  const result = outcome(await reopen(folder))
  other.close()

  expect(result).toBe('BUSY')
})

test('writes the marker again when only that was lost', async () => {
  const folder = aFolder()
  aClinic(folder)
  const { place } = opening(folder)
  rmSync(place.marker)

  expect(outcome(await reopen(folder))).toBe('ok')

  expect(existsSync(place.marker)).toBe(true)
})

test('writes no patient anywhere in the clear', async () => {
  const folder = aFolder()
  aClinic(folder)
  const store = opened(await reopen(folder))
  post(store, 100, 'MARKER-IN-A-MEMO')
  copyFileSync(opening(folder).place.file, join(folder, 'copy-while-open'))

  const bytes = readdirSync(folder).map((name) => readFileSync(join(folder, name)).toString('latin1'))
  store.close()

  expect(bytes.length).toBeGreaterThan(3)
  expect(bytes.filter((text) => text.includes('MARKER') || text.includes('Sample Patient'))).toEqual([])
})
