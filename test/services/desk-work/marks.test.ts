import { describe, expect, test } from 'vitest'
import { addDays } from '../../../shared/dates/plain-date.ts'
import type { WorkGroup, WorkList } from '../../../shared/model/work.ts'
import { cents } from '../../../shared/money/cents.ts'
import { ask, openDesk, refusalTo, type TestDesk } from '../../support/desk.ts'
import { aRunningPlan, changed, pay } from '../../support/running-plan.ts'
import { COUNSELOR, SUPERVISOR } from '../../support/samples.ts'

const today = (desk: TestDesk): Promise<WorkList> => ask(desk, 'today.list', {})

function rowsOf(list: WorkList, group: WorkGroup) {
  return list.groups.find((each) => each.group === group)?.rows ?? []
}

/** A plan of which one payment is overdue, a day ago. */
async function lateByADay(desk: TestDesk) {
  const plan = await aRunningPlan(desk, { firstDueOn: desk.today(), frequency: 'monthly' })
  desk.later({ days: 1 })
  return { plan, key: `overdue:${plan.id}` }
}

describe('whose a row of work is', () => {
  test('free work is taken by whoever wants it', async () => {
    const desk = openDesk()
    const { key } = await lateByADay(desk)

    const list = await ask(desk, 'today.assign', { key, ownerId: COUNSELOR.id })

    expect(rowsOf(list, 'overdue')).toMatchObject([{ owner: { id: COUNSELOR.id, name: COUNSELOR.name } }])
  })

  test('the board of plans says to whom work on a plan was given', async () => {
    const desk = openDesk()
    const { plan, key } = await lateByADay(desk)
    await aRunningPlan(desk)
    await ask(desk, 'today.assign', { key, ownerId: COUNSELOR.id })

    const rows = await ask(desk, 'plan.list', {})

    expect(rows.map(({ id, ownerName }) => [id === plan.id, ownerName])).toEqual([
      [false, null],
      [true, COUNSELOR.name],
    ])
  })

  test('a counselor gives no work to others', async () => {
    const desk = openDesk()
    const { key } = await lateByADay(desk)

    expect(await refusalTo(desk, 'today.assign', { key, ownerId: SUPERVISOR.id })).toMatchObject({
      facts: { code: 'assignOthers' },
    })
  })

  test('a counselor takes no work away from others', async () => {
    const desk = openDesk()
    const { key } = await lateByADay(desk)
    await ask(desk, 'today.assign', { key, ownerId: SUPERVISOR.id }, SUPERVISOR)

    expect(await refusalTo(desk, 'today.assign', { key, ownerId: COUNSELOR.id })).toMatchObject({
      facts: { code: 'assignOthers' },
    })
  })

  test('a supervisor gives work on, and nobody may have it again', async () => {
    const desk = openDesk()
    const { key } = await lateByADay(desk)
    await ask(desk, 'today.assign', { key, ownerId: SUPERVISOR.id }, SUPERVISOR)
    await ask(desk, 'today.assign', { key, ownerId: COUNSELOR.id }, SUPERVISOR)
    expect(rowsOf(await today(desk), 'overdue')[0]?.owner?.id).toBe(COUNSELOR.id)

    await ask(desk, 'today.assign', { key, ownerId: null })

    expect(rowsOf(await today(desk), 'overdue')[0]?.owner).toBeNull()
  })

  test('work goes to people of the desk only', async () => {
    const { people } = await today(openDesk())

    expect(people.map(({ name }) => name)).toContain(COUNSELOR.name)
    expect(people.map(({ name }) => name)).not.toContain('Administrator 1')
  })
})

describe('work that somebody called done', () => {
  test('leaves the list and can be brought back', async () => {
    const desk = openDesk()
    const { key } = await lateByADay(desk)
    const off = await ask(desk, 'today.done', { key, isDone: true })

    expect(rowsOf(off, 'overdue')).toEqual([])
    expect(off.doneRows).toMatchObject([{ key, doneBy: { by: COUNSELOR.name, on: desk.today() } }])

    const back = await ask(desk, 'today.done', { key, isDone: false })
    expect(rowsOf(back, 'overdue')).toMatchObject([{ key, doneBy: null }])
    expect(back.doneRows).toEqual([])
  })

  test('still counts in the sums of the day', async () => {
    const desk = openDesk()
    const { key } = await lateByADay(desk)

    expect((await ask(desk, 'today.done', { key, isDone: true })).sums.overdue).toBe(10_000)
  })

  test('comes up again the next day where money is still owed', async () => {
    const desk = openDesk()
    const { key } = await lateByADay(desk)
    await ask(desk, 'today.done', { key, isDone: true })
    desk.later({ days: 1 })

    expect(rowsOf(await today(desk), 'overdue')).toMatchObject([{ key }])
  })

  test('stays done for a signature until the terms are others', async () => {
    const desk = openDesk()
    const plan = await aRunningPlan(desk)
    const size = { by: 'amount' as const, amount: cents(7_500) }
    await changed(desk, plan, { kind: 'newTerms', size, frequency: null, firstDueOn: null, arrears: 'keep' })
    await ask(desk, 'today.done', { key: `awaitingSignature:${plan.id}`, isDone: true })
    desk.later({ days: 3 })

    expect(rowsOf(await today(desk), 'awaitingSignature')).toEqual([])
    expect((await today(desk)).doneRows).toHaveLength(1)
  })

  test('that is not on the list is refused', async () => {
    expect(await refusalTo(openDesk(), 'today.done', { key: 'overdue:W1-9999', isDone: true })).toMatchObject({
      code: 'NOT_FOUND',
    })
  })
})

describe('plans in default', () => {
  test('stand in a group of their own from the day of the notice', async () => {
    const desk = openDesk()
    const plan = await aRunningPlan(desk, { firstDueOn: desk.today(), frequency: 'monthly' })
    const first = desk.today()
    desk.later({ days: 40 })
    expect(rowsOf(await today(desk), 'handOff')).toEqual([])
    desk.later({ days: 5 })

    const [row] = rowsOf(await today(desk), 'handOff')

    expect(row).toMatchObject({ planId: plan.id, amount: 60_000, nextStep: 'sendNotice' })
    expect(row?.what).toMatchObject({ kind: 'handOff', planNumber: plan.number, earliestOn: null })
    expect(row && row.on > addDays(first, 40)).toBe(true)
  })

  test('ask for the gate once the notice is issued', async () => {
    const desk = openDesk()
    const plan = await aRunningPlan(desk, { firstDueOn: desk.today(), frequency: 'monthly' })
    desk.later({ days: 45 })
    const order = { kind: 'defaultNotice', planId: plan.id } as const
    await ask(desk, 'paper.issue', { order, language: 'en', largePrint: false })

    expect(rowsOf(await today(desk), 'handOff')).toMatchObject([{ nextStep: 'checkHandOff' }])
  })

  test('leave it when they are cured', async () => {
    const desk = openDesk()
    const plan = await aRunningPlan(desk, { firstDueOn: desk.today(), frequency: 'monthly' })
    desk.later({ days: 45 })
    expect(rowsOf(await today(desk), 'handOff')).toHaveLength(1)

    await pay(desk, plan.id, 20_000)

    expect(rowsOf(await today(desk), 'handOff')).toEqual([])
  })

  test('leave it while the plan is paused', async () => {
    const desk = openDesk()
    const plan = await aRunningPlan(desk, { firstDueOn: desk.today(), frequency: 'monthly' })
    desk.later({ days: 45 })

    await changed(desk, plan, { kind: 'pause', reason: 'billingDispute', until: null })

    expect(rowsOf(await today(desk), 'handOff')).toEqual([])
  })
})

test('a request for a supervisor waits for both until it is answered', async () => {
  const desk = openDesk()
  const plan = await aRunningPlan(desk)
  const asked = {
    planId: plan.id,
    fromVersion: plan.version,
    code: 'courtesy',
    amount: cents(20_000),
    reason: 'sample',
  }
  await ask(desk, 'approval.ask', { call: 'plan.writeOff', request: asked, words: 'Sample reason' })

  const own = rowsOf(await today(desk), 'approvals')
  const theirs = rowsOf(await ask(desk, 'today.list', {}, SUPERVISOR), 'approvals')

  expect(own).toMatchObject([{ nextStep: 'waitForAnswer', what: { state: 'waits', call: 'plan.writeOff' } }])
  expect(theirs).toMatchObject([{ nextStep: 'decide', what: { state: 'ofMe', askedBy: COUNSELOR.name } }])
})

test('a refused request stands in the work of whoever asked', async () => {
  const desk = openDesk()
  const plan = await aRunningPlan(desk)
  const of = { planId: plan.id, fromVersion: plan.version, code: 'courtesy', reason: 'sample' }
  const request = { ...of, amount: cents(20_000) }
  const asked = await ask(desk, 'approval.ask', { call: 'plan.writeOff', request, words: 'Sample reason' })
  const words = 'assistance comes first'
  await ask(desk, 'approval.decide', { approvalId: asked.id, verdict: 'refused', words }, SUPERVISOR)

  const [row] = rowsOf(await today(desk), 'approvals')
  const after = await ask(desk, 'today.done', { key: `approvals:${asked.id}`, isDone: true })

  expect(row).toMatchObject({ nextStep: 'readAnswer', what: { state: 'refused', words } })
  expect(rowsOf(after, 'approvals')).toEqual([])
  expect(rowsOf(await ask(desk, 'today.list', {}, SUPERVISOR), 'approvals')).toEqual([])
})

test('a request tells how to reach the patient it is about', async () => {
  const desk = openDesk()
  const { id: planId, version: fromVersion } = await aRunningPlan(desk)
  const request = { planId, fromVersion, code: 'courtesy', reason: 'sample', amount: cents(20_000) }
  await ask(desk, 'approval.ask', { call: 'plan.writeOff', request, words: 'Sample reason' })

  const [row] = rowsOf(await ask(desk, 'today.list', {}, SUPERVISOR), 'approvals')

  expect(row).toMatchObject({ phone: '(555) 010-0142', language: 'en' })
})
