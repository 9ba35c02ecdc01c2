import { expect, test } from 'vitest'
import { plainDate } from '../../../shared/dates/plain-date.ts'
import type { Plan } from '../../../shared/model/plan.ts'
import { cents, sumCents } from '../../../shared/money/cents.ts'
import { ask, openDesk, refusal, refusalTo, type TestDesk } from '../../support/desk.ts'
import { PATIENT_A } from '../../support/filled-store.ts'
import { aChange, agreed, aRunningPlan, changed, faults, pay } from '../../support/running-plan.ts'
import { aPlan, SUPERVISOR } from '../../support/samples.ts'

const MORE = { kind: 'addCharge' as const, amount: cents(15_000) }

test('an added charge keeps the payment and makes the plan longer', async () => {
  const desk = openDesk()
  const plan = await changed(desk, await aRunningPlan(desk), { ...MORE, how: { kind: 'keepPayment' } })

  expect(plan.installments.map(({ amount }) => amount)).toEqual([...Array(7).fill(10_000), 5_000])
  expect(plan.terms.owed).toBe(75_000)
  expect(faults(desk)).toEqual([])
})

test('an added charge keeps the end and raises the payments', async () => {
  const desk = openDesk()
  const plan = await changed(desk, await aRunningPlan(desk), { ...MORE, how: { kind: 'keepTerm' } })

  expect(plan.installments.map(({ amount }) => amount)).toEqual(Array(6).fill(12_500))
})

test('an added charge is paid on top in payments of its own', async () => {
  const desk = openDesk()
  const plan = await changed(desk, await aRunningPlan(desk), { ...MORE, how: { kind: 'layer', count: 3 } })

  expect(plan.installments.map(({ amount }) => amount)).toEqual([15_000, 15_000, 15_000, 10_000, 10_000, 10_000])
})

test('an added charge is a new transaction that is signed again', async () => {
  const desk = openDesk()
  const plan = await aRunningPlan(desk)
  const { planId, effectiveOn, change } = aChange(desk, plan, { ...MORE, how: { kind: 'keepTerm' } })

  const preview = await ask(desk, 'plan.preview', { planId, effectiveOn, change })

  expect(preview).toMatchObject({ consent: 'signature', disclosure: 'full', because: 'addedCharge' })
  expect(preview.after.total).toBe(75_000)
})

test('hardship eases what is open and is looked at again', async () => {
  const desk = openDesk()
  const before = await aRunningPlan(desk)
  desk.later({ days: 40 })
  const reviewOn = plainDate('2027-06-01')
  const size = { by: 'amount' as const, amount: cents(5_000) }
  const change = { kind: 'hardship' as const, size, frequency: null, firstDueOn: null, reviewOn }

  const plan = await changed(desk, before, change)
  const { versions } = await ask(desk, 'plan.versions', { planId: plan.id })

  expect(sumCents(plan.installments.map(({ amount }) => amount))).toBe(60_000)
  expect(plan.installments.filter(({ amount }) => amount === 5_000)).toHaveLength(12)
  expect(versions.at(-1)).toMatchObject({ kind: 'hardship', reasonCode: 'hardship', reviewOn })
})

async function twoPlans(desk: TestDesk): Promise<readonly [Plan, Plan]> {
  const first = await aRunningPlan(desk)
  const second = await aRunningPlan(desk, { owed: cents(20_000), size: { by: 'count', count: 2 } })
  await pay(desk, first.id, 10_000)
  return [first, second]
}

function joining(desk: TestDesk, [a, b]: readonly [Plan, Plan], owed: number) {
  return {
    plans: [a, b].map(({ id: planId, version: fromVersion }) => ({ planId, fromVersion })),
    draft: aPlan(PATIENT_A.id, {
      owed: cents(owed),
      downPayment: cents(0),
      isEstimate: false,
      size: { by: 'count', count: 7 },
    }),
    consent: agreed(desk),
  }
}

test('open plans are put together over what is left', async () => {
  const desk = openDesk()
  const olds = await twoPlans(desk)

  const { plan } = await ask(desk, 'plan.consolidate', joining(desk, olds, 70_000))
  const [first] = await Promise.all(olds.map(({ id: planId }) => ask(desk, 'plan.get', { planId })))
  const { versions } = await ask(desk, 'plan.versions', { planId: olds[0].id })

  expect(plan).toMatchObject({ state: 'awaitingSignature', left: 70_000 })
  expect(first?.plan).toMatchObject({ state: 'replaced', left: 0, paid: 10_000 })
  expect(versions.at(-1)).toMatchObject({ kind: 'consolidated', reasonCode: plan.number, closes: true })
  expect(faults(desk)).toEqual([])
})

test('the new plan is over just what is left', async () => {
  const desk = openDesk()
  const olds = await twoPlans(desk)

  const answer = await refusalTo(desk, 'plan.consolidate', joining(desk, olds, 60_000))

  expect(answer).toMatchObject({ code: 'NOT_POSSIBLE', facts: { code: 'consolidatedAmount', left: 70_000 } })
  expect(await ask(desk, 'plan.list', {})).toHaveLength(2)
})

test('plans of different payers stay apart', async () => {
  const desk = openDesk()
  const first = await aRunningPlan(desk)
  const guarantor = { ...aPlan(PATIENT_A.id).guarantor, name: 'Sample Guarantor' }
  const second = await aRunningPlan(desk, { guarantor })

  const answer = await refusalTo(desk, 'plan.consolidate', joining(desk, [first, second], 120_000), SUPERVISOR)

  const reason = 'Only plans of one patient and one payer are put together.'
  expect(answer).toEqual(refusal('NOT_POSSIBLE', { code: 'differentPayers', reason }))
})

test('a paused plan stays out of a new one', async () => {
  const desk = openDesk()
  const [first, second] = await twoPlans(desk)
  const paused = await changed(desk, second, { kind: 'pause', reason: 'insuranceAppeal', until: null })

  const answer = await refusalTo(desk, 'plan.consolidate', joining(desk, [first, paused], 70_000), SUPERVISOR)

  const reason = `Plan ${second.number} is paused, and a new plan would ask for its payments again. End the pause first, or leave it out.`
  expect(answer).toEqual(refusal('NOT_POSSIBLE', { code: 'joinsPaused', number: second.number, reason }))
})
