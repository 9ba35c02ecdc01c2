import { expect, test } from 'vitest'
import type { PlanChange } from '../../../shared/model/plan-changes.ts'
import { cents } from '../../../shared/money/cents.ts'
import { changeSentence } from '../../../shared/text/plan-changes.ts'
import { ask, openDesk, refusal, refusalTo, type TestDesk } from '../../support/desk.ts'
import { aRunningPlan, day, lines, pay } from '../../support/running-plan.ts'
import { ADMINISTRATOR, CLINIC } from '../../support/samples.ts'

const MORE: PlanChange = {
  kind: 'newTerms',
  size: { by: 'count', count: 9 },
  frequency: null,
  firstDueOn: null,
  arrears: 'keep',
}

async function previewed(desk: TestDesk, planId: Awaited<ReturnType<typeof aRunningPlan>>['id'], change: PlanChange) {
  return ask(desk, 'plan.preview', { planId, effectiveOn: desk.today(), change })
}

test('old and new terms stand side by side', async () => {
  const desk = openDesk()
  const plan = await aRunningPlan(desk)
  await pay(desk, plan.id, 15_000)

  const { before, after, changes } = await previewed(desk, plan.id, MORE)

  expect(before).toMatchObject({ version: 1, count: 5, payment: 5_000, left: 45_000, lastDueOn: '2027-05-15' })
  expect(after).toMatchObject({ version: 2, count: 9, payment: 5_000, left: 45_000, lastDueOn: '2027-09-15' })
  expect(after.rows[1]).toEqual({
    number: 2,
    contractOn: '2027-01-15',
    payableOn: '2027-01-15',
    amount: 10_000,
    paid: 5_000,
    balanceAfter: 40_000,
  })
  expect(changes.map((line) => changeSentence(line, 'en'))).toEqual([
    'Number of payments: 6 → 10',
    'Each payment: $100.00 → $50.00',
    'Last payment: $100.00 → $50.00',
    'Last payment on: May 15, 2027 → September 15, 2027',
  ])
})

test('a preview writes nothing', async () => {
  const desk = openDesk()
  const plan = await aRunningPlan(desk)
  const before = await ask(desk, 'plan.versions', { planId: plan.id })

  await previewed(desk, plan.id, MORE)

  expect(await ask(desk, 'plan.versions', { planId: plan.id })).toEqual(before)
  expect((await ask(desk, 'plan.get', { planId: plan.id })).plan).toEqual(plan)
})

test('what a preview shows is what the change makes', async () => {
  const desk = openDesk()
  const plan = await aRunningPlan(desk)
  await pay(desk, plan.id, 13_337)
  const change: PlanChange = { kind: 'skip', count: 2, money: 'spread' }
  const shown = await previewed(desk, plan.id, change)

  const consent = { by: 'Sample Patient A', how: 'inPerson' as const, on: desk.today() }
  const request = { planId: plan.id, fromVersion: 1, effectiveOn: desk.today(), change, consent, note: '' }
  const { plan: after } = await ask(desk, 'plan.change', request)

  expect(lines(after)).toEqual(
    shown.after.rows.map(({ number, contractOn, amount, paid }) => `${number} ${contractOn} ${amount} ${paid}`),
  )
  expect(after.left).toBe(shown.after.left)
})

test('moved dates need consent alone', async () => {
  const desk = openDesk()
  const plan = await aRunningPlan(desk)

  const moved = await previewed(desk, plan.id, {
    kind: 'moveDate',
    number: 1,
    dueOn: day('2026-12-20'),
    later: 'follow',
  })
  const paused = await previewed(desk, plan.id, { kind: 'pause', reason: 'military', until: day('2027-01-31') })

  expect(moved).toMatchObject({ consent: 'consent', disclosure: 'full', because: 'newTerms', needsSupervisor: false })
  expect(paused).toMatchObject({ consent: 'none', disclosure: 'none', changes: [] })
})

test('other payments need a signature, and disclosures above four', async () => {
  const desk = openDesk()
  const plan = await aRunningPlan(desk)
  const few: PlanChange = { ...MORE, size: { by: 'count', count: 4 } }
  const signed = { consent: 'signature', disclosure: 'full' }

  expect(await previewed(desk, plan.id, MORE)).toMatchObject({ ...signed, because: 'newTerms', installmentsCounted: 9 })
  expect(await previewed(desk, plan.id, few)).toMatchObject({
    ...signed,
    disclosure: 'none',
    because: 'notNeeded',
    installmentsCounted: 4,
  })
  await ask(desk, 'clinic.save', { clinic: { ...CLINIC, isCreditor: false } }, ADMINISTRATOR)
  expect(await previewed(desk, plan.id, MORE)).toMatchObject({ ...signed, disclosure: 'none' })
})

test('a workout after default shows the new schedule alone', async () => {
  const desk = openDesk()
  const plan = await aRunningPlan(desk, { owed: cents(80_000), size: { by: 'count', count: 8 } })
  desk.later({ days: 80 })
  const { standing } = await ask(desk, 'plan.versions', { planId: plan.id })

  const preview = await previewed(desk, plan.id, { kind: 'reAmortize' })

  expect(standing).toMatchObject({ state: 'defaultNotice', amountToCure: 20_000 })
  expect(preview).toMatchObject({ consent: 'signature', disclosure: 'schedule', because: 'workout' })
})

test('a plan that ends needs nothing and shows that nothing is left', async () => {
  const desk = openDesk()
  const plan = await aRunningPlan(desk)

  const { after, closes, consent } = await previewed(desk, plan.id, { kind: 'closeOut' })

  expect(after).toMatchObject({ rows: [], count: 0, payment: null, nextDueOn: null, total: 0, left: 0 })
  expect([closes, consent]).toEqual([true, 'none'])
})

test.each([
  ['noSuchPayment', { kind: 'moveDate', number: 9, dueOn: '2027-01-01', later: 'stay' }],
  ['dateInPast', { kind: 'moveDate', number: 1, dueOn: '2026-11-01', later: 'stay' }],
  ['nothingChanges', { kind: 'moveDate', number: 1, dueOn: '2026-12-15', later: 'stay' }],
  ['noInstallmentLeft', { kind: 'skip', count: 6, money: 'toLast' }],
  ['nothingOverdue', { kind: 'reAmortize' }],
  ['nothingOverdue', { kind: 'reAge', count: 2 }],
  ['notPaused', { kind: 'resume', firstDueOn: null }],
  ['pauseTooShort', { kind: 'pause', reason: 'hardship', until: '2026-11-22' }],
  ['installmentBelowMinimum', { ...MORE, size: { by: 'count', count: 25 } }],
  ['installmentBelowMinimum', { ...MORE, size: { by: 'amount', amount: 2_499 } }],
  ['datesImpossible', { ...MORE, firstDueOn: '2150-06-01' }],
])('terms that cannot be kept are refused: %s', async (code, change) => {
  const desk = openDesk()
  const plan = await aRunningPlan(desk)

  const error = await refusalTo(desk, 'plan.preview', {
    planId: plan.id,
    effectiveOn: desk.today(),
    change: change as PlanChange,
  })

  expect(error).toMatchObject({ code: 'PLAN_TERMS', facts: { code } })
})

test('nothing is shown of a plan that does not exist or is paid', async () => {
  const desk = openDesk()
  const plan = await aRunningPlan(desk)
  await pay(desk, plan.id, 60_000)
  const wanted = { planId: plan.id, effectiveOn: desk.today(), change: MORE }

  expect(await refusalTo(desk, 'plan.preview', wanted)).toEqual(refusal('PLAN_STATE', { state: 'paidOff' }))
  const nowhere = { ...wanted, planId: 'W1-none' as typeof plan.id }
  expect(await refusalTo(desk, 'plan.preview', nowhere)).toEqual(refusal('NOT_FOUND'))
})
