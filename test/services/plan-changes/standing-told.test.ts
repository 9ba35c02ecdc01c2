import { expect, test } from 'vitest'
import type { PlanHistory } from '../../../shared/contract/plan-change-answers.ts'
import type { PlanId } from '../../../shared/model/ids.ts'
import { FIRST_PLAN_POLICY } from '../../../shared/model/plan-policy.ts'
import { ask, openDesk, type TestDesk } from '../../support/desk.ts'
import { aRunningPlan, day, pay } from '../../support/running-plan.ts'
import { ADMINISTRATOR } from '../../support/samples.ts'

/**
 * 100.00 each on December 15, January 15 and on, ten days of grace, thirty days to cure, and the whole balance due after
 * them. A default stands from January 26, day 64, on; the engine's last day to cure is February 25, day 94.
 */
async function after(days: number): Promise<{ readonly desk: TestDesk; readonly planId: PlanId }> {
  const desk = openDesk()
  await ask(desk, 'policy.save', { policy: { ...FIRST_PLAN_POLICY, mayAccelerate: true } }, ADMINISTRATOR)
  const { id } = await aRunningPlan(desk)
  desk.later({ days })
  return { desk, planId: id }
}

async function told(desk: TestDesk, planId: PlanId): Promise<readonly unknown[]> {
  const { standing, noticeSentOn }: PlanHistory = await ask(desk, 'plan.versions', { planId })
  return [standing.state, standing.cureBy, noticeSentOn]
}

async function notice(desk: TestDesk, planId: PlanId): Promise<void> {
  await ask(desk, 'paper.issue', { order: { kind: 'defaultNotice', planId }, language: 'en', largePrint: false })
}

test('without a notice nobody owes the whole balance', async () => {
  const { desk, planId } = await after(120)

  expect(await told(desk, planId)).toEqual(['defaultNotice', '2027-02-25', null])
})

test('the whole balance is due after the day that the printed notice names', async () => {
  const { desk, planId } = await after(84)
  await notice(desk, planId)

  desk.later({ days: 30 })
  expect(await told(desk, planId)).toEqual(['defaultNotice', '2027-03-17', '2027-02-15'])
  desk.later({ days: 1 })
  expect(await told(desk, planId)).toEqual(['accelerated', '2027-03-17', '2027-02-15'])
})

test('a second notice gives its own days', async () => {
  const { desk, planId } = await after(64)
  await notice(desk, planId)
  desk.later({ days: 32 })
  expect(await told(desk, planId)).toEqual(['accelerated', '2027-02-25', '2027-01-26'])

  await notice(desk, planId)

  expect(await told(desk, planId)).toEqual(['defaultNotice', '2027-03-29', '2027-02-27'])
})

test('a notice that somebody recorded as sent counts as one', async () => {
  const { desk, planId } = await after(95)
  const part = { amount: null, words: '', note: '', isTakenBack: false }
  const fact = { code: 'noticeSent' as const, on: day('2027-01-26'), ...part }
  await ask(desk, 'handOff.record', { planId, fact })

  expect(await told(desk, planId)).toEqual(['accelerated', '2027-02-25', '2027-01-26'])
})

test('the notice of a default that was cured is not the notice of the next one', async () => {
  const { desk, planId } = await after(64)
  await notice(desk, planId)
  await pay(desk, planId, 20_000)
  desk.later({ days: 64 })

  expect(await told(desk, planId)).toEqual(['defaultNotice', '2027-04-25', null])
})
