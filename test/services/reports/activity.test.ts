import { expect, test } from 'vitest'
import { addDays } from '../../../shared/dates/plain-date.ts'
import type { Person } from '../../../shared/model/clinic.ts'
import type { PlanId } from '../../../shared/model/ids.ts'
import { activitySentence } from '../../../shared/text/screens-activity.ts'
import { ask, openDesk, type TestDesk } from '../../support/desk.ts'
import { PATIENT_A } from '../../support/filled-store.ts'
import { anEstimate, aPlan, COUNSELOR, SUPERVISOR } from '../../support/samples.ts'

async function anIssued(desk: TestDesk, person: Person = COUNSELOR) {
  const { row } = await ask(desk, 'estimate.start', { patientId: PATIENT_A.id, caller: '' }, person)
  const request = { estimateId: row.id, draft: anEstimate(PATIENT_A.id), language: 'en' } as const
  return (await ask(desk, 'estimate.issue', request, person)).row
}

async function aCall(
  desk: TestDesk,
  planId: PlanId,
  outcome: 'reached' | 'note',
  by = { person: COUNSELOR, daysAgo: 0 },
) {
  const blank = { planId, promise: null, callAgainOn: null, note: 'said hello' }
  await ask(desk, 'promise.log', { ...blank, outcome, contactedOn: addDays(desk.today(), -by.daysAgo) }, by.person)
}

/** The counselor: two estimates, a plan, two calls and a note. The supervisor: one call of two days ago. */
async function aDesk(): Promise<TestDesk> {
  const desk = openDesk()
  await anIssued(desk)
  await anIssued(desk)
  const { plan } = await ask(desk, 'plan.create', { draft: aPlan(PATIENT_A.id) })
  desk.later({ days: 2 })
  await aCall(desk, plan.id, 'reached')
  await aCall(desk, plan.id, 'reached')
  await aCall(desk, plan.id, 'note')
  await aCall(desk, plan.id, 'reached', { person: SUPERVISOR, daysAgo: 2 })
  return desk
}

function span(desk: TestDesk, daysBack: number) {
  return { from: addDays(desk.today(), -daysBack), to: desk.today() }
}

test('each person stands with what they did, and a note is no call', async () => {
  const desk = await aDesk()

  const { people } = await ask(desk, 'report.activity', span(desk, 6))

  expect(people).toEqual([
    { personId: COUNSELOR.id, name: COUNSELOR.name, estimates: 2, plans: 1, calls: 2 },
    { personId: SUPERVISOR.id, name: SUPERVISOR.name, estimates: 0, plans: 0, calls: 1 },
  ])
})

test('only these days count, a call by the day on which it was made', async () => {
  const desk = await aDesk()

  const { people } = await ask(desk, 'report.activity', span(desk, 1))

  expect(people).toMatchObject([{ personId: COUNSELOR.id, estimates: 0, plans: 0, calls: 2 }])
})

test('what a person did is listed with its records, the newest first', async () => {
  const desk = await aDesk()

  const deeds = await ask(desk, 'report.activityOf', { personId: COUNSELOR.id, ...span(desk, 6) })

  const today = desk.today()
  expect(deeds.map(({ on, kind, number, outcome }) => [on, kind, number, outcome])).toEqual([
    [today, 'call', 'PP-2026-0001', 'reached'],
    [today, 'call', 'PP-2026-0001', 'reached'],
    [addDays(today, -2), 'estimate', 'E-2026-0001', null],
    [addDays(today, -2), 'estimate', 'E-2026-0002', null],
    [addDays(today, -2), 'plan', 'PP-2026-0001', null],
  ])
  expect(deeds.every(({ patientName }) => patientName === 'Sample Patient A')).toBe(true)
})

test('each version of an estimate is work of its own', async () => {
  const desk = openDesk()
  const { id } = await anIssued(desk)
  const draft = anEstimate(PATIENT_A.id, { title: 'Knee MRI again' })
  await ask(desk, 'estimate.issue', { estimateId: id, draft, language: 'en' }, SUPERVISOR)

  const { people } = await ask(desk, 'report.activity', span(desk, 0))
  const deeds = await ask(desk, 'report.activityOf', { personId: SUPERVISOR.id, ...span(desk, 0) })

  expect(people.map(({ name, estimates }) => [name, estimates])).toEqual([
    [COUNSELOR.name, 1],
    [SUPERVISOR.name, 1],
  ])
  expect(deeds.map(({ number }) => number)).toEqual(['E-2026-0001 v2'])
})

test('the report leaves as a table and on paper', async () => {
  const desk = await aDesk()
  const order = { report: 'activity', ...span(desk, 6) } as const

  await ask(desk, 'report.save', order)
  await ask(desk, 'report.print', order)

  const rows = new TextDecoder().decode(desk.saved[0]?.bytes).trim().split('\r\n')
  expect(rows.slice(1)).toEqual(['"Counselor 1",2,1,2', '"Supervisor 1",0,0,1'])
  const text = new TextDecoder().decode(desk.printed[0]?.bytes)
  expect(text).toContain('2 people issued 2 estimates, made 1 plan and logged 3 calls.')
  expect(text).toContain('How many minutes it took is not recorded.')
})

test('what nobody did is not in the sentence', () => {
  const none = { estimates: 0, plans: 0, calls: 0 }

  expect(activitySentence([{ ...none, plans: 11 }])).toBe('1 person made 11 plans.')
  expect(activitySentence([{ ...none, plans: 1, calls: 6 }])).toBe('1 person made 1 plan and logged 6 calls.')
  expect(activitySentence([])).toContain('Nobody')
})

test('days on which nobody did anything say so', async () => {
  const desk = openDesk()

  expect(await ask(desk, 'report.activity', span(desk, 6))).toMatchObject({ people: [] })
})
