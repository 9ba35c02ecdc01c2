import { expect, test } from 'vitest'
import { addDays } from '../../shared/dates/plain-date.ts'
import { known } from '../../shared/model/fact.ts'
import type { PlanDraft } from '../../shared/model/plan.ts'
import { cents } from '../../shared/money/cents.ts'
import { ask, openDesk, refusalTo, type TestDesk } from '../support/desk.ts'
import { PATIENT_A } from '../support/filled-store.ts'
import { aRunningPlan } from '../support/running-plan.ts'
import { aLine, anEstimate, aPlan } from '../support/samples.ts'

/** The knee visit at this charge, 40% off for who pays without insurance; a later version where `of` names one. */
async function issued(desk: TestDesk, charge: number, of: PlanDraft['estimateId'] = null) {
  desk.later({ minutes: 5 })
  const estimateId = of ?? (await ask(desk, 'estimate.start', { patientId: PATIENT_A.id, caller: '' })).row.id
  const draft = anEstimate(PATIENT_A.id)
  const question = { ...draft.question, lines: [aLine('l1', { charge: known(cents(charge)) })] }
  const made = await ask(desk, 'estimate.issue', { estimateId, draft: { ...draft, question }, language: 'en' })
  return made.row.id
}

function planOf(desk: TestDesk, estimateId: PlanDraft['estimateId'], owed: number): Partial<PlanDraft> {
  return { estimateId, routeId: 'selfPay', owed: cents(owed), firstDueOn: addDays(desk.today(), 30) }
}

async function overPlanned(desk: TestDesk) {
  return (await ask(desk, 'plan.list', {})).map((row) => row.overPlanned)
}

test('a plan is over-planned once its estimate says less', async () => {
  const desk = openDesk()
  const first = await issued(desk, 148_000)
  const plan = await aRunningPlan(desk, planOf(desk, first, 88_800))
  expect(await overPlanned(desk)).toEqual([null])

  // 60% of 1,000.00 is 600.00: 288.00 less than the plan was made for.
  const second = await issued(desk, 100_000, first)
  const history = await ask(desk, 'plan.versions', { planId: plan.id })

  expect(await overPlanned(desk)).toEqual([28_800])
  expect(history.overPlanned).toBe(28_800)
  // 60% of 1,490.00 is 894.00 again: more than the plan asks.
  await issued(desk, 149_000, second)
  expect(await overPlanned(desk)).toEqual([null])
})

test('a plan hears of the newest of several later versions', async () => {
  const desk = openDesk()
  const first = await issued(desk, 148_000)
  const plan = await aRunningPlan(desk, planOf(desk, first, 88_800))
  const second = await issued(desk, 150_000, first)
  await issued(desk, 100_000, second)

  const { groups } = await ask(desk, 'today.list', {})

  expect(groups.find(({ group }) => group === 'balanceChanged')?.rows).toMatchObject([
    { planId: plan.id, amount: 60_000, what: { by: -28_800 } },
  ])
  expect(await overPlanned(desk)).toEqual([28_800])
})

test('a changed balance that was noted ends it', async () => {
  const desk = openDesk()
  const first = await issued(desk, 148_000)
  const plan = await aRunningPlan(desk, planOf(desk, first, 88_800))
  await issued(desk, 100_000, first)
  desk.later({ minutes: 5 })

  await ask(desk, 'plan.balanceChanged', {
    planId: plan.id,
    fromVersion: plan.version,
    effectiveOn: desk.today(),
    newOwed: cents(60_000),
    cause: 'insurance',
    choice: 'shorten',
    consent: null,
    refund: null,
    note: '',
  })

  expect(await overPlanned(desk)).toEqual([null])
})

test('charges are planned once, whatever version names them', async () => {
  const desk = openDesk()
  const first = await issued(desk, 148_000)
  const { number } = await aRunningPlan(desk, planOf(desk, first, 50_000))
  // 60% of 1,500.00 is 900.00, of which 500.00 are planned.
  const second = await issued(desk, 150_000, first)
  const twice = aPlan(PATIENT_A.id, { ...planOf(desk, second, 40_001), agreedOn: desk.today() })

  const old = await refusalTo(desk, 'plan.create', { draft: { ...twice, estimateId: first } })
  const error = await refusalTo(desk, 'plan.create', { draft: twice })

  expect(old).toMatchObject({ facts: { code: 'estimateReplaced' } })
  expect(error).toMatchObject({ facts: { code: 'alreadyPlanned', planNumber: number, left: 40_000 } })
  await ask(desk, 'plan.create', { draft: { ...twice, owed: cents(40_000) } })
})

test('a balance far above the good faith estimate may be disputed', async () => {
  const desk = openDesk()
  const plan = await aRunningPlan(desk, planOf(desk, await issued(desk, 148_000), 88_800))
  const asked = { planId: plan.id, effectiveOn: desk.today() }

  // 888.00 were estimated: 399.99 more is below 400.00, 400.00 more is not. 120 days from November 23 end on March 23.
  const below = await ask(desk, 'plan.previewBalance', { ...asked, newOwed: cents(128_799) })
  const above = await ask(desk, 'plan.previewBalance', { ...asked, newOwed: cents(128_800) })

  expect(below.dispute).toBeNull()
  expect(above.dispute).toEqual({ excess: 40_000, until: '2027-03-23' })
  await ask(desk, 'plan.balanceChanged', {
    ...asked,
    fromVersion: plan.version,
    newOwed: cents(128_800),
    cause: 'correction',
    choice: above.answers.find(({ choice }) => choice.isPossible && choice.kind !== 'leave')?.choice.kind ?? 'leave',
    consent: { by: 'Sample Patient A', how: 'inPerson', on: desk.today() },
    refund: null,
    note: '',
  })
  expect((await ask(desk, 'plan.versions', { planId: plan.id })).dispute).toEqual(above.dispute)
  desk.later({ days: 121 })
  expect((await ask(desk, 'plan.versions', { planId: plan.id })).dispute).toBeNull()
})
