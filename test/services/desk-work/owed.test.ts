import { expect, test } from 'vitest'
import { addDays } from '../../../shared/dates/plain-date.ts'
import type { EstimateDraft } from '../../../shared/model/estimate.ts'
import { known } from '../../../shared/model/fact.ts'
import type { WorkGroup } from '../../../shared/model/work.ts'
import { cents } from '../../../shared/money/cents.ts'
import { ask, openDesk, type TestDesk } from '../../support/desk.ts'
import { PATIENT_A } from '../../support/filled-store.ts'
import { aRunningPlan, day, pay } from '../../support/running-plan.ts'
import { aLine, anEstimate, SUPERVISOR } from '../../support/samples.ts'

async function rowsOf(desk: TestDesk, group: WorkGroup) {
  const list = await ask(desk, 'today.list', {})
  return list.groups.find((each) => each.group === group)?.rows ?? []
}

/** A draft that somebody began today. */
async function aDraft(desk: TestDesk, changes: Partial<EstimateDraft> = {}) {
  const { row } = await ask(desk, 'estimate.start', { patientId: PATIENT_A.id, caller: '' })
  const draft = anEstimate(PATIENT_A.id, changes)
  await ask(desk, 'estimate.saveDraft', { estimateId: row.id, draft })
  return { estimateId: row.id, draft }
}

test('a self-pay draft is owed three business days after it was asked for', async () => {
  const desk = openDesk()
  const { estimateId } = await aDraft(desk)

  expect(await rowsOf(desk, 'goodFaith')).toMatchObject([
    // Monday, November 23; Thanksgiving is no business day.
    { estimateId, on: '2026-11-27', days: -4, what: { kind: 'goodFaith', because: 'requested' }, nextStep: 'issue' },
  ])
  expect(await rowsOf(desk, 'drafts')).toEqual([])
})

test('a visit that is near makes the estimate due sooner', async () => {
  const desk = openDesk()
  const question = { ...anEstimate(PATIENT_A.id).question, serviceOn: day('2026-12-01') }
  await aDraft(desk, { scheduledOn: desk.today(), question })

  expect(await rowsOf(desk, 'goodFaith')).toMatchObject([
    { on: '2026-11-24', days: -1, what: { because: 'scheduled' } },
  ])
})

test('an issued estimate is owed no longer', async () => {
  const desk = openDesk()
  const { estimateId, draft } = await aDraft(desk)
  await ask(desk, 'estimate.issue', { estimateId, draft, language: 'en' })

  expect(await rowsOf(desk, 'goodFaith')).toEqual([])
})

test('a plan hears of its estimate’s new amount', async () => {
  const desk = openDesk()
  const first = await aDraft(desk)
  const issued = await ask(desk, 'estimate.issue', { ...first, language: 'en' })
  const plan = await aRunningPlan(desk, {
    owed: cents(88_800),
    isEstimate: true,
    estimateId: issued.row.id,
    routeId: 'selfPay',
    firstDueOn: addDays(desk.today(), 30),
  })
  expect(await rowsOf(desk, 'balanceChanged')).toEqual([])
  desk.later({ minutes: 5 })
  const question = { ...first.draft.question, lines: [aLine('l1', { charge: known(cents(158_000)) })] }
  const draft = { ...first.draft, question }
  await ask(desk, 'estimate.issue', { estimateId: issued.row.id, draft, language: 'en' })

  expect(await rowsOf(desk, 'balanceChanged')).toMatchObject([
    { planId: plan.id, amount: 94_800, what: { kind: 'balanceChanged', by: 6_000 }, nextStep: 'newBalance' },
  ])
})

test('money of the day counts until it is taken back', async () => {
  const desk = openDesk()
  const plan = await aRunningPlan(desk)
  const { receipt } = await pay(desk, plan.id, 4_000)
  await pay(desk, plan.id, 2_500, addDays(desk.today(), -1))

  const before = await ask(desk, 'today.list', {})
  await ask(desk, 'payment.reverse', { receiptId: receipt.id, reason: 'returned' }, SUPERVISOR)
  const after = await ask(desk, 'today.list', {})

  expect([before.sums.collected, before.done.payments]).toEqual([4_000, 1])
  expect([after.sums.collected, after.done.payments]).toEqual([0, 0])
})

test('each row of a plan shows how far its payments are', async () => {
  const desk = openDesk()
  const plan = await aRunningPlan(desk, { firstDueOn: desk.today(), frequency: 'weekly' })
  await pay(desk, plan.id, 10_000)
  desk.later({ days: 14 })

  const [row] = await rowsOf(desk, 'overdue')

  expect(row?.plan).toEqual({ marks: ['paid', 'late', 'due', 'toCome', 'toCome', 'toCome'], left: 50_000 })
})
