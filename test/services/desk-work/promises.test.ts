import { expect, test } from 'vitest'
import * as audit from '../../../db/repositories/audit.ts'
import type { Received } from '../../../shared/contract/contract.ts'
import type { PlainDate } from '../../../shared/dates/plain-date.ts'
import { addDays } from '../../../shared/dates/plain-date.ts'
import type { Plan } from '../../../shared/model/plan.ts'
import type { ContactOutcome } from '../../../shared/model/work.ts'
import { cents } from '../../../shared/money/cents.ts'
import { ask, openDesk, refusal, refusalTo, type TestDesk } from '../../support/desk.ts'
import { aRunningPlan, pay } from '../../support/running-plan.ts'
import { SUPERVISOR } from '../../support/samples.ts'

type Wanted = Received<'promise.log'>

function aTry(desk: TestDesk, plan: Plan, outcome: ContactOutcome, over: Partial<Wanted> = {}): Wanted {
  const contactedOn = desk.today()
  return { planId: plan.id, contactedOn, outcome, promise: null, callAgainOn: null, note: '', ...over }
}

async function promised(desk: TestDesk, plan: Plan, amount: number, on: PlainDate) {
  return ask(desk, 'promise.log', aTry(desk, plan, 'promised', { promise: { amount: cents(amount), on } }))
}

async function states(desk: TestDesk, plan: Plan) {
  const { lines } = await ask(desk, 'promise.list', { planId: plan.id })
  return lines.map(({ promise }) => promise && [promise.state, promise.received])
}

test('a call is one line with who called and how it ended', async () => {
  const desk = openDesk()
  const plan = await aRunningPlan(desk)

  await ask(desk, 'promise.log', aTry(desk, plan, 'leftMessage', { note: 'asked to call back' }))
  const { lines } = await ask(desk, 'promise.log', aTry(desk, plan, 'wrongNumber'))

  expect(lines.map(({ outcome, note, by, on }) => [outcome, note, by, on])).toEqual([
    ['wrongNumber', '', 'Counselor 1', '2026-11-23'],
    ['leftMessage', 'asked to call back', 'Counselor 1', '2026-11-23'],
  ])
  expect(audit.listOf(desk.store.reader, 'plan', plan.id).at(-1)?.after).toEqual({
    outcome: 'wrongNumber',
    promisedCents: null,
    promisedOn: null,
    callAgainOn: null,
  })
})

test('a promise is kept by money that comes in time', async () => {
  const desk = openDesk()
  const plan = await aRunningPlan(desk)
  await pay(desk, plan.id, 5_000)
  desk.later({ minutes: 5 })
  await promised(desk, plan, 5_000, addDays(desk.today(), 4))

  expect(await states(desk, plan)).toEqual([['open', 0]])
  desk.later({ days: 2 })
  await pay(desk, plan.id, 2_000)
  expect(await states(desk, plan)).toEqual([['open', 2_000]])
  desk.later({ days: 2 })
  await pay(desk, plan.id, 3_000)
  expect(await states(desk, plan)).toEqual([['kept', 5_000]])
})

test('a promise is broken when its day has passed', async () => {
  const desk = openDesk()
  const plan = await aRunningPlan(desk)
  await promised(desk, plan, 5_000, addDays(desk.today(), 1))

  desk.later({ days: 1 })
  expect(await states(desk, plan)).toEqual([['open', 0]])
  desk.later({ days: 1 })
  await pay(desk, plan.id, 5_000)

  expect(await states(desk, plan)).toEqual([['broken', 0]])
})

test('a part of the money leaves a promise broken in part', async () => {
  const desk = openDesk()
  const plan = await aRunningPlan(desk)
  await promised(desk, plan, 5_000, addDays(desk.today(), 1))
  desk.later({ minutes: 10 })
  await pay(desk, plan.id, 4_999)

  desk.later({ days: 2 })

  expect(await states(desk, plan)).toEqual([['partly', 4_999]])
  expect((await ask(desk, 'promise.list', { planId: plan.id })).brokenPromises).toBe(1)
})

test('a returned check breaks the promise that it kept', async () => {
  const desk = openDesk()
  const plan = await aRunningPlan(desk)
  await promised(desk, plan, 5_000, addDays(desk.today(), 1))
  desk.later({ minutes: 1 })
  const { receipt } = await pay(desk, plan.id, 5_000)
  desk.later({ days: 3 })
  expect(await states(desk, plan)).toEqual([['kept', 5_000]])

  await ask(desk, 'payment.reverse', { receiptId: receipt.id, reason: 'returned check' }, SUPERVISOR)

  expect(await states(desk, plan)).toEqual([['broken', 0]])
})

test('a new promise before its day replaces the old one', async () => {
  const desk = openDesk()
  const plan = await aRunningPlan(desk)
  await promised(desk, plan, 5_000, addDays(desk.today(), 3))
  desk.later({ days: 2 })
  await promised(desk, plan, 6_000, addDays(desk.today(), 3))

  desk.later({ days: 9 })

  expect(await states(desk, plan)).toEqual([
    ['broken', 0],
    ['replaced', 0],
  ])
})

test('the third broken promise asks for a supervisor', async () => {
  const desk = openDesk()
  const plan = await aRunningPlan(desk)
  const asks: boolean[] = []
  for (let count = 0; count < 3; count += 1) {
    await promised(desk, plan, 5_000, addDays(desk.today(), 1))
    desk.later({ days: 2 })
    asks.push((await ask(desk, 'promise.list', { planId: plan.id })).askSupervisor)
  }

  expect(asks).toEqual([false, false, true])
})

test.each([
  ['contactInFuture', { contactedOn: addDays('2026-11-23' as PlainDate, 1) }],
  ['promiseIncomplete', { outcome: 'promised' }],
  ['promiseIncomplete', { promise: { amount: cents(100), on: '2026-12-01' as PlainDate } }],
  ['noteEmpty', { outcome: 'note' }],
  ['dayBeforeContact', { callAgainOn: '2026-11-22' as PlainDate }],
] as const)('a call is not logged so: %s', async (code, over) => {
  const desk = openDesk()
  const plan = await aRunningPlan(desk)

  const error = await refusalTo(desk, 'promise.log', aTry(desk, plan, 'reached', over as Partial<Wanted>))

  expect(error).toMatchObject({ code: 'NOT_POSSIBLE', facts: { code } })
})

test('a card number or a plan that does not exist is refused', async () => {
  const desk = openDesk()
  const plan = await aRunningPlan(desk)
  const nowhere = { ...plan, id: 'W1-none' as Plan['id'] }

  const card = await refusalTo(desk, 'promise.log', aTry(desk, plan, 'note', { note: '4111 1111 1111 1111' }))

  expect(card).toEqual(refusal('CARD_NUMBER', { field: 'note' }))
  expect(await refusalTo(desk, 'promise.log', aTry(desk, nowhere, 'reached'))).toEqual(refusal('NOT_FOUND'))
  expect(await refusalTo(desk, 'promise.list', { planId: nowhere.id })).toEqual(refusal('NOT_FOUND'))
})
