import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { cents } from '../../shared/money/cents.ts'
import { ask, openDesk, type TestDesk } from '../support/desk.ts'
import { PATIENT_A } from '../support/filled-store.ts'
import { aRunningPlan, pay } from '../support/running-plan.ts'
import { anEstimate } from '../support/samples.ts'

async function moneyOf(desk: TestDesk) {
  return (await ask(desk, 'patient.get', { patientId: PATIENT_A.id })).money
}

async function anIssuedEstimate(desk: TestDesk): Promise<void> {
  const { row } = await ask(desk, 'estimate.start', { patientId: PATIENT_A.id, caller: '' })
  await ask(desk, 'estimate.issue', { estimateId: row.id, draft: anEstimate(PATIENT_A.id), language: 'en' })
}

test('a person without estimate or plan owes nothing', async () => {
  const money = await moneyOf(openDesk())

  const none = { owed: 0, unknownEstimates: 0, inPlans: 0, late: 0, dueNow: 0, credit: 0 }
  expect(money).toEqual({ ...none, next: null })
})

test('a running plan says what it asks now and next', async () => {
  const desk = openDesk()
  const { id: planId } = await aRunningPlan(desk)
  await pay(desk, planId, 4_000)

  expect(await moneyOf(desk)).toMatchObject({
    owed: 56_000,
    inPlans: 56_000,
    late: 0,
    dueNow: 0,
    next: { on: '2026-12-15', amount: 6_000, planId },
  })
})

test('what falls due today is due now and not late, and late money stays due', async () => {
  const desk = openDesk()
  await aRunningPlan(desk)

  desk.later({ days: 22 })
  expect(await moneyOf(desk)).toMatchObject({ late: 0, dueNow: 10_000, next: { on: '2027-01-15', amount: 10_000 } })
  desk.later({ days: 31 })
  expect(await moneyOf(desk)).toMatchObject({ late: 10_000, dueNow: 20_000, next: { on: '2027-02-15' } })
})

test('several plans are one sum, and the next payment is the nearest of all', async () => {
  const desk = openDesk()
  await aRunningPlan(desk)
  const second = await aRunningPlan(desk, { owed: cents(30_000), size: { by: 'count', count: 3 } })

  const money = await moneyOf(desk)

  expect(money).toMatchObject({ owed: 90_000, inPlans: 90_000 })
  expect(second.installments.map(({ contractOn }) => contractOn)).toContain(money.next?.on)
})

test('an estimate whose amount nobody knows is counted apart, never as zero', async () => {
  const desk = openDesk()
  await anIssuedEstimate(desk)
  const before = await moneyOf(desk)
  desk.store.writer.run(sql`DROP TRIGGER estimates_issued_stand`)
  desk.store.writer.run(sql`UPDATE estimates SET patient_owes_cents = NULL`)

  const after = await moneyOf(desk)

  expect([before.owed > 0, before.unknownEstimates]).toEqual([true, 0])
  expect([after.owed, after.unknownEstimates]).toEqual([0, 1])
})
