import { sql } from 'drizzle-orm'
import { afterEach, expect, test } from 'vitest'
import { aFolder, statementsOn, TODAY } from '../../build/bench/clinic-stores.ts'
import { benchDesk, openPlan, payPlan } from '../../build/bench/desk-day.ts'
import { grownClinic, SEALED_PLANS } from '../../build/bench/grown-clinic.ts'
import { workListStatement } from '../../build/bench/reference/work-list-statement.ts'
import { allFaults } from '../../db/repositories/ledger-check.ts'
import { listOpen } from '../../db/repositories/open-demands.ts'
import { addMonths } from '../../shared/dates/plain-date.ts'

const { folder, remove } = aFolder()
afterEach(remove)

test('a grown clinic is sound and takes payments', async () => {
  const { store, sealed } = grownClinic(folder, 2 * SEALED_PLANS)
  const desk = benchDesk(store)
  const rowsOf = (table: string) =>
    store.reader.get<{ n: number }>(sql`SELECT count(*) AS n FROM ${sql.identifier(table)}`)?.n
  const plan = sealed[7]
  if (plan === undefined) throw new Error('no plan is sealed')

  expect(['plans', 'installments', 'receipts', 'ledger_entries'].map(rowsOf)).toEqual([128, 1_280, 128, 384])
  expect(allFaults(store.reader)).toEqual([])
  expect(await openPlan(desk, plan)).toBe(90_000)
  expect(await payPlan(desk, plan, 1)).toBe(87_500)
  expect(allFaults(store.reader)).toEqual([])
  const by = addMonths(TODAY, 3)
  const listed = listOpen(store.reader, by)
  const raw = statementsOn(folder)
  const rows = workListStatement(raw)(by)
  raw.close()
  const shown = (row: (typeof rows)[number] | (typeof listed)[number]) => [
    row.planNumber,
    row.number,
    row.contractOn,
    row.left,
  ]
  expect(rows.map(shown)).toEqual(listed.map(shown))
  expect(listed).toHaveLength(2 * 128)
  store.close()
})
