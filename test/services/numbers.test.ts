import { expect, test } from 'vitest'
import { ask, openDesk, type TestDesk } from '../support/desk.ts'
import { PATIENT_A } from '../support/filled-store.ts'
import { aRunningPlan, pay } from '../support/running-plan.ts'

async function found(desk: TestDesk, text: string, limit = 6) {
  return (await ask(desk, 'number.find', { text, limit })).map(({ kind, number }) => `${kind} ${number}`)
}

/** Two plans, one of them with a receipt, and a statement of it. */
async function aDesk(): Promise<TestDesk> {
  const desk = openDesk()
  const plan = await aRunningPlan(desk)
  await aRunningPlan(desk)
  await pay(desk, plan.id, 5_000)
  await ask(desk, 'paper.issue', {
    order: { kind: 'statement', planId: plan.id, from: desk.today(), to: desk.today() },
    language: 'en',
    largePrint: false,
  })
  return desk
}

test('a number is found with or without its marks, whole or by its end', async () => {
  const desk = await aDesk()

  expect(await found(desk, 'PP-2026-0002')).toEqual(['plan PP-2026-0002'])
  expect(await found(desk, 'pp2026 0002')).toEqual(['plan PP-2026-0002'])
  expect(await found(desk, '0002')).toEqual(['plan PP-2026-0002'])
})

test('all that goes by a number is found: plans, receipts, and papers with one of their own', async () => {
  const desk = await aDesk()

  const all = await found(desk, '0001')

  expect(all.toSorted()).toEqual(['paper D-2026-0001', 'plan PP-2026-0001', 'receipt R-2026-0001'])
})

test('a number that ends as typed stands before one that only holds it', async () => {
  const desk = await aDesk()

  expect((await found(desk, '01')).every((one) => one.endsWith('01'))).toBe(true)
  expect(await found(desk, '2026', 2)).toHaveLength(2)
})

test('names, birth dates and single digits are no numbers', async () => {
  const desk = await aDesk()

  for (const text of ['sample', '1', 'sample 0001', '']) expect(await found(desk, text)).toEqual([])
})

test('each is told with its patient and its day', async () => {
  const desk = await aDesk()

  const [plan] = await ask(desk, 'number.find', { text: 'PP-2026-0001', limit: 1 })

  expect(plan).toMatchObject({
    kind: 'plan',
    patientName: `${PATIENT_A.firstName} ${PATIENT_A.lastName}`,
    on: '2026-11-23',
  })
})
