import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { connectMemory, type RawConnection } from '../../db/driver.ts'
import { applySteps, standingOf } from '../../db/migrate.ts'
import { type MigrationStep, migrationsFrom } from '../../db/migration-steps.ts'
import { openStore } from '../../db/open.ts'
import { aClinic, aFolder, NOW, opened, opening, outcome, reopen, SMALL_STEPS } from '../support/store-folder.ts'

const PARENTS = `
CREATE TABLE patients (id TEXT PRIMARY KEY NOT NULL) STRICT;
CREATE TABLE plans (id TEXT PRIMARY KEY NOT NULL, patient_id TEXT NOT NULL REFERENCES patients (id) ON DELETE CASCADE) STRICT;`

/** How drizzle rebuilds a table: its own switch of foreign keys has no effect inside a transaction. */
const REBUILD = `
PRAGMA foreign_keys=OFF;
CREATE TABLE new_patients (id TEXT PRIMARY KEY NOT NULL, phone TEXT) STRICT;
INSERT INTO new_patients (id) SELECT id FROM patients;
DROP TABLE patients;
ALTER TABLE new_patients RENAME TO patients;
PRAGMA foreign_keys=ON;`

function steps(...texts: readonly string[]): readonly MigrationStep[] {
  return migrationsFrom(Object.fromEntries(texts.map((text, index) => [`000${index + 1}_step.sql`, text])))
}

function memoryWithPlans(): RawConnection {
  const raw = connectMemory()
  applySteps(raw, steps(PARENTS), NOW)
  raw.exec("INSERT INTO patients VALUES ('p1'); INSERT INTO plans VALUES ('a', 'p1'), ('b', 'p1')")
  return raw
}

function count(raw: RawConnection, table: 'plans' | 'patients'): number {
  return raw.prepare<[], { n: number }>(`SELECT count(*) AS n FROM ${table}`).get()?.n ?? -1
}

test('keeps child rows when a step rebuilds their parent', () => {
  const raw = memoryWithPlans()

  applySteps(raw, steps(PARENTS, REBUILD).slice(1), NOW)

  expect(count(raw, 'plans')).toBe(2)
  expect(raw.pragma('foreign_keys', { simple: true })).toBe(1)
})

test('loses the same child rows where foreign keys stay on', () => {
  const raw = memoryWithPlans()

  raw.transaction(() => raw.exec(REBUILD))()

  expect(count(raw, 'plans')).toBe(0)
})

test('takes nothing from a step that breaks a reference', () => {
  const raw = memoryWithPlans()
  const breaking = steps(PARENTS, "UPDATE plans SET patient_id = 'nobody'").slice(1)

  expect(() => applySteps(raw, breaking, NOW)).toThrow('broke a reference')

  expect(raw.prepare("SELECT id FROM plans WHERE patient_id = 'p1'").all()).toHaveLength(2)
  expect(standingOf(raw, steps(PARENTS)).kind).toBe('due')
})

test('refuses to lose rows that a step does not announce', () => {
  const raw = memoryWithPlans()

  expect(() => applySteps(raw, steps(PARENTS, 'DELETE FROM plans').slice(1), NOW)).toThrow('lost rows of plans')
  expect(count(raw, 'plans')).toBe(2)

  applySteps(raw, steps(PARENTS, '-- moves: plans\nDELETE FROM plans').slice(1), NOW)
  expect(count(raw, 'plans')).toBe(0)
})

test('applies all due steps or none', () => {
  const raw = memoryWithPlans()

  expect(() =>
    applySteps(raw, steps(PARENTS, 'CREATE TABLE extra (id TEXT)', 'no such statement').slice(1), NOW),
  ).toThrow()

  expect(raw.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'extra'").get()).toBeUndefined()
  expect(raw.pragma('user_version', { simple: true })).toBe(1)
})

test('refuses a step that was skipped', () => {
  const raw = memoryWithPlans()
  raw.prepare('INSERT INTO schema_steps VALUES (3, ?, ?, ?)').run('later', '0'.repeat(64), NOW)
  const known = steps(PARENTS, 'CREATE TABLE second (id TEXT)', 'CREATE TABLE third (id TEXT)')

  expect(standingOf(raw, known)).toEqual({ kind: 'different', number: 2, reason: 'skipped' })
})

test('refuses names and gaps in the list of steps', () => {
  expect(() => migrationsFrom({ '0001_a.sql': '', '0003_c.sql': '' })).toThrow('migration 2 expected')
  expect(() => migrationsFrom({ 'first.sql': '' })).toThrow("not a migration's name")
})

test('gives a step the same hash whatever the line ends', () => {
  const [unix] = migrationsFrom({ '0001_a.sql': 'SELECT 1;\nSELECT 2;\n' })
  const [windows] = migrationsFrom({ 'C:/steps/0001_a.sql': 'SELECT 1;\r\nSELECT 2;\r\n' })

  expect(windows).toEqual(unix)
})

test('makes a backup before a step and none without one', async () => {
  const folder = aFolder()
  aClinic(folder)
  const asked: string[] = []
  const backUp = async () => {
    asked.push('backup')
    return null
  }
  const second = [...SMALL_STEPS, ...steps('SELECT 1', 'CREATE TABLE notes (id TEXT) STRICT').slice(1)]

  opened(await openStore(opening(folder), backUp)).close()
  expect(asked).toEqual([])

  const store = opened(await openStore(opening(folder, { steps: second }), backUp))
  expect(asked).toEqual(['backup'])
  expect(store.reader.all(sql`SELECT * FROM notes`)).toEqual([])
  expect(store.reader.all(sql`SELECT id FROM plans`)).toHaveLength(1)
  store.close()
})

test('changes nothing when the backup before a step fails', async () => {
  const folder = aFolder()
  aClinic(folder)
  const second = [...SMALL_STEPS, ...steps('SELECT 1', 'CREATE TABLE notes (id TEXT) STRICT').slice(1)]

  const result = await openStore(opening(folder, { steps: second }), async () => 'DISK_FULL')

  expect(result).toEqual({ ok: false, problem: { code: 'BACKUP_FAILED', detail: 'DISK_FULL' } })
  expect(outcome(await reopen(folder))).toBe('ok')
})
