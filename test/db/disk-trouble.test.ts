import { execFileSync } from 'node:child_process'
import { chmodSync } from 'node:fs'
import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { applyPragmas, connect, writerOn } from '../../db/driver.ts'
import { faultOfCheck, storeFault } from '../../db/open-problem.ts'
import {
  aClinic,
  aFolder,
  KEY,
  ledgerSum,
  NOW,
  opened,
  opening,
  outcome,
  post,
  reopen,
} from '../support/store-folder.ts'

/** What the database threw, as the rest of the app learns it. */
function faultOf(act: () => unknown): string | null {
  try {
    act()
    return 'nothing was thrown'
  } catch (error) {
    return storeFault(error)
  }
}

test.each([
  ['SQLITE_IOERR_READ', 'DISK_FAILED'],
  ['SQLITE_IOERR_FSYNC', 'DISK_FAILED'],
  ['SQLITE_IOERR', 'DISK_FAILED'],
  ['EIO', 'DISK_FAILED'],
  ['SQLITE_FULL', 'DISK_FULL'],
  ['SQLITE_CORRUPT', 'DAMAGED'],
  ['SQLITE_IOERR_CORRUPTFS', 'DAMAGED'],
  ['SQLITE_NOTADB', 'DAMAGED'],
  ['SQLITE_READONLY_DIRECTORY', 'READ_ONLY'],
])('%s is told as %s', (code, fault) => {
  expect(storeFault(Object.assign(new Error('of the driver'), { code }))).toBe(fault)
})

test.each([
  ['ok', null],
  ['Tree 3 page 3: unable to get the page. error code=10', 'DISK_FAILED'],
  ['Tree 3 page 3: unable to get the page. error code=266', 'DISK_FAILED'],
  ['Tree 3 page 3: unable to get the page. error code=11', 'DAMAGED'],
  ['wrong # of entries in index ledger_entries_plan', 'DAMAGED'],
])('a check that says “%s” finds %s', (said, fault) => {
  expect(faultOfCheck(said)).toBe(fault)
})

test('undoes the whole transaction when the disk is full', async () => {
  const folder = aFolder()
  aClinic(folder)
  const raw = connect(opening(folder).place.file, KEY, 'existing')
  applyPragmas(raw)
  raw.pragma(`max_page_count=${Number(raw.pragma('page_count', { simple: true })) + 1}`)
  const writer = writerOn(raw)

  const fault = faultOf(() =>
    writer.transaction((tx) => {
      for (let count = 0; count < 50; count += 1) {
        tx.run(sql`INSERT INTO patients VALUES (${`p-${count}`}, ${'Sample Patient '.repeat(200)})`)
      }
    }),
  )
  raw.close()

  expect(fault).toBe('DISK_FULL')
  const store = opened(await reopen(folder))
  expect(store.reader.all(sql`SELECT id FROM patients`)).toHaveLength(1)
  expect(ledgerSum(store)).toBe(600)
  post(store, 100)
  store.close()
})

/** Runs as somebody who may read here and write nothing; the superuser would be let through. */
function outcomeUnprivileged(folder: string): string {
  const source = (path: string) => JSON.stringify(new URL(path, import.meta.url).href)
  const script = `
    const { openStore } = await import(${source('../../db/open.ts')})
    const { storePlace } = await import(${source('../../db/store-place.ts')})
    await import('better-sqlite3')
    if (process.getuid?.() === 0) process.seteuid(65534)
    const place = storePlace(${JSON.stringify(folder)})
    const result = await openStore({ place, key: Buffer.alloc(32, 7), steps: [], now: '${NOW}' }, async () => null)
    console.log(result.ok ? 'ok' : result.problem.code)`
  const cwd = new URL('../..', import.meta.url)
  return execFileSync(process.execPath, ['--input-type=module', '-e', script], { cwd, encoding: 'utf8' }).trim()
}

test('says that a folder or a file cannot be written', async () => {
  const folder = aFolder()
  aClinic(folder)
  chmodSync(opening(folder).place.file, 0o444)
  chmodSync(folder, 0o555)

  expect(outcomeUnprivileged(folder)).toBe('READ_ONLY')

  chmodSync(folder, 0o777)
  expect(outcomeUnprivileged(folder)).toBe('READ_ONLY')
  chmodSync(opening(folder).place.file, 0o644)
  expect(outcome(await reopen(folder))).toBe('ok')
})
