import { createHash } from 'node:crypto'
import type { OpenStore } from './connection.ts'
import { connectMemory, type RawConnection, writerOn } from './driver.ts'
import { chainKeyFrom, sealBy } from './ledger-chain.ts'
import { applySteps } from './migrate.ts'
import type { MigrationStep } from './migration-steps.ts'
import { schemaFaults } from './schema-faults.ts'

const TEST_KEY = createHash('sha256').update('a key for databases in memory').digest()
const MADE_AT = '2026-01-01T00:00:00.000Z'

/** An empty database after all its steps: the statements that make it at once, and the steps it has taken. */
interface Mould {
  readonly statements: string
  readonly taken: readonly (readonly unknown[])[]
  readonly version: number
}

const moulds = new WeakMap<readonly MigrationStep[], Mould>()

/** A migrated database in memory with a fixed key, for tests and demonstrations with invented people. */
export function openMemory(steps: readonly MigrationStep[]): OpenStore {
  const raw = connectMemory()
  cast(raw, mouldOf(steps))
  const writer = writerOn(raw)
  return {
    reader: writer,
    writer,
    seal: sealBy(chainKeyFrom(TEST_KEY)),
    schemaFaults: () => schemaFaults(raw, steps),
    checkpoint: () => undefined,
    close: () => raw.close(),
  }
}

function cast(raw: RawConnection, { statements, taken, version }: Mould): void {
  raw.transaction(() => {
    raw.exec(statements)
    const take = raw.prepare('INSERT INTO schema_steps (number, name, sha256, applied_at) VALUES (?, ?, ?, ?)')
    for (const step of taken) take.run(...step)
    raw.pragma(`user_version=${version}`)
  })()
}

/** The steps are applied once for each list of them; no step puts rows into an empty database. */
function mouldOf(steps: readonly MigrationStep[]): Mould {
  const known = moulds.get(steps)
  if (known !== undefined) return known
  const raw = connectMemory()
  try {
    applySteps(raw, steps, MADE_AT)
    const mould: Mould = {
      statements: statementsOf(raw).join(';\n'),
      taken: raw.prepare<[], unknown[]>('SELECT number, name, sha256, applied_at FROM schema_steps').raw().all(),
      version: Number(raw.pragma('user_version', { simple: true })),
    }
    moulds.set(steps, mould)
    return mould
  } finally {
    raw.close()
  }
}

/** Tables before what stands on them; without the tables that a search index makes for itself. */
function statementsOf(raw: RawConnection): readonly string[] {
  return raw
    .prepare<[], string>(
      `SELECT sql FROM sqlite_schema
       WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
         AND name NOT IN (SELECT name FROM pragma_table_list WHERE type = 'shadow')
       ORDER BY CASE type WHEN 'table' THEN 1 WHEN 'index' THEN 2 WHEN 'view' THEN 3 ELSE 4 END, rowid`,
    )
    .pluck()
    .all()
}
