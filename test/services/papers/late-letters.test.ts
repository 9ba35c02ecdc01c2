import { expect, test } from 'vitest'
import type { PlanId } from '../../../shared/model/ids.ts'
import { ask, openDesk, refusalTo, type TestDesk } from '../../support/desk.ts'
import { aRunningPlan } from '../../support/running-plan.ts'

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
