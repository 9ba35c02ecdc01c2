import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { connectMemory, type RawConnection, writerOn } from '../../db/driver.ts'
import { chainKeyFrom, sealBy } from '../../db/ledger-chain.ts'
import { applySteps } from '../../db/migrate.ts'
import { loadMigrations } from '../../db/migration-steps.ts'
import * as clinic from '../../db/repositories/clinic.ts'
import * as patients from '../../db/repositories/patients.ts'
import * as people from '../../db/repositories/people.ts'
import { ask, openDesk, type TestDesk } from '../support/desk.ts'
import { PATIENT_A } from '../support/filled-store.ts'
import { aRunningPlan, pay } from '../support/running-plan.ts'
import { ADMINISTRATOR, CLINIC, COUNSELOR, NOW, SUPERVISOR } from '../support/samples.ts'

/** Tables that grow with every payment and every day: no question of the desk may walk through one of them. */
const GROWING = [
  'installments',
  'allocations',
  'ledger_entries',
  'receipts',
  'plans',
  'plan_versions',
  'plan_balances',
  'plan_contacts',
  'papers',
  'audit_trail',
  'patients',
]

let raw: RawConnection
let desk: TestDesk
let planId: Awaited<ReturnType<typeof aRunningPlan>>['id']
const texts = new Set<string>()

beforeAll(async () => {
  raw = connectMemory()
  applySteps(raw, loadMigrations(join(import.meta.dirname, '../../db/migrations')), NOW)
  fillAsIfLarge()
  const prepare = raw.prepare.bind(raw)
  const listening = Object.assign(Object.create(raw), {
    prepare: (text: string) => {
      texts.add(text)
      return prepare(text)
    },
  })
  const writer = writerOn(listening)
  const seal = sealBy(chainKeyFrom(Buffer.alloc(32, 1)))
  const store = { reader: writer, writer, seal, schemaFaults: () => [], checkpoint: () => {}, close: () => {} }
  writer.transaction((tx) => {
    for (const person of [COUNSELOR, SUPERVISOR, ADMINISTRATOR]) people.add(tx, person, NOW)
    clinic.save(tx, CLINIC, ADMINISTRATOR.id, NOW)
    patients.save(tx, PATIENT_A, NOW)
  })
  desk = openDesk({ store })
  planId = (await aRunningPlan(desk)).id
  await pay(desk, planId, 4_000)
})

/** Tells the planner that two million installments lie in 200,000 plans, nine in ten of them paid off. */
function fillAsIfLarge(): void {
  raw.exec('ANALYZE')
  const stat = raw.prepare('INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES (?, ?, ?)')
  const sizes: readonly (readonly [string, string, string])[] = [
    ['installments', 'sqlite_autoindex_installments_1', '2000000 10 10 1'],
    ['installments', 'installments_by_day', '2000000 1000'],
    ['plans', 'plans_of_patient', '200000 2'],
    ['plan_versions', 'sqlite_autoindex_plan_versions_1', '200000 1 1'],
    ['plan_balances', 'plan_balances_owing', '20000 1'],
    ['plan_balances', 'plan_balances_in_credit', '2000 1 1'],
    ['allocations', 'allocations_of_plan', '1800000 9 9 1 1 1'],
    ['allocations', 'allocations_of_receipt', '1800000 1'],
    ['receipts', 'receipts_of_plan', '1800000 9'],
    ['receipts', 'receipts_by_day', '1800000 900'],
    ['ledger_entries', 'ledger_entries_of_plan', '3800000 19'],
    ['plan_contacts', 'plan_contacts_of_plan', '100000 5'],
    ['patients', 'patients_by_birth', '100000 4'],
  ]
  for (const size of sizes) stat.run(...size)
  raw.exec('ANALYZE sqlite_schema')
}

/** The steps of the plans for every question that an act asks, where a growing table is walked through. */
async function walksOf(act: () => Promise<unknown>): Promise<readonly string[]> {
  texts.clear()
  await act()
  return [...texts].filter((text) => /^\s*(select|with)/i.test(text)).flatMap(walksIn)
}

/** Every step of the plans for the questions that an act asks. */
async function stepsOf(act: () => Promise<unknown>): Promise<readonly string[]> {
  texts.clear()
  await act()
  return [...texts].filter((text) => /^\s*(select|with)/i.test(text)).flatMap(detailsOf)
}

function detailsOf(text: string): readonly string[] {
  return raw
    .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${text}`)
    .all(...Array.from({ length: (text.match(/\?/g) ?? []).length }, () => null))
    .map(({ detail }) => detail)
}

function walksIn(text: string): readonly string[] {
  const aliases = aliasesIn(text)
  return detailsOf(text).filter((detail) => {
    const name = /^SCAN "?(\w+)/.exec(detail)?.[1] ?? ''
    return GROWING.includes(aliases.get(name) ?? name) && !/USING (COVERING )?INDEX plan_balances_/.test(detail)
  })
}

/** Which table a short name of a query stands for. */
function aliasesIn(text: string): ReadonlyMap<string, string> {
  const named = text.matchAll(/(?:from|join)\s+"?(\w+)"?\s+(?:as\s+)?"?(\w+)"?/gi)
  return new Map([...named].map(([, table = '', alias = '']) => [alias, table]))
}

describe('with two million installments', () => {
  test('the day’s list looks at open plans only', async () => {
    expect(await walksOf(() => ask(desk, 'today.list', {}))).toEqual([])
  })

  test('a plan is opened by its own rows', async () => {
    expect(await walksOf(() => ask(desk, 'plan.get', { planId }))).toEqual([])
  })

  test('a payment looks up its own plan only', async () => {
    expect(await walksOf(() => pay(desk, planId, 1_000))).toEqual([])
  })

  test('a call is logged beside its own plan', async () => {
    const call = { planId, outcome: 'reached' as const, promise: null, callAgainOn: null, note: '' }

    expect(await walksOf(() => ask(desk, 'promise.log', { ...call, contactedOn: desk.today() }))).toEqual([])
  })

  test('aging and credits look at open plans only', async () => {
    expect(await walksOf(() => ask(desk, 'report.aging', {}))).toEqual([])
    expect(await walksOf(() => ask(desk, 'report.aging', { by: 'service' }))).toEqual([])
    expect(await walksOf(() => ask(desk, 'report.credits', {}))).toEqual([])
  })

  test('a page of plans is read in its own order', async () => {
    const first = await stepsOf(() => ask(desk, 'plan.list', { most: 50 }))
    const next = await stepsOf(() => ask(desk, 'plan.list', { after: planId, most: 50 }))

    const walks = first.filter((detail) => /^SCAN "?(plans|p)"?( |$)/.test(detail))
    expect(walks.every((detail) => detail.includes('USING INDEX plans_by_creation'))).toBe(true)
    expect(first.some((detail) => detail.includes('plans_by_creation'))).toBe(true)
    expect(next.some((detail) => /^SEARCH "?plans"? USING INDEX plans_by_creation/.test(detail))).toBe(true)
    expect(await walksOf(() => ask(desk, 'plan.list', { after: planId, most: 50 }))).toEqual([])
    expect([...first, ...next].filter((detail) => detail.includes('TEMP B-TREE FOR ORDER BY'))).toEqual([])
  })

  test('the compliance queue looks at open plans only', async () => {
    expect(await walksOf(() => ask(desk, 'report.compliance', {}))).toEqual([])
  })

  test('the report on plans looks at the past year only', async () => {
    expect(await walksOf(() => ask(desk, 'report.quality', {}))).toEqual([])
  })

  test('expected cash looks at the past year only', async () => {
    expect(await walksOf(() => ask(desk, 'report.expectedCash', {}))).toEqual([])
  })

  test('totals of some days read these days', async () => {
    const span = { from: desk.today(), to: desk.today() }

    expect(await walksOf(() => ask(desk, 'report.dailyTotals', span))).toEqual([])
  })

  test('how close estimates came is looked up by the days of their bills', async () => {
    const span = { from: desk.today(), to: desk.today() }
    const steps = await stepsOf(() => ask(desk, 'report.accuracy', span))

    expect(await walksOf(() => ask(desk, 'report.accuracy', span))).toEqual([])
    expect(steps.filter((step) => /^SCAN (?!told|\d|\()/.test(step))).toEqual([])
    expect(steps.some((step) => step.includes('COVERING INDEX estimate_outcomes_by_day'))).toBe(true)
    expect(steps.some((step) => step.includes('COVERING INDEX estimate_bills_by_day'))).toBe(true)
  })

  test('help, discounts and approvals are looked up by their days', async () => {
    const span = { from: desk.today(), to: desk.today() }
    const steps = await stepsOf(() => ask(desk, 'report.relief', span))

    expect(await walksOf(() => ask(desk, 'report.relief', span))).toEqual([])
    expect(steps.filter((step) => step.startsWith('SCAN ') && !step.startsWith('SCAN r VIRTUAL TABLE'))).toEqual([])
    for (const index of [
      'COVERING INDEX ledger_entries_forgiven (effective_on>',
      'INDEX approval_requests_by_moment (asked_at>',
      'INDEX determination_editions_by_moment (saved_at>',
      'INDEX estimate_issues_by_moment (issued_at>',
    ])
      expect(steps.filter((step) => step.includes(index))).not.toEqual([])
  })

  test('who did how much is counted from indexes alone', async () => {
    const span = { from: desk.today(), to: desk.today() }
    const counts = await stepsOf(() => ask(desk, 'report.activity', span))
    const deeds = await walksOf(() => ask(desk, 'report.activityOf', { personId: COUNSELOR.id, ...span }))

    expect([...(await walksOf(() => ask(desk, 'report.activity', span))), ...deeds]).toEqual([])
    for (const index of ['estimate_issues_by_moment', 'plans_made', 'plan_contacts_made'])
      expect(counts.filter((step) => step.includes(`COVERING INDEX ${index} (`))).not.toEqual([])
  })

  test('a statement reads its own plan', async () => {
    const span = { from: desk.today(), to: desk.today() }

    expect(await walksOf(() => ask(desk, 'plan.statement', { planId, ...span }))).toEqual([])
  })

  test('what was paid is summed from an index alone', () => {
    const details = raw
      .prepare<[], { detail: string }>(
        'EXPLAIN QUERY PLAN SELECT sum(amount_cents) FROM allocations WHERE plan_id = 1 AND version = 1 AND installment = 1',
      )
      .all()

    expect(details[0]?.detail).toContain('USING COVERING INDEX allocations_of_plan')
  })

  test('a walk through all installments would be seen', () => {
    expect(walksIn('SELECT * FROM installments i WHERE i.payable_on > 1')).toEqual(['SCAN i'])
  })
})
