import { expect, test } from 'vitest'
import type { HandOff } from '../../../shared/contract/hand-off.ts'
import type { PlanId } from '../../../shared/model/ids.ts'
import { ask, openDesk, type TestDesk } from '../../support/desk.ts'
import { aRunningPlan, pay } from '../../support/running-plan.ts'

/** 100.00 each on December 15, January 15 and on, ten days of grace; a default stands from January 26, day 64, on. */
async function after(days: number): Promise<{ readonly desk: TestDesk; readonly planId: PlanId }> {
  const desk = openDesk()
  const { id } = await aRunningPlan(desk)
  desk.later({ days })
  return { desk, planId: id }
}

async function notice(desk: TestDesk, planId: PlanId): Promise<void> {
  await ask(desk, 'paper.issue', { order: { kind: 'defaultNotice', planId }, language: 'en', largePrint: false })
}

async function line(desk: TestDesk, planId: PlanId, code: string) {
  const { gate }: HandOff = await ask(desk, 'handOff.get', { planId })
  const found = gate?.conditions.find((one) => one.code === code)
  return [found?.state, found?.on]
}

test('a notice that is printed at once gives its thirty days', async () => {
  const { desk, planId } = await after(64)
  await notice(desk, planId)

  expect(await line(desk, planId, 'cureOver')).toEqual(['waits', '2027-02-26'])
  expect(await line(desk, planId, 'noticeSent')).toEqual(['met', '2027-01-26'])
})

test('a notice that is printed later moves the day: what it promises holds', async () => {
  const { desk, planId } = await after(84)
  await notice(desk, planId)

  // Printed on February 15, it says March 17.
  expect(await line(desk, planId, 'cureOver')).toEqual(['waits', '2027-03-18'])
  desk.later({ days: 30 })
  expect(await line(desk, planId, 'cureOver')).toEqual(['waits', '2027-03-18'])
  desk.later({ days: 1 })
  expect(await line(desk, planId, 'cureOver')).toEqual(['met', '2027-03-18'])
})

test('the notice of a default that was cured tells of no later one', async () => {
  const { desk, planId } = await after(64)
  await notice(desk, planId)
  await pay(desk, planId, 20_000)
  desk.later({ days: 64 })

  expect(await line(desk, planId, 'inDefault')).toEqual(['met', '2027-03-26'])
  expect(await line(desk, planId, 'noticeSent')).toEqual(['notMet', null])
})
