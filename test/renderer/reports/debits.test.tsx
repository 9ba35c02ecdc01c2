// @vitest-environment jsdom
import { fireEvent, screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { Plan } from '../../../shared/model/plan.ts'
import { ask, openDesk, type TestDesk } from '../../support/desk.ts'
import { aRunningPlan, day } from '../../support/running-plan.ts'
import { openWindow, press, type } from '../../support/window.tsx'

/** 600.00 in six payments from November 23, drawn from a card, on the day of the first draw. */
async function aDueDraw(desk: TestDesk): Promise<Plan> {
  desk.later({ days: -22 })
  const plan = await aRunningPlan(desk, { agreedOn: desk.today(), firstDueOn: day('2026-11-23') })
  const consent = { kind: 'eSignature', by: 'Sample Patient A', on: desk.today(), textVersion: '2026-01' } as const
  const choice = { day: null, method: 'card', brand: 'Visa', lastFour: '4242', token: 'tok_sample', consent } as const
  await ask(desk, 'autopay.save', { planId: plan.id, choice, reason: '' })
  desk.later({ days: 22 })
  return plan
}

async function openDraws(desk: TestDesk): Promise<HTMLElement> {
  openWindow({}, desk)
  await screen.findByRole('button', { name: /^Plans/ }, { timeout: 5_000 })
  press('j', { ctrl: true })
  press('r')
  await screen.findByRole('grid', { name: 'Aging' })
  press('7')
  return screen.findByRole('grid', { name: 'Expected debits' })
}

test('the list of draws says how much comes from where', async () => {
  const desk = openDesk()
  await aDueDraw(desk)
  const grid = await openDraws(desk)

  expect(await screen.findByText('1 draw of $100.00 on November 23, 2026, 1 without a result.')).toBeTruthy()
  expect(within(grid).getByText('Visa card ending in 4242')).toBeTruthy()
  expect(within(grid).getByText('tok_sample')).toBeTruthy()
})

test('a result is taken back by the keyboard alone', async () => {
  const desk = openDesk()
  const plan = await aDueDraw(desk)
  const grid = await openDraws(desk)
  await within(grid).findByText('tok_sample')
  press('r')
  await screen.findByText('Posts a payment dated on the day of the draw.')
  press('Enter', { ctrl: true })

  expect(await within(grid).findByText(/^Paid, /)).toBeTruthy()
  expect(await screen.findByText('1 draw of $100.00 on November 23, 2026, all results are back.')).toBeTruthy()
  expect((await ask(desk, 'plan.get', { planId: plan.id })).plan.paid).toBe(10_000)
})

test('a failed draw needs its reason and is noted', async () => {
  const desk = openDesk()
  const plan = await aDueDraw(desk)
  const grid = await openDraws(desk)
  await within(grid).findByText('tok_sample')
  press('r')
  fireEvent.click(await screen.findByRole('radio', { name: 'Failed' }))
  press('Enter', { ctrl: true })
  expect((await ask(desk, 'autopay.get', { planId: plan.id })).results).toEqual([])
  type('Why it failed', 'Insufficient funds')
  press('Enter', { ctrl: true })

  expect(await within(grid).findByText('Failed: Insufficient funds')).toBeTruthy()
})

test('a plan says what its payer chose and lets it stop', async () => {
  const desk = openDesk()
  const plan = await aRunningPlan(desk)
  openWindow({ home: { to: 'plan', planId: plan.id } }, desk)
  const panel = await screen.findByRole('region', { name: 'Automatic payments' }, { timeout: 5_000 })
  expect(within(panel).getByText('None. The payer pays each time.')).toBeTruthy()
  press('t')
  fireEvent.click(await screen.findByRole('radio', { name: 'Automatic payments' }))
  await screen.findByLabelText('Brand')
  type('Brand', 'Visa')
  type('Last four digits', '4242')
  type('Reference of the processor', 'tok_sample')
  type('Version of the text agreed to', '2026-01')
  press('Enter', { ctrl: true })
  expect(await screen.findByText('Visa card ending in 4242, on each due date.')).toBeTruthy()
  expect(await screen.findByText('Next draw: $100.00 on December 15, 2026.')).toBeTruthy()

  press('t')
  fireEvent.click(await screen.findByRole('radio', { name: 'Automatic payments' }))
  fireEvent.click(await screen.findByRole('radio', { name: 'Off' }))
  type('Why it stops', 'Asked on the phone.')
  press('Enter', { ctrl: true })

  expect(await screen.findByText(/^Off: switched off by .*Asked on the phone\.$/)).toBeTruthy()
  expect(await ask(desk, 'report.debits', { on: day('2026-12-15') })).toEqual([])
})
