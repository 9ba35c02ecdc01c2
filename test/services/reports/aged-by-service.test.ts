import { expect, test } from 'vitest'
import { addDays, type PlainDate } from '../../../shared/dates/plain-date.ts'
import type { Plan, PlanDraft } from '../../../shared/model/plan.ts'
import { cents } from '../../../shared/money/cents.ts'
import { ask, openDesk, type TestDesk } from '../../support/desk.ts'
import { PATIENT_A } from '../../support/filled-store.ts'
import { agreed, aRunningPlan, pay } from '../../support/running-plan.ts'
import { anEstimate } from '../../support/samples.ts'

const BY_SERVICE = { by: 'service' } as const

/** A plan of 300.00 in three payments for a visit on that day, made today. */
async function aPlanFor(desk: TestDesk, serviceOn: PlainDate, over: Partial<PlanDraft> = {}): Promise<Plan> {
  const { row } = await ask(desk, 'estimate.start', { patientId: PATIENT_A.id, caller: '' })
  const draft = anEstimate(PATIENT_A.id)
  const question = { ...draft.question, asOf: desk.today(), serviceOn }
  await ask(desk, 'estimate.issue', { estimateId: row.id, draft: { ...draft, question }, language: 'en' })
  const terms = { owed: cents(30_000), size: { by: 'count', count: 3 }, agreedOn: desk.today() } as const
  return aRunningPlan(desk, { estimateId: row.id, firstDueOn: addDays(desk.today(), 90), ...terms, ...over })
}

test('money is aged from the visit where that is asked', async () => {
  const desk = openDesk()
  desk.later({ days: -60 })
  const plan = await aPlanFor(desk, addDays(desk.today(), 15))
  await pay(desk, plan.id, 5_000)
  desk.later({ days: 60 })

  const [visit, contract] = [await ask(desk, 'report.aging', BY_SERVICE), await ask(desk, 'report.aging', {})]

  // The visit was 45 days ago; the first of the three payments falls due in 30 days.
  expect(visit).toMatchObject({ by: 'service', total: 25_000, undated: 0, buckets: { days31to60: 25_000, notDue: 0 } })
  expect(visit.plans).toMatchObject([{ planNumber: plan.number, oldestDays: 45, total: 25_000 }])
  expect(contract).toMatchObject({ by: 'contract', total: 25_000, buckets: { days31to60: 0, notDue: 25_000 } })
})

test('a plan without a known visit stands apart, last', async () => {
  const desk = openDesk()
  const balance = await aRunningPlan(desk)
  const planned = await aPlanFor(desk, addDays(desk.today(), 7))

  const report = await ask(desk, 'report.aging', BY_SERVICE)

  expect(report).toMatchObject({ total: 90_000, undated: 60_000, buckets: { notDue: 30_000 } })
  expect(report.plans).toMatchObject([
    { planNumber: planned.number, oldestDays: -7, undated: 0, late: 0 },
    { planNumber: balance.number, oldestDays: null, undated: 60_000, late: 0 },
  ])
})

test('plans put together count from their oldest visit', async () => {
  const desk = openDesk()
  desk.later({ days: -200 })
  const first = await aPlanFor(desk, addDays(desk.today(), 10))
  desk.later({ days: 60 })
  const second = await aPlanFor(desk, addDays(desk.today(), 10))
  const joined = await join(desk, [first, second])
  desk.later({ days: 140 })

  const report = await ask(desk, 'report.aging', BY_SERVICE)

  // Visits of 190 and 130 days ago; what is left of both counts from the older one.
  expect(report.plans).toMatchObject([{ planNumber: joined.number, oldestDays: 190, buckets: { over120: 60_000 } }])
})

test('paper and table say from which day they count', async () => {
  const desk = openDesk()
  await aPlanFor(desk, addDays(desk.today(), 7))
  const order = { report: 'aging', ...BY_SERVICE } as const

  await ask(desk, 'report.print', order)
  await ask(desk, 'report.save', order)

  const paper = new TextDecoder().decode(desk.printed.at(-1)?.bytes)
  expect(paper).toContain('By the original date of service')
  expect(paper).toContain('$300.00 is owed; nothing of it is of a visit more than 90 days ago.')
  expect(new TextDecoder().decode(desk.saved.at(-1)?.bytes)).toContain('Date of service')
})

async function join(desk: TestDesk, olds: readonly Plan[]): Promise<Plan> {
  const [first] = olds
  if (first === undefined) throw new Error('nothing to join')
  const draft = { ...first.terms, estimateId: null, routeId: null, owed: cents(60_000), agreedOn: desk.today() }
  const { plan } = await ask(desk, 'plan.consolidate', {
    plans: olds.map(({ id: planId, version: fromVersion }) => ({ planId, fromVersion })),
    draft: { ...draft, firstDueOn: addDays(desk.today(), 90) },
    consent: agreed(desk),
  })
  return (await ask(desk, 'plan.sign', { planId: plan.id, signedOn: desk.today(), by: 'paper' })).plan
}
