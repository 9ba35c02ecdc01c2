import { join } from 'node:path'
import { expect, test } from 'vitest'
import { connectMemory } from '../../db/driver.ts'
import { openMemory } from '../../db/memory.ts'
import { applySteps } from '../../db/migrate.ts'
import { loadMigrations } from '../../db/migration-steps.ts'

const STEPS = loadMigrations(join(import.meta.dirname, '../../db/migrations'))

test('a clinic in memory has the schema of a file', () => {
  for (const count of [1, STEPS.length]) {
    const store = openMemory(STEPS.slice(0, count))
    expect(store.schemaFaults()).toEqual([])
    store.close()
  }
})

test('no step puts rows into an empty database', () => {
  const raw = connectMemory()
  applySteps(raw, STEPS, '2026-01-01T00:00:00.000Z')
  const tables = raw
    .prepare<[], string>(
      "SELECT name FROM pragma_table_list WHERE type IN ('table', 'virtual') AND name NOT LIKE 'sqlite%'",
    )
    .pluck()
    .all()
  const filled = tables.filter((table) => raw.prepare(`SELECT 1 FROM "${table}" LIMIT 1`).get() !== undefined)
  expect(filled).toEqual(['schema_steps'])
  raw.close()
})
