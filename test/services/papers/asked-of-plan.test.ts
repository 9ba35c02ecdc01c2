import { expect, test } from 'vitest'
import { ask, openDesk, type TestDesk } from '../../support/desk.ts'
import { aRunningPlan, changed, day } from '../../support/running-plan.ts'

/** 100.00 each on December 15, January 15 and on, ten days of grace; the desk stands on November 23, so many days on. */
async function statementAfter(days: number, pause?: { readonly after: number; readonly until: string | null }) {
  const desk = openDesk()
  const plan = await aRunningPlan(desk)
  desk.later({ days: pause?.after ?? 0 })
  if (pause)
    await changed(desk, plan, {
      kind: 'pause',
      reason: 'bankruptcy',
      until: pause.until === null ? null : day(pause.until),
    })
  desk.later({ days: days - (pause?.after ?? 0) })
  const order = { kind: 'statement', planId: plan.id, from: day('2026-11-01'), to: day('2027-03-31') } as const
  const paper = await ask(desk, 'paper.issue', { order, language: 'en', largePrint: false })
  const { bytes } = await ask(desk, 'paper.get', { documentId: paper.id, copy: false })
  return new TextDecoder().decode(bytes)
}

test.each([
  [32, '{plan.late: $0.00}', '{plan.current: $100.00}'],
  [33, '{plan.late: $100.00}', '{plan.current: $0.00}'],
  [54, '{plan.late: $100.00}', '{plan.current: $100.00}'],
])('after %i days what is still in its grace is due, not late', async (days, late, current) => {
  const text = await statementAfter(days)

  expect(text).toContain(late)
  expect(text).toContain(current)
})

test('a paused plan asks for nothing, also for what was late before', async () => {
  const text = await statementAfter(70, { after: 60, until: null })

  expect(text).toContain('{plan.dueNow: $0.00}')
  expect(text).toContain('Your plan is paused. Nothing is due now.')
  expect(text).toContain('until we write to you')
  expect(text).toContain('{plan.unpaid: $200.00}')
  expect(text).toContain('Next payment: After the pause')
  expect(text).not.toContain('{plan.late:')
})

test('a pause with an end names it, and a payment after it', async () => {
  const text = await statementAfter(40, { after: 27, until: '2027-01-10' })

  expect(text).toContain('Your plan is paused: until January 10, 2027')
  expect(text).toContain('{plan.unpaid: $100.00}')
  expect(text).toContain('{plan.nextAmount: $100.00} on January 15, 2027')
})

test('a payment inside of the pause is not called the next one', async () => {
  const text = await statementAfter(40, { after: 27, until: '2027-01-20' })

  expect(text).toContain('Next payment: After the pause')
})

test('the day after the pause asks again, and counts no paused day as late', async () => {
  const text = await statementAfter(49, { after: 27, until: '2027-01-10' })

  expect(text).toContain('{plan.dueNow: $100.00}')
  expect(text).toContain('{plan.late: $0.00}')
})

async function balances(desk: TestDesk): Promise<string> {
  const paper = await ask(desk, 'paper.issue', {
    order: { kind: 'emergencyBalances' },
    language: 'en',
    largePrint: false,
  })
  const { bytes } = await ask(desk, 'paper.get', { documentId: paper.id, copy: false })
  return new TextDecoder().decode(bytes)
}

test('the emergency list calls nothing of a paused plan late or due', async () => {
  const desk = openDesk()
  const plan = await aRunningPlan(desk)
  desk.later({ days: 60 })
  expect(await balances(desk)).toMatch(/December 15, 2026|January 15, 2027.*\{balances\.1\.next: 100\.00\}/)
  expect(await balances(desk)).toContain('{balances.1.late: $100.00} late')

  await changed(desk, plan, { kind: 'pause', reason: 'deceased', until: null })

  const text = await balances(desk)
  expect(text).toContain('Paused')
  expect(text).not.toContain('late')
  expect(text).toContain('{balances.1.left: 600.00}')
})

test('a pause with an end names the payment after it', async () => {
  const desk = openDesk()
  const plan = await aRunningPlan(desk)
  desk.later({ days: 27 })
  await changed(desk, plan, { kind: 'pause', reason: 'hardship', until: day('2027-01-10') })

  expect(await balances(desk)).toContain('Paused, then January 15, 2027')
})
