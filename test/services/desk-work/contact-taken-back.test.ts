import { expect, test } from 'vitest'
import * as audit from '../../../db/repositories/audit.ts'
import * as contacts from '../../../db/repositories/contacts.ts'
import { addDays } from '../../../shared/dates/plain-date.ts'
import { cents } from '../../../shared/money/cents.ts'
import { ask, openDesk, refusal, refusalTo } from '../../support/desk.ts'
import { aRunningPlan } from '../../support/running-plan.ts'
import { SUPERVISOR } from '../../support/samples.ts'

async function aLoggedPromise() {
  const desk = openDesk()
  const plan = await aRunningPlan(desk)
  const { lines } = await ask(desk, 'promise.log', {
    planId: plan.id,
    contactedOn: desk.today(),
    outcome: 'promised',
    promise: { amount: cents(5_000), on: addDays(desk.today(), 3) },
    callAgainOn: null,
    note: 'after payday',
  })
  return { desk, plan, contactId: lines[0]?.id ?? '' }
}

test('a call that was logged by mistake leaves the log, the day and the reports', async () => {
  const { desk, plan, contactId } = await aLoggedPromise()
  const counted = () => ask(desk, 'report.activity', { from: desk.today(), to: desk.today() }, SUPERVISOR)
  expect(JSON.stringify(await counted())).toContain('"calls":1')

  const { lines } = await ask(desk, 'promise.takeBack', { planId: plan.id, contactId, isTaken: true })

  expect(lines).toEqual([])
  expect((await ask(desk, 'promise.list', { planId: plan.id })).lines).toEqual([])
  expect(contacts.countOn(desk.store.reader, desk.today())).toBe(0)
  expect(JSON.stringify(await counted())).not.toContain('"calls":1')
  desk.later({ days: 4 })
  expect((await ask(desk, 'promise.list', { planId: plan.id })).brokenPromises).toBe(0)
})

test('it holds again as it was, and the trail names both', async () => {
  const { desk, plan, contactId } = await aLoggedPromise()
  await ask(desk, 'promise.takeBack', { planId: plan.id, contactId, isTaken: true })

  const { lines } = await ask(desk, 'promise.takeBack', { planId: plan.id, contactId, isTaken: false })

  expect(lines).toMatchObject([{ id: contactId, outcome: 'promised', note: 'after payday' }])
  expect(contacts.countOn(desk.store.reader, desk.today())).toBe(1)
  const rows = audit.listOf(desk.store.reader, 'plan', plan.id).filter(({ action }) => action === 'promise.takeBack')
  expect(rows.map(({ after }) => after)).toEqual([{ takenBack: 1 }, { takenBack: 0 }])
})

test('nobody else takes it back, and nobody later than a day after', async () => {
  const { desk, plan, contactId } = await aLoggedPromise()
  const request = { planId: plan.id, contactId, isTaken: true }

  expect(await refusalTo(desk, 'promise.takeBack', request, SUPERVISOR)).toMatchObject({
    facts: { code: 'contactNotYours' },
  })
  desk.later({ days: 2 })
  expect(await refusalTo(desk, 'promise.takeBack', request)).toMatchObject({ facts: { code: 'contactNotYours' } })
  expect((await ask(desk, 'promise.list', { planId: plan.id })).lines).toHaveLength(1)
})

test('a call of another plan, or of none, is not found', async () => {
  const { desk, contactId } = await aLoggedPromise()
  const other = await aRunningPlan(desk)

  const request = { planId: other.id, contactId, isTaken: true }
  expect(await refusalTo(desk, 'promise.takeBack', request)).toEqual(refusal('NOT_FOUND'))
  expect(await refusalTo(desk, 'promise.takeBack', { ...request, contactId: 'W1-none' })).toEqual(refusal('NOT_FOUND'))
})
