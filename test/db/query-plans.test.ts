import SqliteDatabase from 'better-sqlite3'
import { afterEach, describe, expect, test, vi } from 'vitest'
import type { Plan } from '../../shared/model/plan.ts'
import { ask, openDesk, type TestDesk } from '../support/desk.ts'
import { aRunningPlan, pay } from '../support/running-plan.ts'

afterEach(() => void vi.restoreAllMocks())

describe('among any number of plans', () => {
  test('posting a payment reads no table from end to end', async () => {
    const { desk, plan, raw } = await aWatchedDesk()
    const asked = textsOf(raw)
    await pay(desk, plan.id, 12_345)

    expect(asked().length).toBeGreaterThan(20)
    expect(asked().flatMap((text) => scansOf(raw, text))).toEqual([])
  })

  test('opening a plan reads no table from end to end', async () => {
    const { desk, plan, raw } = await aWatchedDesk()
    await pay(desk, plan.id, 12_345)
    const asked = textsOf(raw)
    await ask(desk, 'plan.get', { planId: plan.id })

    expect(asked().length).toBeGreaterThan(4)
    expect(asked().flatMap((text) => scansOf(raw, text))).toEqual([])
  })

  test('a query without an index would be found', async () => {
    const { raw } = await aWatchedDesk()

    expect(scansOf(raw, 'SELECT * FROM receipts WHERE reference = ?')).toEqual(['SCAN receipts'])
    expect(scansOf(raw, 'SELECT max(amount_cents) FROM installments')).toEqual(['SEARCH installments'])
    expect(scansOf(raw, 'SELECT * FROM ledger_entries WHERE amount_cents = ?')).toEqual(['SCAN ledger_entries'])
  })
})

interface WatchedDesk {
  readonly desk: TestDesk
  readonly plan: Plan
  readonly raw: SqliteDatabase.Database
}

/** A desk with a running plan, and the connection beneath its store. */
async function aWatchedDesk(): Promise<WatchedDesk> {
  const compile = vi.spyOn(SqliteDatabase.prototype, 'prepare')
  const desk = openDesk()
  const raw = compile.mock.contexts.at(-1)
  compile.mockRestore()
  if (raw === undefined) throw new Error('the store has no connection')
  return { desk, plan: await aRunningPlan(desk), raw }
}

/** Every text of a statement that is asked from now on, each once. */
function textsOf(raw: SqliteDatabase.Database): () => readonly string[] {
  const asked = vi.spyOn(raw, 'prepare')
  return () => [...new Set(asked.mock.calls.map(([text]) => text))]
}

/** The steps of a statement that read a whole table that grows, by what SQLite says of them. */
function scansOf(raw: SqliteDatabase.Database, text: string): readonly string[] {
  const values = Array.from(text.matchAll(/\?/g), () => null)
  const steps = SqliteDatabase.prototype.prepare.call(raw, `EXPLAIN QUERY PLAN ${text}`).all(...values)
  const details = steps.map((step) => String(Object(step).detail))
  return details.filter((detail) => readsAll(detail) && !isShort(detail) && !takesNewest(detail, text))
}

/** A search without an index is a minimum or maximum looked for in every row. */
function readsAll(detail: string): boolean {
  return detail.startsWith('SCAN ') || (detail.startsWith('SEARCH ') && !detail.includes(' USING '))
}

/** One row of a clinic's own, or none at all. */
function isShort(detail: string): boolean {
  return detail === 'SCAN stationery' || detail === 'SCAN CONSTANT ROW'
}

/** The newest row is one step from the end of its table; inserting into a chain looks at it in a trigger. */
function takesNewest(detail: string, text: string): boolean {
  const table = detail.split(' ')[1] ?? ''
  const isChained = table === 'ledger_entries' || table === 'audit_trail'
  if (isChained && text.startsWith(`INSERT INTO "${table}"`)) return true
  return (isChained || table === 'clinic_settings') && /order by \S*(seq|version)"? desc limit (\?|1)$/i.test(text)
}
