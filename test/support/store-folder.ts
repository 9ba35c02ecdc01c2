import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { onTestFinished } from 'vitest'
import { appendChained } from '../../db/append-chained.ts'
import { appendOnlyTriggers } from '../../db/append-only.ts'
import type { OpenStore } from '../../db/connection.ts'
import { type MigrationStep, migrationsFrom } from '../../db/migration-steps.ts'
import { createStore, type Opened, type Opening, openStore } from '../../db/open.ts'
import { storePlace } from '../../db/store-place.ts'

export const KEY = Buffer.alloc(32, 7)
export const OTHER_KEY = Buffer.alloc(32, 8)
export const NOW = '2026-11-21T15:00:00.000Z'
export const TODAY = '2026-11-21'

const FIRST_STEP = `
CREATE TABLE patients (id TEXT PRIMARY KEY NOT NULL, name TEXT NOT NULL) STRICT;
CREATE TABLE plans (id TEXT PRIMARY KEY NOT NULL, patient_id TEXT NOT NULL REFERENCES patients (id)) STRICT;
CREATE TABLE ledger_entries (
  seq INTEGER PRIMARY KEY AUTOINCREMENT, amount_cents INTEGER NOT NULL, memo TEXT, prev_hash TEXT NOT NULL, hash TEXT NOT NULL
) STRICT;
${appendOnlyTriggers('ledger_entries')}`

/** A small clinic's schema, so that these tests do not change when the real one grows. */
export const SMALL_STEPS: readonly MigrationStep[] = migrationsFrom({ '0001_small_clinic.sql': FIRST_STEP })

export const ledgerEntries = sqliteTable('ledger_entries', {
  seq: integer('seq').primaryKey(),
  amountCents: integer('amount_cents').notNull(),
  memo: text('memo'),
  prevHash: text('prev_hash').notNull(),
  hash: text('hash').notNull(),
})

/** An empty folder that is removed when the test is over. */
export function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'candor-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

export function opening(folder: string, changes: Partial<Opening> = {}): Opening {
  return { place: storePlace(folder), key: KEY, steps: SMALL_STEPS, now: NOW, ...changes }
}

/** Opens where no migration is expected; one that is due fails, because no backup can be made here. */
export function reopen(folder: string, changes: Partial<Opening> = {}): Promise<Opened> {
  return openStore(opening(folder, changes), async () => 'no backup in this test')
}

export function opened(result: Opened): OpenStore {
  if (!result.ok) throw new Error(`could not open: ${result.problem.code} ${result.problem.detail}`)
  return result.store
}

/** The code with which opening failed, or `ok`. */
export function outcome(result: Opened): string {
  if (!result.ok) return result.problem.code
  result.store.close()
  return 'ok'
}

/** A clinic with one patient, one plan and ledger rows of 1.00, 2.00, … dollars; closed again. */
export function aClinic(folder: string, entries = 3): void {
  const store = opened(createStore(opening(folder)))
  store.writer.run(sql`INSERT INTO patients VALUES ('p1', 'Sample Patient A')`)
  store.writer.run(sql`INSERT INTO plans VALUES ('plan1', 'p1')`)
  for (let count = 1; count <= entries; count += 1) post(store, count * 100)
  store.close()
}

export function post(store: OpenStore, amountCents: number, memo: string | null = null): void {
  store.writer.transaction((tx) => appendChained(tx, store.seal, ledgerEntries, { amountCents, memo }))
}

export function ledgerSum(store: OpenStore): number {
  return (
    store.reader.get<{ total: number }>(sql`SELECT coalesce(sum(amount_cents), 0) AS total FROM ledger_entries`)
      ?.total ?? -1
  )
}
