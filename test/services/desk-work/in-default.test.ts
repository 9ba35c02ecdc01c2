import { describe, expect, test } from 'vitest'
import type { PlanDraft } from '../../../shared/model/plan.ts'
import { cents } from '../../../shared/money/cents.ts'
import { ask, openDesk, type TestDesk } from '../../support/desk.ts'
import { aRunningPlan, day, pay } from '../../support/running-plan.ts'
import { ADMINISTRATOR, CLINIC } from '../../support/samples.ts'

/** 100.00 each on December 15, January 15 and on, ten days of grace; the desk stands on November 23, so many days on. */
async function deskAfter(days: number, changes: Partial<PlanDraft> = {}) {
  const desk = openDesk()
  const plan = await aRunningPlan(desk, changes)
  desk.later({ days })
  return { desk, plan }
}

async function inDefault(desk: TestDesk) {
  const { groups } = await ask(desk, 'today.list', {})
  return groups.find(({ group }) => group === 'handOff')?.rows ?? []
}

describe('a default that is paid in part', () => {
  test('stands until all that its notice asks is paid', async () => {
    const { desk, plan } = await deskAfter(64)
    expect(await inDefault(desk)).toMatchObject([{ planId: plan.id, on: '2027-01-26' }])
    desk.later({ days: 1 })

    await pay(desk, plan.id, 10_000)

    expect(await inDefault(desk)).toMatchObject([{ planId: plan.id, on: '2027-01-26', amount: 50_000 }])
    await pay(desk, plan.id, 10_000)
    expect(await inDefault(desk)).toEqual([])
  })

  test('stands also where a part of one payment came', async () => {
    const { desk, plan } = await deskAfter(65)

    await pay(desk, plan.id, 15_000)

    expect(await inDefault(desk)).toMatchObject([{ planId: plan.id }])
  })
})

test('one late payment after others that were late one by one is no default', async () => {
  const { desk, plan } = await deskAfter(40)
  await pay(desk, plan.id, 10_000)
  desk.later({ days: 30 })
  await pay(desk, plan.id, 5_000)

  expect(await inDefault(desk)).toEqual([])
})

describe('a missed down payment', () => {
  const SIGNING = { downPayment: cents(12_000) }

  test('is one of the payments that bring a default', async () => {
    // Asked for on November 23 and on December 15: both are past their ten days of grace on December 26.
    const { desk, plan } = await deskAfter(32, SIGNING)
    expect(await inDefault(desk)).toEqual([])
    desk.later({ days: 1 })

    expect(await inDefault(desk)).toMatchObject([{ planId: plan.id, on: day('2026-12-26') }])
  })

  test('is the oldest that is late for outside collection', async () => {
    const desk = openDesk()
    await ask(desk, 'clinic.save', { clinic: { ...CLINIC, state: 'NJ' } }, ADMINISTRATOR)
    const plan = await aRunningPlan(desk, SIGNING)
    desk.later({ days: 33 })

    // New Jersey: sixty days of grace, counted from November 23.
    const { gate } = await ask(desk, 'handOff.get', { planId: plan.id })
    expect(gate?.conditions.find(({ code }) => code === 'graceOver')).toMatchObject({ on: '2027-01-23' })
  })
})
