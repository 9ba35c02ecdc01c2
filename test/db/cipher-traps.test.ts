import { execFileSync } from 'node:child_process'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { expect, test } from 'vitest'
import { applyPragmas, connect, readPragma } from '../../db/driver.ts'
import { isPlaintext } from '../../db/file-head.ts'
import { createStore } from '../../db/open.ts'
import { aClinic, aFolder, KEY, OTHER_KEY, opening, outcome, reopen } from '../support/store-folder.ts'

const PAGE_BYTES = 4_096

function keyPragma(key: Buffer): string {
  return `key="x'${key.toString('hex')}'"`
}

test('runs the driver that encrypts, not the stock one', () => {
  const manifest: { name: string; version: string } = JSON.parse(
    readFileSync(new URL('../../node_modules/better-sqlite3/package.json', import.meta.url), 'utf8'),
  )

  expect(`${manifest.name}@${manifest.version}`).toBe('better-sqlite3-multiple-ciphers@13.0.3')
})

test('runs on a Node whose interface the driver needs', () => {
  expect(Number(process.versions.napi)).toBeGreaterThanOrEqual(10)
})

test('writes bytes that look like no database', () => {
  const folder = aFolder()
  aClinic(folder)
  const bytes = readFileSync(opening(folder).place.file)

  expect(isPlaintext(opening(folder).place.file)).toBe(false)
  expect(bytes.length % PAGE_BYTES).toBe(0)
  expect(bytes.toString('latin1')).not.toContain('ledger_entries')
})

test('would write plaintext without an error if the key were left out', () => {
  const file = join(aFolder(), 'no-key.db')
  const raw = new SqliteDatabase(file)
  raw.pragma("cipher='sqlcipher'")
  raw.pragma('legacy=4')
  raw.exec('CREATE TABLE patients (name TEXT)')
  raw.close()

  expect(isPlaintext(file)).toBe(true)
})

test('opens with a key and with nothing else', async () => {
  const folder = aFolder()
  aClinic(folder)
  const { file } = opening(folder).place

  const keyless = new SqliteDatabase(file)
  expect(() => keyless.prepare('SELECT count(*) FROM sqlite_schema').get()).toThrow('not a database')
  keyless.close()
  expect(outcome(await reopen(folder, { key: OTHER_KEY }))).toBe('WRONG_KEY')
})

test('sets the portable variant before the key', () => {
  const folder = aFolder()
  aClinic(folder)
  const late = new SqliteDatabase(opening(folder).place.file)
  late.pragma("cipher='sqlcipher'")
  late.pragma(keyPragma(KEY))
  late.pragma('legacy=4')

  expect(() => late.prepare('SELECT count(*) FROM sqlite_schema').get()).toThrow('not a database')
  late.close()
})

test('keeps temporary tables in memory and every pragma of the house', () => {
  const folder = aFolder()
  aClinic(folder)
  const raw = connect(opening(folder).place.file, KEY, 'existing')
  applyPragmas(raw)

  const names = ['journal_mode', 'synchronous', 'foreign_keys', 'trusted_schema', 'cell_size_check', 'temp_store']
  const found = Object.fromEntries(names.map((name) => [name, readPragma(raw, name)]))
  raw.close()

  expect(found).toEqual({
    journal_mode: 'wal',
    synchronous: 2,
    foreign_keys: 1,
    trusted_schema: 0,
    cell_size_check: 1,
    temp_store: 2,
  })
})

/** How many temporary files are open while a large table is sorted. They are unlinked at once, so only Linux shows them. */
function spilledFiles(tempStore: 'MEMORY' | 'FILE'): number {
  const folder = aFolder()
  const script = `
    import { readdirSync, readlinkSync } from 'node:fs'
    import { connect } from ${JSON.stringify(new URL('../../db/driver.ts', import.meta.url).href)}
    const raw = connect(${JSON.stringify(join(folder, 'large.db'))}, Buffer.alloc(32, 7), 'create')
    if ('${tempStore}' !== 'MEMORY') raw.pragma('temp_store=${tempStore}')
    raw.exec('CREATE TABLE t (a TEXT)')
    raw.exec("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000) INSERT INTO t SELECT hex(randomblob(100)) FROM n")
    raw.pragma('cache_size=10')
    const rows = raw.prepare('SELECT a FROM t ORDER BY a').iterate()
    rows.next()
    const open = readdirSync('/proc/self/fd').filter((fd) => {
      try { return readlinkSync('/proc/self/fd/' + fd).includes('etilqs') } catch { return false }
    })
    console.log(open.length)`
  return Number(execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' }))
}

test.runIf(process.platform === 'linux')('spills no temporary file when it sorts a large table', () => {
  expect(spilledFiles('FILE')).toBeGreaterThan(0)
  expect(spilledFiles('MEMORY')).toBe(0)
})

test('refuses the copying call that cannot encrypt', async () => {
  const folder = aFolder()
  aClinic(folder)
  const raw = connect(opening(folder).place.file, KEY, 'existing')

  await expect(raw.backup(join(folder, 'copy.db'))).rejects.toThrow()
  raw.close()
})

test('keeps cipher and key when it copies by VACUUM INTO', () => {
  const folder = aFolder()
  aClinic(folder)
  const copy = join(folder, 'copy.db')
  const raw = connect(opening(folder).place.file, KEY, 'existing')
  raw.prepare('VACUUM INTO ?').run(copy)
  raw.close()

  const again = connect(copy, KEY, 'existing')
  expect(again.prepare<[], { n: number }>('SELECT count(*) AS n FROM ledger_entries').get()?.n).toBe(3)
  again.close()
  expect(isPlaintext(copy)).toBe(false)
})

test('turns an empty file into no database', async () => {
  const folder = aFolder()
  aClinic(folder)
  const { place } = opening(folder)
  writeFileSync(place.file, '')

  expect(outcome(await reopen(folder))).toBe('ZERO_BYTE')
  expect(readFileSync(place.file)).toHaveLength(0)

  rmSync(place.file)
  expect(outcome(createStore(opening(folder)))).toBe('EXISTS')
})
