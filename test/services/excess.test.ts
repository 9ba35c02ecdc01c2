import { expect, test } from 'vitest'
import { FIRST_PLAN_POLICY } from '../../shared/model/plan-policy.ts'
import { cents } from '../../shared/money/cents.ts'
import { ask, openDesk, type TestDesk } from '../support/desk.ts'
import { aRunningPlan, day, faults } from '../support/running-plan.ts'
import { ADMINISTRATOR, SUPERVISOR } from '../support/samples.ts'

type Excess = 'next' | 'last' | 'spread' | 'credit'
let sheets = 0

/** 600.00 in six payments of 100.00 from December 15. */
async function paid(
  desk: TestDesk,
  planId: Awaited<ReturnType<typeof aRunningPlan>>['id'],
  amount: number,
  excess?: Excess,
) {
  sheets += 1
  return ask(desk, 'payment.post', {
    planId,
    amount: cents(amount),
    method: 'cash',
    reference: '',
    receivedOn: desk.today(),
    requestKey: `excess-${String(sheets).padStart(5, '0')}`,
    evenIfTwice: true,
    ...(excess === undefined ? {} : { excess }),
  })
}

test.each([
  ['next', [10_000, 10_000, 5_000, 0, 0, 0], 0],
  ['last', [10_000, 0, 0, 0, 5_000, 10_000], 0],
  ['spread', [10_000, 3_000, 3_000, 3_000, 3_000, 3_000], 0],
  ['credit', [10_000, 0, 0, 0, 0, 0], 15_000],
] as const)('250.00 before the first payment, the rest %s, in plan and ledger', async (excess, expected, credit) => {
  const desk = openDesk()
  const { id } = await aRunningPlan(desk)

  const { plan, receipt } = await paid(desk, id, 25_000, excess)

  expect(plan.installments.map((one) => one.paid)).toEqual(expected)
  expect([plan.credit, receipt.unapplied, receipt.excess]).toEqual([credit, credit, excess])
  expect(faults(desk)).toEqual([])
})

test('the clinic says where it goes while nobody else does', async () => {
  const desk = openDesk()
  await ask(desk, 'policy.save', { policy: { ...FIRST_PLAN_POLICY, excess: 'last' } }, ADMINISTRATOR)
  const { id } = await aRunningPlan(desk)

  const { plan, receipt } = await paid(desk, id, 15_000)

  expect(receipt.excess).toBe('last')
  expect(plan.installments.map((one) => one.paid)).toEqual([10_000, 0, 0, 0, 0, 5_000])
})

test('after a reversal each receipt keeps its own choice', async () => {
  const desk = openDesk()
  const { id } = await aRunningPlan(desk)
  const first = await paid(desk, id, 10_000)
  await paid(desk, id, 15_000, 'last')

  await ask(desk, 'payment.reverse', { receiptId: first.receipt.id, reason: 'returned' }, SUPERVISOR)

  const { plan } = await ask(desk, 'plan.get', { planId: id })
  expect(plan.installments.map((one) => one.paid)).toEqual([10_000, 0, 0, 0, 0, 5_000])
  expect(faults(desk)).toEqual([])
})

test('a version made later keeps the choice of each receipt', async () => {
  const desk = openDesk()
  const { id } = await aRunningPlan(desk)
  const { plan } = await paid(desk, id, 20_000, 'last')

  const change = { kind: 'moveDate', number: 2, dueOn: day('2027-01-20'), later: 'stay' } as const
  const consent = { by: 'Sample Patient A', how: 'phone', on: desk.today() } as const
  const moved = await ask(desk, 'plan.change', {
    planId: id,
    fromVersion: plan.version,
    effectiveOn: desk.today(),
    change,
    consent,
    note: '',
  })

  expect(moved.plan.installments.map((one) => one.paid)).toEqual([10_000, 0, 0, 0, 0, 10_000])
  expect(faults(desk)).toEqual([])
})
