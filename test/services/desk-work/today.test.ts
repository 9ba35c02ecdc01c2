import { expect, test } from 'vitest'
import * as audit from '../../../db/repositories/audit.ts'
import { addDays, type PlainDate } from '../../../shared/dates/plain-date.ts'
import type { PlanDraft } from '../../../shared/model/plan.ts'
import type { WorkGroup, WorkList } from '../../../shared/model/work.ts'
import { cents } from '../../../shared/money/cents.ts'
import { ask, openDesk, refusalTo, type TestDesk } from '../../support/desk.ts'
import { PATIENT_A } from '../../support/filled-store.ts'
import { agreed, aRunningPlan, changed, day, pay } from '../../support/running-plan.ts'
import { aCoverage, anEstimate, aPlan, SUPERVISOR } from '../../support/samples.ts'

const today = (desk: TestDesk): Promise<WorkList> => ask(desk, 'today.list', {})

function rowsOf(list: WorkList, group: WorkGroup) {
  return list.groups.find((each) => each.group === group)?.rows ?? []
}

/** 600.00 in six payments of 100.00 from the day that many days away. */
function dueIn(desk: TestDesk, days: number, over: Partial<PlanDraft> = {}) {
  return aRunningPlan(desk, { firstDueOn: addDays(desk.today(), days), frequency: 'weekly', ...over })
}

async function promised(
  desk: TestDesk,
  planId: Awaited<ReturnType<typeof dueIn>>['id'],
  amount: number,
  on: PlainDate,
) {
  const promise = { amount: cents(amount), on }
  const call = { planId, contactedOn: desk.today(), outcome: 'promised' as const, promise, callAgainOn: null, note: '' }
  return ask(desk, 'promise.log', call)
}

test('nothing to do is an empty list', async () => {
  const desk = openDesk()

  expect(await today(desk)).toEqual({
    on: '2026-11-23',
    groups: [],
    snoozed: [],
    doneRows: [],
    people: expect.anything(),
    coming: [],
    sums: { dueToday: 0, overdue: 0, thisWeek: 0, collected: 0 },
    done: { payments: 0, talks: 0 },
  })
})

test('what is overdue stands in one row for each plan', async () => {
  const desk = openDesk()
  const plan = await dueIn(desk, 0)
  desk.later({ days: 8 })

  const list = await today(desk)

  expect(rowsOf(list, 'overdue')).toMatchObject([
    {
      key: `overdue:${plan.id}`,
      on: '2026-11-23',
      days: 8,
      patientName: 'Sample Patient A',
      phone: '(555) 010-0142',
      what: { kind: 'installment', number: 1, count: 6, planNumber: plan.number },
      amount: 20_000,
      lastContact: null,
      nextStep: 'call',
    },
  ])
  expect(list.sums).toMatchObject({ dueToday: 0, overdue: 20_000, thisWeek: 10_000 })
  expect(list.coming.map(({ on, amount }) => [on, amount])).toEqual([['2026-12-07', 10_000]])
})

test('what falls due today is posted when it comes', async () => {
  const desk = openDesk()
  const plan = await dueIn(desk, 0)
  await pay(desk, plan.id, 4_000)

  const list = await today(desk)

  expect(rowsOf(list, 'dueToday')).toMatchObject([{ amount: 6_000, days: 0, nextStep: 'postPayment' }])
  expect(list.sums).toMatchObject({ dueToday: 6_000, overdue: 0, thisWeek: 6_000 })
  await pay(desk, plan.id, 6_000)
  expect((await today(desk)).groups).toEqual([])
})

test('a date that moved over a weekend is due until its payable day', async () => {
  const desk = openDesk()
  await aRunningPlan(desk, { firstDueOn: day('2026-11-28'), roll: 'following' })
  desk.later({ days: 6 })
  const sunday = await today(desk)
  desk.later({ days: 1 })
  const monday = await today(desk)
  desk.later({ days: 1 })
  const tuesday = await today(desk)

  const groups = [sunday, monday, tuesday].map((list) => list.groups.map(({ group }) => group))
  expect(groups).toEqual([['dueToday'], ['dueToday'], ['overdue']])
})

test('the next step follows from the log', async () => {
  const desk = openDesk()
  const plan = await dueIn(desk, 0)
  const steps: string[] = []
  const look = async () => steps.push(rowsOf(await today(desk), 'overdue')[0]?.nextStep ?? '')
  desk.later({ days: 1 })
  await look()
  const call = { planId: plan.id, promise: null, callAgainOn: null, note: '' }
  await ask(desk, 'promise.log', { ...call, contactedOn: desk.today(), outcome: 'leftMessage' })
  await look()
  for (let count = 0; count < 3; count += 1) {
    await promised(desk, plan.id, 10_000, addDays(desk.today(), 1))
    await look()
    desk.later({ days: 2 })
    await look()
  }

  expect(steps).toEqual([
    'call',
    'callAgain',
    'waitForPromise',
    'callAgain',
    'waitForPromise',
    'callAgain',
    'waitForPromise',
    'askSupervisor',
  ])
})

test('promised calls come back on their day', async () => {
  const desk = openDesk()
  const plan = await dueIn(desk, 60)
  const call = { planId: plan.id, contactedOn: desk.today(), outcome: 'reached' as const, promise: null, note: '' }
  await ask(desk, 'promise.log', { ...call, callAgainOn: addDays(desk.today(), 3) })
  const before = await today(desk)
  desk.later({ days: 3 })
  const onDay = await today(desk)
  await promised(desk, plan.id, 10_000, addDays(desk.today(), 2))
  const after = await today(desk)
  desk.later({ days: 2 })
  const promiseDay = await today(desk)
  desk.later({ days: 1 })
  const broken = await today(desk)

  expect(before.groups).toEqual([])
  expect(rowsOf(onDay, 'callsPromised')).toMatchObject([{ what: { kind: 'callAgain' }, nextStep: 'callAgain' }])
  expect(after.groups).toEqual([])
  expect(rowsOf(promiseDay, 'callsPromised')).toMatchObject([
    { what: { kind: 'promise', state: 'open' }, amount: 10_000, nextStep: 'postPayment' },
  ])
  expect(rowsOf(broken, 'callsPromised')).toMatchObject([
    { what: { kind: 'promise', state: 'broken' }, nextStep: 'callAgain', days: 1 },
  ])
})

test('terms without a signature wait for one', async () => {
  const desk = openDesk()
  const { plan } = await ask(desk, 'plan.create', { draft: aPlan(PATIENT_A.id) })
  const running = await dueIn(desk, 60)
  await changed(desk, running, { kind: 'skip', count: 1, money: 'toLast' })

  const rows = rowsOf(await today(desk), 'awaitingSignature')

  expect(rows).toMatchObject([
    { planId: plan.id, what: { kind: 'signature', version: 1 }, amount: 94_794, nextStep: 'getSignature' },
    { planId: running.id, what: { kind: 'signature', version: 2 }, amount: 60_000 },
  ])
  await ask(desk, 'plan.sign', { planId: running.id, signedOn: desk.today(), by: 'paper' })
  expect(rowsOf(await today(desk), 'awaitingSignature')).toHaveLength(1)
})

test('an unsigned or paused plan is not called overdue', async () => {
  const desk = openDesk()
  await ask(desk, 'plan.create', { draft: aPlan(PATIENT_A.id) })
  const paused = await dueIn(desk, 0)
  await changed(desk, paused, { kind: 'pause', reason: 'insuranceAppeal', until: addDays(desk.today(), 20) })
  desk.later({ days: 20 })
  const during = await today(desk)
  desk.later({ days: 1 })
  const after = await today(desk)

  expect(during.groups.map(({ group }) => group)).toEqual(['awaitingSignature'])
  expect(during.sums).toMatchObject({ dueToday: 0, overdue: 0, thisWeek: 0 })
  expect(rowsOf(after, 'overdue')).toMatchObject([{ planId: paused.id, amount: 30_000 }])
})

test('an estimate is shown before its day and when facts change', async () => {
  const desk = openDesk()
  const { row } = await ask(desk, 'estimate.start', { patientId: PATIENT_A.id, caller: '' })
  const draft = anEstimate(PATIENT_A.id)
  expect(rowsOf(await today(desk), 'drafts')).toMatchObject([
    { what: { kind: 'estimateDraft' }, amount: null, nextStep: 'continue', patientName: 'Sample Patient A' },
  ])
  await ask(desk, 'estimate.issue', { estimateId: row.id, draft, language: 'en' })
  const quiet = await today(desk)
  desk.later({ minutes: 5 })
  await ask(desk, 'coverage.save', { coverageId: null, draft: aCoverage(PATIENT_A.id) })
  const other = await today(desk)
  desk.later({ days: 9 })
  const near = await today(desk)

  expect(quiet.groups).toEqual([])
  expect(rowsOf(other, 'estimates')).toMatchObject([
    { what: { kind: 'estimateFactsChanged', estimateNumber: 'E-2026-0001' }, amount: 88_800, nextStep: 'refresh' },
  ])
  expect(rowsOf(near, 'estimates')).toMatchObject([{ on: '2026-12-08', days: -6 }])
})

test('an estimate with a plan or long past its day is no work', async () => {
  const desk = openDesk()
  const { row } = await ask(desk, 'estimate.start', { patientId: PATIENT_A.id, caller: '' })
  const issued = await ask(desk, 'estimate.issue', {
    estimateId: row.id,
    draft: anEstimate(PATIENT_A.id),
    language: 'en',
  })
  desk.later({ days: 14 })
  const due = await today(desk)
  desk.later({ days: 16 })
  const over = await today(desk)
  await aRunningPlan(desk, {
    estimateId: issued.row.id,
    routeId: 'selfPay',
    agreedOn: desk.today(),
    firstDueOn: addDays(desk.today(), 30),
  })

  expect(rowsOf(due, 'estimates')).toHaveLength(1)
  expect(over.groups).toEqual([])
  expect((await today(desk)).groups).toEqual([])
})

test('a credit is owed back and form drafts wait for their writer', async () => {
  const desk = openDesk()
  const plan = await dueIn(desk, 10)
  await pay(desk, plan.id, 60_500)
  await ask(desk, 'draft.save', { key: 'payment:1', title: 'Payment', content: '{}' })

  const list = await today(desk)

  expect(rowsOf(list, 'refundsDue')).toMatchObject([{ amount: 500, on: '2026-11-23', nextStep: 'refund' }])
  expect(rowsOf(list, 'drafts')).toMatchObject([
    { key: 'drafts:payment:1', what: { kind: 'formDraft', draftKey: 'payment:1', title: 'Payment' }, patientId: null },
  ])
  const others = await ask(desk, 'today.list', {}, SUPERVISOR)
  expect(others.groups.map(({ group }) => group)).toEqual(['refundsDue'])
})

test('work put off comes back on its day or when called back', async () => {
  const desk = openDesk()
  const plan = await dueIn(desk, 0)
  const key = `dueToday:${plan.id}`

  const off = await ask(desk, 'today.snooze', { key, until: addDays(desk.today(), 2), reason: 'comes Wednesday' })
  const back = await ask(desk, 'today.snooze', { key, until: null, reason: '' })

  expect(off.groups).toEqual([])
  expect(off.snoozed).toMatchObject([{ key, snoozedUntil: '2026-11-25' }])
  expect(off.sums.dueToday).toBe(10_000)
  expect(rowsOf(back, 'dueToday')).toHaveLength(1)
  expect(audit.listOf(desk.store.reader, 'work', key).map(({ after }) => after)).toEqual([
    { until: '2026-11-25' },
    { until: null },
  ])
  const past = { key, until: desk.today(), reason: '' }
  expect(await refusalTo(desk, 'today.snooze', past)).toMatchObject({ facts: { code: 'snoozeInPast' } })
})

test('groups keep their order and their totals', async () => {
  const desk = openDesk()
  const late = await dueIn(desk, 0)
  await aRunningPlan(desk, { firstDueOn: day('2026-12-01') })
  await ask(desk, 'plan.create', { draft: aPlan(PATIENT_A.id) })
  await promised(desk, late.id, 5_000, addDays(desk.today(), 8))
  desk.later({ days: 8 })

  const { groups } = await today(desk)

  expect(groups.map(({ group, total }) => [group, total])).toEqual([
    ['overdue', 20_000],
    ['dueToday', 10_000],
    ['awaitingSignature', 94_794],
  ])
  expect(agreed(desk).on).toBe('2026-12-01')
})
