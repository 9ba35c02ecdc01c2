import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { afterEach, describe, expect, test } from 'vitest'
import { aFolder, encryptedStore, fill, KEY, plainStore, statementsOn } from '../../build/bench/clinic-stores.ts'
import { planStatements } from '../../build/bench/reference/plan-statements.ts'
import { samplePlan, savePlan } from '../../build/bench/save-plan.ts'
import { workday } from '../../build/bench/workday.ts'
import { workload } from '../../build/bench/workload.ts'
import type { OpenStore } from '../../db/connection.ts'
import { isPlaintext } from '../../db/file-head.ts'
import { chainKeyFrom, sealBy } from '../../db/ledger-chain.ts'
import { totalsOf } from '../../db/totals.ts'

const folders: (() => void)[] = []
afterEach(() => {
  for (const remove of folders.splice(0)) remove()
})

function folder(): string {
  const made = aFolder()
  folders.push(made.remove)
  return made.folder
}

describe('statements by hand', () => {
  test('store the rows that the repositories store', () => {
    const [own, byHand] = [folder(), folder()]
    const [store, other] = [encryptedStore(own), encryptedStore(byHand)]
    fill(store, 1)
    fill(other, 1)
    const raw = statementsOn(byHand)
    const byStatements = planStatements(raw, sealBy(chainKeyFrom(KEY)))
    for (let count = 1; count <= 3; count += 1) {
      expect(byStatements(samplePlan(count))).toBe(savePlan(store, samplePlan(count)))
    }

    expect(totalsOf(raw).rows.installments).toBe(108)
    for (const table of Object.keys(totalsOf(raw).rows)) expect(rowsOf(other, table)).toEqual(rowsOf(store, table))
    raw.close()
    store.close()
    other.close()
  })

  test('commit as durably as the product does', () => {
    const place = folder()
    encryptedStore(place).close()
    const raw = statementsOn(place)

    expect(raw.pragma('synchronous', { simple: true })).toBe(2)
    expect(raw.pragma('journal_mode', { simple: true })).toBe('wal')
    raw.close()
  })
})

test('the standard workload reads the same with a key and without', () => {
  const seen = workload(encryptedStore, 30).seen

  expect(seen).toBeGreaterThan(10_000)
  expect(workload(plainStore, 30).seen).toBe(seen)
})

test('the same work is done with a key and without', () => {
  const [locked, open] = [folder(), folder()]
  const [encrypted, plain] = [encryptedStore(locked), plainStore(open)]
  for (const store of [encrypted, plain]) fill(store, 3_000)
  for (let day = 1; day <= 2; day += 1) expect(workday(encrypted, day)).toBe(workday(plain, day))

  expect(isPlaintext(join(locked, 'candor.db'))).toBe(false)
  expect(isPlaintext(join(open, 'plain.db'))).toBe(true)
  expect(rowsOf(encrypted, 'ledger_entries')).toEqual(rowsOf(plain, 'ledger_entries'))
  encrypted.close()
  plain.close()
})

function rowsOf(store: OpenStore, table: string): unknown {
  return store.reader.all(sql`SELECT * FROM ${sql.identifier(table)}`)
}
