import { join } from 'node:path'
import { beforeEach, expect, onTestFinished, test } from 'vitest'
import type { Reader } from '../../db/connection.ts'
import { connectMemory, type RawConnection, readerOn } from '../../db/driver.ts'
import { applySteps } from '../../db/migrate.ts'
import { loadMigrations } from '../../db/migration-steps.ts'
import { listOpen } from '../../db/repositories/open-demands.ts'
import { plainDate } from '../../shared/dates/plain-date.ts'
import { NOW } from '../support/samples.ts'

const STEPS = loadMigrations(join(import.meta.dirname, '../../db/migrations'))
const LISTS: readonly (readonly [string, (reader: Reader) => unknown])[] = [
  ['all that is open', (reader) => listOpen(reader, null)],
  ['what is due by a day', (reader) => listOpen(reader, plainDate('2026-11-30'))],
]

let raw: RawConnection

beforeEach(() => {
  raw = connectMemory()
  applySteps(raw, STEPS, NOW)
  onTestFinished(() => void raw.close())
})

/** The steps by which the file answers the questions of a list, in order. */
function stepsOf(list: (reader: Reader) => unknown): readonly string[] {
  const texts: string[] = []
  const prepare = raw.prepare.bind(raw)
  list(readerOn(Object.assign(Object.create(raw), { prepare: (text: string) => texts.push(text) && prepare(text) })))
  return texts.flatMap((text) => {
    const nothing = Array.from({ length: (text.match(/\?/g) ?? []).length }, () => null)
    return prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${text}`)
      .all(...nothing)
      .map(({ detail }) => detail)
  })
}

/** Sizes that make every plan of the clinic seem open, and its demands few. */
function knowWrongSizes(): void {
  raw.exec('ANALYZE')
  raw.exec(`INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
    ('installments', 'installments_by_day', '10 1'),
    ('plan_balances', 'plan_balances_owing', '2000000 1')`)
  raw.exec('ANALYZE sqlite_schema')
}

test.each(LISTS)('%s is read from covering indexes', (_, list) => {
  const steps = stepsOf(list)

  expect(steps[0]).toBe('SCAN b USING COVERING INDEX plan_balances_owing')
  expect(steps).toContain('SEARCH i USING COVERING INDEX installments_to_pay (plan_id=? AND version=?)')
  expect(steps.filter((step) => /^SEARCH [acdsv] /.test(step) && !step.includes('COVERING INDEX'))).toEqual([])
  expect(steps.filter((step) => step.startsWith('SCAN')).length).toBe(1)
})

test.each(LISTS)('%s is read so whatever is known of sizes', (_, list) => {
  const before = stepsOf(list)

  knowWrongSizes()

  expect(stepsOf(list)).toEqual(before)
})
