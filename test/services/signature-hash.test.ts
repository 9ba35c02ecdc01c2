import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import type { Plan, PlanDraft } from '../../shared/model/plan.ts'
import { signedTerms } from '../../shared/model/signed-terms.ts'
import { cents } from '../../shared/money/cents.ts'
import { percent } from '../../shared/money/rate.ts'
import { ask, openDesk, type TestDesk } from '../support/desk.ts'
import { PATIENT_A } from '../support/filled-store.ts'
import { aRunningPlan, changed, pay } from '../support/running-plan.ts'
import { aPlan } from '../support/samples.ts'

/** A stored plan is altered behind the app's back, as a damaged or swapped file would. */
function alter(desk: TestDesk, table: 'plan_versions' | 'installments', change: string): void {
  desk.store.writer.run(sql.raw(`DROP TRIGGER ${table}_no_update`))
  desk.store.writer.run(sql.raw(`UPDATE ${table} SET ${change}`))
}

async function differing(desk: TestDesk, { id: planId }: Plan): Promise<readonly number[] | undefined> {
  return (await ask(desk, 'plan.get', { planId })).differ
}

const EIGHT = {
  kind: 'newTerms',
  size: { by: 'count', count: 8 },
  frequency: null,
  firstDueOn: null,
  arrears: 'include',
} as const

describe('a signature binds the terms and payments that were signed', () => {
  test.each([
    ['an amount', 'installments', 'amount_cents = amount_cents + 1 WHERE number = 3'],
    ['a due date', 'installments', `contract_on = '2027-01-16' WHERE number = 2`],
    ['the covered charges', 'plan_versions', 'owed_cents = owed_cents - 1'],
    ['who pays', 'plan_versions', `guarantor_name = 'Sample Patient B'`],
  ] as const)('altering %s shows that it does not match', async (_what, table, change) => {
    const desk = openDesk()
    const plan = await aRunningPlan(desk)

    const before = await differing(desk, plan)
    alter(desk, table, change)

    expect(before).toBeUndefined()
    expect(await differing(desk, plan)).toEqual([1])
  })

  test('a new address of the payer changes nothing signed', async () => {
    const desk = openDesk()
    const plan = await aRunningPlan(desk)

    alter(desk, 'plan_versions', `guarantor_address = '9 Sample Street'`)

    expect(await differing(desk, plan)).toBeUndefined()
  })

  test('payments, changes and steps leave every signature matching', async () => {
    const desk = openDesk()
    const steps = [
      { count: 2, amount: cents(5_000) },
      { count: 4, amount: null },
    ]
    const plan = await aRunningPlan(desk, { steps })
    await pay(desk, plan.id, 5_000)
    const later = await changed(desk, plan, EIGHT)
    await ask(desk, 'plan.sign', { planId: later.id, signedOn: desk.today(), by: 'screen' })

    expect(await differing(desk, plan)).toBeUndefined()
  })

  test('an old version that was altered is named by number', async () => {
    const desk = openDesk()
    const plan = await aRunningPlan(desk)
    const later = await changed(desk, plan, EIGHT)
    await ask(desk, 'plan.sign', { planId: later.id, signedOn: desk.today(), by: 'paper' })

    alter(desk, 'installments', 'amount_cents = 1 WHERE version = 2 AND number = 1')

    expect(await differing(desk, plan)).toEqual([2])
  })
})

test('the agreement prints the hash that its signature binds', async () => {
  const desk = openDesk()
  const { plan, papers } = await ask(desk, 'plan.create', { draft: aPlan(PATIENT_A.id, {}) })
  await ask(desk, 'plan.sign', { planId: plan.id, signedOn: desk.today(), by: 'paper' })
  const documentId = papers.find(({ kind }) => kind === 'planAgreement')?.id
  if (!documentId) throw new Error('no agreement')
  const { bytes } = await ask(desk, 'paper.get', { documentId, copy: false })
  const [row] = desk.store.reader.all<{ hash: string }>(sql`SELECT terms_sha256 AS hash FROM plan_signatures`)
  const shown = row?.hash.slice(0, 16).replace(/(.{4})(?!$)/g, '$1 ')

  expect(row?.hash).toMatch(/^[0-9a-f]{64}$/)
  expect(new TextDecoder().decode(bytes)).toContain(shown)
})

const BASE = aPlan(PATIENT_A.id, { steps: null, interest: null })
const RATE = { rate: percent(12), method: 'period', oddFirstPeriod: 'free', delayedUntil: null } as const

test.each<[string, Partial<PlanDraft>]>([
  ['the rate', { interest: RATE }],
  ['the down payment', { downPayment: cents(1) }],
  ['the rhythm', { frequency: 'weekly' }],
  ['weekend rules', { roll: 'following' }],
  ['the relation of the payer', { guarantor: { ...BASE.guarantor, relation: 'other' } }],
])('another text is signed when %s differs', (_what, change) => {
  expect(signedTerms({ ...BASE, ...change }, [])).not.toBe(signedTerms(BASE, []))
})
