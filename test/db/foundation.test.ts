import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { appendOnlyTriggers } from '../../db/append-only.ts'
import { refusalOf } from '../support/cause.ts'
import { aClinicWithOnePatient } from '../support/filled-store.ts'
import { openMemoryStore } from '../support/store.ts'

interface SchemaRow {
  readonly name: string
  readonly sql: string
}

test('every table with a chain carries the triggers of the house', () => {
  const { reader } = openMemoryStore()
  const tables = reader.all<SchemaRow>(
    sql`SELECT name, sql FROM sqlite_schema WHERE type = 'table' AND sql LIKE '%prev_hash%'`,
  )
  const triggers = reader.all<SchemaRow>(sql`SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'`)

  expect(tables.map((table) => table.name).sort()).toEqual(['audit_trail', 'ledger_entries'])
  for (const { name } of tables) {
    const expected = appendOnlyTriggers(name)
      .split(/(?<=END;)\n/)
      .filter((text) => text.trim() !== '')
    expect(expected).toHaveLength(4)
    for (const text of expected) expect(triggers.map((trigger) => `${trigger.sql};`)).toContain(text.trim())
  }
})

test('a row that replaces another by its other keys is refused too', () => {
  const { writer } = aClinicWithOnePatient()

  const replaced = refusalOf(() => writer.run(sql`INSERT OR REPLACE INTO people SELECT * FROM people`))

  expect(replaced).toContain('never deleted')
})
