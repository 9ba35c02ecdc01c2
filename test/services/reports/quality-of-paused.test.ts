import { expect, test } from 'vitest'
import { ask, openDesk, type TestDesk } from '../../support/desk.ts'
import { aRunningPlan, changed, day, pay } from '../../support/running-plan.ts'

/** 100.00 each on December 15, January 15 and on, ten days of grace; a notice was issued on January 26, day 64. */
async function noticed(desk: TestDesk) {
  const plan = await aRunningPlan(desk)
  desk.later({ days: 64 })
  const order = { kind: 'defaultNotice', planId: plan.id } as const
  await ask(desk, 'paper.issue', { order, language: 'en', largePrint: false })
  return plan
}

async function quality(desk: TestDesk) {
  const { cured, firstMissed } = await ask(desk, 'report.quality', {})
  return { cured, firstMissed }
}

test('a pause cures no default that came before it', async () => {
  const desk = openDesk()
  await changed(desk, await noticed(desk), { kind: 'pause', reason: 'bankruptcy', until: null })

  expect((await quality(desk)).cured).toEqual({ of: 0, among: 1 })
})

test('a payment that fell due in a pause undoes no cure', async () => {
  const desk = openDesk()
  const plan = await noticed(desk)
  await pay(desk, plan.id, 20_000)
  await changed(desk, plan, { kind: 'pause', reason: 'hardship', until: day('2027-04-30') })
  desk.later({ days: 60 })

  expect((await quality(desk)).cured).toEqual({ of: 1, among: 1 })
})

test('a first payment whose grace stands still was not missed', async () => {
  const desk = openDesk()
  const plan = await aRunningPlan(desk)
  desk.later({ days: 27 })
  await changed(desk, plan, { kind: 'pause', reason: 'billingDispute', until: null })
  desk.later({ days: 40 })

  expect((await quality(desk)).firstMissed).toEqual({ of: 0, among: 0 })
})
