import { expect, test } from 'vitest'
import type { PlanId } from '../../../shared/model/ids.ts'
import { cents } from '../../../shared/money/cents.ts'
import { ask, openDesk, refusalTo, type TestDesk } from '../../support/desk.ts'
import { PATIENT_A } from '../../support/filled-store.ts'
import { aRunningPlan, changed, day } from '../../support/running-plan.ts'
import { aPlan } from '../../support/samples.ts'

/** 100.00 each on December 15, January 15 and on, ten days of grace; the desk stands on November 23, so many days on. */
async function after(days: number): Promise<{ readonly desk: TestDesk; readonly planId: PlanId }> {
  const desk = openDesk()
  const { id } = await aRunningPlan(desk)
  desk.later({ days })
  return { desk, planId: id }
}

async function reminder({ desk, planId }: Awaited<ReturnType<typeof after>>): Promise<string> {
  const request = { order: { kind: 'reminderLetter', planId }, language: 'en', largePrint: false } as const
  const paper = await ask(desk, 'paper.issue', request)
  const { bytes } = await ask(desk, 'paper.get', { documentId: paper.id, copy: false })
  return new TextDecoder().decode(bytes)
}

test('on the last day of its grace a payment is due and no letter asks for it', async () => {
  const { desk, planId } = await after(32)

  const request = { order: { kind: 'reminderLetter', planId }, language: 'en', largePrint: false } as const
  expect(await refusalTo(desk, 'paper.issue', request)).toMatchObject({ facts: { code: 'nothingLate' } })
  expect(await ask(desk, 'paper.lettersDue', {})).toEqual([])
})

test('a day later the letter asks for it', async () => {
  expect(await reminder(await after(33))).toContain('{plan.late: $100.00}')
})

test.each([
  [63, '{plan.late: $100.00}', 10_000],
  [64, '{plan.late: $200.00}', 20_000],
])('after %i days letter and list ask for the same, without what is still in its grace', async (days, total, late) => {
  const clinic = await after(days)

  const [due] = await ask(clinic.desk, 'paper.lettersDue', {})
  expect(due).toMatchObject({ kind: days === 63 ? 'reminderLetter' : 'defaultNotice', late })
  expect(await reminder(clinic)).toContain(total)
})

test('a notice waits until enough payments are late beyond their grace', async () => {
  const { desk, planId } = await after(63)

  const request = { order: { kind: 'defaultNotice', planId }, language: 'en', largePrint: false } as const
  expect(await refusalTo(desk, 'paper.issue', request)).toMatchObject({ facts: { code: 'tooFewLate' } })
  desk.later({ days: 1 })
  expect(await ask(desk, 'paper.issue', request)).toMatchObject({ kind: 'defaultNotice' })
})

/** A pause from December 20 to 31, so many days after November 23. */
async function afterPause(days: number): Promise<{ readonly desk: TestDesk; readonly planId: PlanId }> {
  const desk = openDesk()
  const plan = await aRunningPlan(desk)
  desk.later({ days: 27 })
  await changed(desk, plan, { kind: 'pause', reason: 'billingDispute', until: day('2026-12-31') })
  desk.later({ days: days - 27 })
  return { desk, planId: plan.id }
}

// Four days of grace ran before the pause and six after it: the payment of December 15 is late on January 7.
test.each([
  [38, 'paused'],
  [39, 'nothingLate'],
  [44, 'nothingLate'],
])('days of a pause count for no grace: %i days on no letter goes out', async (days, code) => {
  const { desk, planId } = await afterPause(days)

  const request = { order: { kind: 'reminderLetter', planId }, language: 'en', largePrint: false } as const
  expect(await refusalTo(desk, 'paper.issue', request)).toMatchObject({ facts: { code } })
  expect(await ask(desk, 'paper.lettersDue', {})).toEqual([])
})

test('once the grace ran out after a pause, letter and list ask for the payment', async () => {
  const clinic = await afterPause(45)

  expect(await ask(clinic.desk, 'paper.lettersDue', {})).toMatchObject([{ kind: 'reminderLetter', late: 10_000 }])
  expect(await reminder(clinic)).toContain('{plan.late: $100.00}')
})

test.each(['reminderLetter', 'defaultNotice'] as const)('while the clock stands still no %s goes out', async (kind) => {
  const desk = openDesk()
  const plan = await aRunningPlan(desk)
  desk.later({ days: 70 })
  await changed(desk, plan, { kind: 'pause', reason: 'bankruptcy', until: null })

  const request = { order: { kind, planId: plan.id }, language: 'en', largePrint: false } as const
  expect(await refusalTo(desk, 'paper.issue', request)).toMatchObject({ facts: { code: 'paused' } })
  expect(await ask(desk, 'paper.lettersDue', {})).toEqual([])
})

test.each(['reminderLetter', 'defaultNotice'] as const)(
  'of a plan that was never signed no %s goes out',
  async (kind) => {
    const desk = openDesk()
    const draft = aPlan(PATIENT_A.id, {
      owed: cents(60_000),
      isEstimate: false,
      downPayment: cents(0),
      size: { by: 'count', count: 6 },
    })
    const { plan } = await ask(desk, 'plan.create', { draft })
    desk.later({ days: 70 })

    const request = { order: { kind, planId: plan.id }, language: 'en', largePrint: false } as const
    expect(await refusalTo(desk, 'paper.issue', request)).toMatchObject({ facts: { code: 'notSigned' } })
  },
)
