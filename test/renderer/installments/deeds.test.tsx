// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { Person } from '../../../shared/model/clinic.ts'
import { cents } from '../../../shared/money/cents.ts'
import { ask, openDesk, type TestDesk } from '../../support/desk.ts'
import { aRunningPlan, pay } from '../../support/running-plan.ts'
import { COUNSELOR, SUPERVISOR } from '../../support/samples.ts'
import { fill, openWindow, press, type } from '../../support/window.tsx'

/** 600.00 in six payments of 100.00, signed; the desk of changes is open. */
async function openDeeds(desk: TestDesk, key = 't', person: Person = COUNSELOR) {
  const opened = openWindow({ person }, desk)
  await screen.findByRole('button', { name: /^Plans/ }, { timeout: 5_000 })
  press('j', { ctrl: true })
  press('l')
  const list = await screen.findByRole('grid', { name: 'Plans' })
  fill('Find in plans', 'sample patient')
  await within(list).findAllByText('Sample Patient A')
  press('Enter')
  await screen.findByRole('heading', { name: 'Happenings' })
  press(key)
  await screen.findByRole('radiogroup', { name: 'What is to be done' })
  return opened
}

function pick(name: string): void {
  screen.getByRole('radio', { name }).click()
}

async function keptForms(desk: TestDesk, person: Person): Promise<readonly string[]> {
  return (await ask(desk, 'draft.list', {}, person)).map(({ key }) => key)
}

async function amountsAfter(): Promise<readonly (string | null)[]> {
  const table = await screen.findByRole('table', { name: 'From now on' })
  return within(table)
    .getAllByRole('row')
    .slice(1)
    .map((row) => row.children[2]?.textContent ?? null)
}

test('old and new terms stand side by side before they are saved', async () => {
  const desk = openDesk()
  await aRunningPlan(desk)
  await openDeeds(desk)

  type('Each payment', '75')

  expect(await amountsAfter()).toEqual(Array(8).fill('75.00'))
  expect(screen.getByText('Each payment: $100.00 → $75.00')).toBeTruthy()
  expect(screen.getByText('The guarantor signs again.')).toBeTruthy()
})

test('saved terms are the next version and wait for a signature', async () => {
  const desk = openDesk()
  const plan = await aRunningPlan(desk)
  await openDeeds(desk)
  type('Each payment', '75')
  await amountsAfter()

  press('Enter', { ctrl: true })

  expect(await screen.findByText('Version 2 holds now.')).toBeTruthy()
  const now = await ask(desk, 'plan.get', { planId: plan.id })
  expect(now.plan).toMatchObject({ version: 2, signedOn: null })
  expect(screen.getByRole('button', { name: /^Signed/ })).toBeTruthy()
})

test('new terms know any rhythm and months without one', async () => {
  const desk = openDesk()
  const plan = await aRunningPlan(desk)
  await openDeeds(desk)
  type('Each payment', '100')
  fill('How often', 'so many days')
  press('Enter')
  await screen.findByLabelText('Every')
  fill('Every', '10')
  screen.getByRole('button', { name: 'Jan' }).click()
  const table = await screen.findByRole('table', { name: 'From now on' })
  await within(table).findByText('Wed, Feb 3, 2027')

  expect(within(table).queryByText(/Jan/)).toBeNull()
  press('Enter', { ctrl: true })

  expect(await screen.findByText('Version 2 holds now.')).toBeTruthy()
  const now = await ask(desk, 'plan.get', { planId: plan.id })
  expect(now.plan.terms.frequency).toBe('every10Days not 1')
  expect(now.plan.installments.map(({ contractOn }) => contractOn)).toEqual([
    '2026-12-15',
    '2026-12-25',
    '2027-02-03',
    '2027-02-13',
    '2027-02-23',
    '2027-03-05',
  ])
})

test('the difference is read in Spanish too', async () => {
  const desk = openDesk()
  await aRunningPlan(desk)
  await openDeeds(desk)
  type('Each payment', '75')
  await amountsAfter()

  screen.getByRole('button', { name: 'ES' }).click()

  expect(await screen.findByText('Cada pago: $100.00 → $75.00')).toBeTruthy()
  expect(screen.getByText('El responsable firma de nuevo.')).toBeTruthy()
})

test('a change that cannot be made says why at once', async () => {
  const desk = openDesk()
  await aRunningPlan(desk)
  await openDeeds(desk)

  pick('Spread what is overdue')

  expect(await screen.findByText(/Nothing is overdue\./)).toBeTruthy()
  expect(screen.getByRole('button', { name: /Save new terms/ }).hasAttribute('disabled')).toBe(true)
})

test('a charge on top is seen in the next payments', async () => {
  const desk = openDesk()
  await aRunningPlan(desk)
  await openDeeds(desk)
  pick('Add a charge')

  type(await screen.findByLabelText('Amount of the charge').then(() => 'Amount of the charge'), '150')
  screen.getByRole('radio', { name: 'On top' }).click()

  await waitFor(async () =>
    expect(await amountsAfter()).toEqual(['150.00', '150.00', '150.00', '100.00', '100.00', '100.00']),
  )
})

test('a lower balance is answered with its schedule before it is taken', async () => {
  const desk = openDesk()
  await aRunningPlan(desk)
  await openDeeds(desk, 'b')
  type('Patient owes now, payments not taken off', '516')

  expect(await screen.findByText('The balance is $84.00 lower than the plan.')).toBeTruthy()
  screen.getByRole('radio', { name: 'Lower the next 3 payments' }).click()

  expect(await amountsAfter()).toEqual(['72.00', '72.00', '72.00', '100.00', '100.00', '100.00'])
  press('Enter', { ctrl: true })
  expect(await screen.findByText('The balance is noted.')).toBeTruthy()
})

test('a balance that was left half-way stands there again', async () => {
  const desk = openDesk()
  const plan = await aRunningPlan(desk)
  await openDeeds(desk, 'b')
  fill('Patient owes now, payments not taken off', '516')
  await screen.findByText('The balance is $84.00 lower than the plan.')
  screen.getByRole('radio', { name: 'Lower the next 3 payments' }).click()
  await amountsAfter()
  await expect.poll(() => keptForms(desk, COUNSELOR), { timeout: 8_000 }).toEqual([`balance:${plan.id}`])
  press('Escape')
  press('Escape')
  await screen.findByRole('heading', { name: 'Happenings' })

  press('b')

  expect(await screen.findByDisplayValue(/^516/)).toBeTruthy()
  expect(await amountsAfter()).toEqual(['72.00', '72.00', '72.00', '100.00', '100.00', '100.00'])
})

test('a pay-off figure is told for a day', async () => {
  const desk = openDesk()
  const plan = await aRunningPlan(desk)
  await pay(desk, plan.id, 10_000)
  await openDeeds(desk)

  pick('Pay off early')

  expect(await screen.findByText(/\$500\.00 closes the plan on/)).toBeTruthy()
})

test('a counselor writes off up to the limit of the clinic', async () => {
  const desk = openDesk()
  await aRunningPlan(desk)
  await openDeeds(desk)
  pick('Write off')
  await screen.findByText('Charity ends the debt.')
  fill('Reason', 'small courtesy')

  press('Enter', { ctrl: true })
  expect(await screen.findByText('This passes a limit of the clinic.')).toBeTruthy()
  type('Amount', '100')
  press('Enter', { ctrl: true })

  expect(await screen.findByText('Written off.')).toBeTruthy()
})

test('a share typed for a write-off is written off as its amount', async () => {
  const desk = openDesk()
  const plan = await aRunningPlan(desk)
  await openDeeds(desk)
  pick('Write off')
  await screen.findByText('Charity ends the debt.')
  fill('Amount', '-20')
  expect(screen.getByText(/below zero has no meaning here/)).toBeTruthy()
  fill('Amount', '10%')
  fill('Reason', 'small courtesy')
  expect(screen.getByText('10% of $600.00 is $60.00')).toBeTruthy()

  press('Enter', { ctrl: true })

  await screen.findByText('Written off.')
  expect(await ask(desk, 'plan.get', { planId: plan.id })).toMatchObject({ plan: { left: 54_000 } })
})

test('a write-off above the limit asks a supervisor and waits in the queue', async () => {
  const desk = openDesk()
  await aRunningPlan(desk)
  await openDeeds(desk)
  pick('Write off')
  await screen.findByText('Charity ends the debt.')
  fill('Reason', 'long wait')
  press('Enter', { ctrl: true })
  const button = await screen.findByRole('button', { name: 'Ask a supervisor' })

  button.click()
  await screen.findByText('A supervisor signs here')
  press('Escape')

  expect(await screen.findByText('Asked. A supervisor answers from Approvals.')).toBeTruthy()
  expect(await ask(desk, 'approval.list', {}, SUPERVISOR)).toMatchObject([{ call: 'plan.writeOff', state: 'open' }])
})

test('a supervisor offers a settlement and settles when it came', async () => {
  const desk = openDesk()
  const plan = await aRunningPlan(desk)
  await openDeeds(desk, 't', SUPERVISOR)
  pick('Settle for less')
  await screen.findByLabelText('Amount asked')
  fill('Amount asked', '400')
  fill('Reason', 'one payment at once')
  await expect.poll(() => keptForms(desk, SUPERVISOR), { timeout: 8_000 }).toEqual([`settle:${plan.id}`])
  press('Enter', { ctrl: true })
  await screen.findByText(/\$400\.00 for the \$600\.00 that is left/)
  expect(await keptForms(desk, SUPERVISOR)).toEqual([])
  screen.getByRole('button', { name: 'Settle the plan' }).click()
  expect(await screen.findByText(/\$400\.00 of the settlement has not come in time/)).toBeTruthy()
  desk.later({ minutes: 5 })
  await pay(desk, plan.id, 40_000)

  screen.getByRole('button', { name: 'Settle the plan' }).click()

  expect(await screen.findByText('The plan is settled.')).toBeTruthy()
})

test('a credit goes back to the payer from what was typed', async () => {
  const desk = openDesk()
  const plan = await aRunningPlan(desk)
  await pay(desk, plan.id, 65_000)
  const typed = { amountText: '50.00', method: 'check', dayText: '11/23/2026', requestKey: 'refund-kept-1' }
  const content = JSON.stringify({ ...typed, reference: '2001', reason: 'paid too m' })
  await ask(desk, 'draft.save', { key: `refund:${plan.id}`, title: 'Refund', content })
  await openDeeds(desk)
  await waitFor(() => expect(screen.getByLabelText('Reason')).toHaveProperty('value', 'paid too m'))
  fill('Reason', 'paid too much')

  press('Enter', { ctrl: true })

  expect(await screen.findByText('The money goes back to the payer.', {}, { timeout: 8_000 })).toBeTruthy()
  expect((await ask(desk, 'plan.get', { planId: plan.id })).plan.credit).toBe(0)
  expect(await keptForms(desk, COUNSELOR)).toEqual([])
})

test('plans of one payer are put together', async () => {
  const desk = openDesk()
  await aRunningPlan(desk)
  await aRunningPlan(desk, { owed: cents(20_000), size: { by: 'count', count: 2 } })
  await openDeeds(desk)
  pick('Put plans together')

  expect(await screen.findByText('One new plan over $800.00.')).toBeTruthy()
  press('Enter', { ctrl: true })

  expect(await screen.findByText('Awaiting signature')).toBeTruthy()
  expect(await ask(desk, 'plan.list', {})).toHaveLength(3)
})

test('Escape leaves everything as it was', async () => {
  const desk = openDesk()
  const plan = await aRunningPlan(desk)
  await openDeeds(desk)
  type('Each payment', '75')

  press('Escape')
  press('Escape')

  expect(await screen.findByRole('heading', { name: 'Happenings' })).toBeTruthy()
  expect((await ask(desk, 'plan.get', { planId: plan.id })).plan.version).toBe(1)
})
