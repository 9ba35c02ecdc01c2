import { expect, test } from 'vitest'
import { ask, openDesk } from '../support/desk.ts'
import { PATIENT_A } from '../support/filled-store.ts'
import { aRunningPlan, changed, day } from '../support/running-plan.ts'

/** 100.00 each on December 15, January 15 and on; paused on January 22, when two payments are past their day. */
async function aPausedPlan(until: string | null) {
  const desk = openDesk()
  const plan = await aRunningPlan(desk)
  desk.later({ days: 60 })
  await changed(desk, plan, { kind: 'pause', reason: 'bankruptcy', until: until === null ? null : day(until) })
  return { desk, plan }
}

test('a paused plan is late in no list', async () => {
  const { desk, plan } = await aPausedPlan(null)

  const stands = { id: plan.id, isPaused: true, late: 0, daysLate: 0 }
  expect((await ask(desk, 'patient.get', { patientId: PATIENT_A.id })).plans).toMatchObject([stands])
  expect(await ask(desk, 'plan.list', {})).toMatchObject([stands])
})

test('the day after its pause what was late is late again', async () => {
  const { desk } = await aPausedPlan('2027-01-31')
  desk.later({ days: 10 })

  const { plans } = await ask(desk, 'patient.get', { patientId: PATIENT_A.id })
  expect(plans[0]?.isPaused).toBe(false)
  expect(plans[0]?.late).toBeGreaterThan(0)
})

test('a record of a plan tells when its clock stands still', async () => {
  const { desk, plan } = await aPausedPlan('2027-01-31')

  expect((await ask(desk, 'plan.get', { planId: plan.id })).clock).toEqual({
    wasSigned: true,
    graceDays: 10,
    pauses: [{ from: '2027-01-22', to: '2027-01-31', reason: 'bankruptcy' }],
  })
})
