import { sql } from 'drizzle-orm'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { allFaults, mustBalance } from '../../db/repositories/ledger-check.ts'
import { addDays } from '../../shared/dates/plain-date.ts'
import type { Plan } from '../../shared/model/plan.ts'
import { cents } from '../../shared/money/cents.ts'
import { ask, openDesk, type TestDesk } from '../support/desk.ts'
import { PATIENT_A } from '../support/filled-store.ts'
import { whyBack } from '../support/running-plan.ts'
import { aPlan, SUPERVISOR, TODAY } from '../support/samples.ts'

interface Money {
  readonly amount: number
  readonly daysBack: number
  readonly isReversed: boolean
}

const money: fc.Arbitrary<Money> = fc.record({
  amount: fc.integer({ min: 1, max: 15_000 }),
  daysBack: fc.integer({ min: 0, max: 40 }),
  isReversed: fc.boolean(),
})

async function aSignedPlan(desk: TestDesk): Promise<Plan> {
  const draft = aPlan(PATIENT_A.id, { size: { by: 'count', count: 6 } })
  const { plan } = await ask(desk, 'plan.create', { draft })
  return (await ask(desk, 'plan.sign', { planId: plan.id, signedOn: TODAY, by: 'paper' })).plan
}

async function post(desk: TestDesk, plan: Plan, { amount, daysBack }: Money, key: number) {
  const { receipt } = await ask(desk, 'payment.post', {
    planId: plan.id,
    amount: cents(amount),
    method: 'cash',
    reference: '',
    receivedOn: addDays(TODAY, -daysBack),
    requestKey: `sheet-${String(key).padStart(4, '0')}`,
    evenIfTwice: true,
    ...whyBack(daysBack),
  })
  return receipt
}

async function planAfter(all: readonly Money[]): Promise<{ readonly plan: Plan; readonly desk: TestDesk }> {
  const desk = openDesk()
  const { id } = await aSignedPlan(desk)
  const plan = (await ask(desk, 'plan.get', { planId: id })).plan
  const posted = []
  for (const [key, each] of all.entries()) posted.push({ each, receipt: await post(desk, plan, each, key) })
  for (const { each, receipt } of posted) {
    if (each.isReversed) await ask(desk, 'payment.reverse', { receiptId: receipt.id, reason: 'returned' }, SUPERVISOR)
  }
  return { plan: (await ask(desk, 'plan.get', { planId: id })).plan, desk }
}

test('payments and reversals in any order keep every rule of the ledger', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(money, { minLength: 1, maxLength: 5 }), async (all) => {
      const { plan, desk } = await planAfter(all)
      const standing = all.filter(({ isReversed }) => !isReversed)

      const { plan: twin } = await planAfter(standing)

      expect(allFaults(desk.store.reader)).toEqual([])
      expect(plan.installments).toEqual(twin.installments)
      expect([plan.left, plan.credit]).toEqual([twin.left, twin.credit])
      expect(plan.left + sum(standing.map(({ amount }) => amount)) - plan.credit).toBe(94_794)
    }),
    { numRuns: 12, seed: 20_261_123 },
  )
}, 60_000)

test('an allocation beyond its installment is found', async () => {
  const { plan, desk } = await planAfter([{ amount: 500, daysBack: 0, isReversed: false }])
  desk.store.writer.run(sql`
    INSERT INTO allocations (entry_id, receipt_id, plan_id, version, installment, amount_cents)
    SELECT entry_id, receipt_id, plan_id, version, 1, 90000 FROM allocations LIMIT 1`)

  const rules = allFaults(desk.store.reader).map(({ rule }) => rule)

  expect(rules).toEqual([
    'installmentsEqualReceivable',
    'installmentNotOverPaid',
    'allocationsEqualLedger',
    'receiptNotOverAllocated',
  ])
  expect(() => mustBalance(desk.store.reader, plan.id)).toThrow(/installmentsEqualReceivable/)
})

function sum(parts: readonly number[]): number {
  return parts.reduce((total, part) => total + part, 0)
}
