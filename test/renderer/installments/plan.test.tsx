// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import * as people from '../../../db/repositories/people.ts'
import type { Person } from '../../../shared/model/clinic.ts'
import { cents } from '../../../shared/money/cents.ts'
import { ask, openDesk, type TestDesk } from '../../support/desk.ts'
import { PATIENT_A } from '../../support/filled-store.ts'
import { aPerson, aPlan, COUNSELOR, NOW, SUPERVISOR, TODAY } from '../../support/samples.ts'
import { fill, leave, openWindow, press, type } from '../../support/window.tsx'

/** 147.94 down and 800.00 in eight payments from December 15; signed unless said otherwise. */
async function aDeskWithAPlan(isSigned = true): Promise<TestDesk> {
  const desk = openDesk()
  const { plan } = await ask(desk, 'plan.create', { draft: aPlan(PATIENT_A.id) })
  if (isSigned) await ask(desk, 'plan.sign', { planId: plan.id, signedOn: TODAY, by: 'paper' })
  return desk
}

async function openPlan(desk: TestDesk, person: Person = COUNSELOR) {
  const opened = openWindow({ person }, desk)
  await screen.findByRole('button', { name: /^Plans/ }, { timeout: 5_000 })
  press('j', { ctrl: true })
  press('l')
  const list = await screen.findByRole('grid', { name: 'Plans' })
  await within(list).findByText('Sample Patient A')
  press('Enter')
  await screen.findByRole('heading', { name: 'Happenings' })
  return opened
}

async function openPayment(desk: TestDesk) {
  const opened = await openPlan(desk)
  press('r', { ctrl: true })
  await screen.findByLabelText('Amount')
  return opened
}

function sentence(): string {
  return screen.getAllByRole('status').find((one) => one.textContent?.includes('pays'))?.textContent ?? ''
}

async function pay(desk: TestDesk, amount: number): Promise<void> {
  const [row] = await ask(desk, 'plan.list', {})
  if (!row) throw new Error('no plan to pay')
  await ask(desk, 'payment.post', {
    planId: row.id,
    amount: cents(amount),
    method: 'cash',
    reference: '',
    receivedOn: TODAY,
    requestKey: `test-payment-${amount}`,
    evenIfTwice: false,
  })
}

test('the calls are one key away while the plan is read', async () => {
  openWindow({ person: COUNSELOR }, await aDeskWithAPlan())
  await screen.findByRole('button', { name: /^Plans/ }, { timeout: 5_000 })
  press('j', { ctrl: true })
  press('l')
  const list = await screen.findByRole('grid', { name: 'Plans' })
  await within(list).findByText('Sample Patient A')
  press('Enter')
  await screen.findByRole('main', { name: 'Payment plan' })

  press('l')

  expect(await screen.findByText('Nobody has called about this plan yet. Press L to log a call.')).toBeTruthy()
})

test('a plan shows its schedule with the down payment first', async () => {
  await openPlan(await aDeskWithAPlan())

  const rows = within(screen.getByRole('grid', { name: 'Schedule' })).getAllByRole('row')
  expect(rows[1]?.textContent).toContain('Down payment, Nov 23')
  expect(rows[2]?.textContent).toContain('Tue, Dec 15, 2026')
  expect(rows).toHaveLength(10)
})

test('the signature is recorded with F8', async () => {
  await openPlan(await aDeskWithAPlan(false))

  press('F8')
  await screen.findByLabelText('Signed on')
  press('Enter', { ctrl: true })

  expect(await screen.findByText('Agreement signed')).toBeTruthy()
  expect(screen.getByText('On time')).toBeTruthy()
})

test('before the signature only the down payment is offered', async () => {
  await openPayment(await aDeskWithAPlan(false))

  expect(screen.getByDisplayValue('147.94')).toBeTruthy()
  expect(screen.getByText(/only the down payment of \$147\.94 can be posted/)).toBeTruthy()
})

test('the sentence says what a payment will do before it is posted', async () => {
  const desk = await aDeskWithAPlan()
  await pay(desk, 14_794)
  await openPayment(desk)

  expect(sentence()).toBe('$100.00 pays payment 1. Nothing is late. $700.00 left, next Jan 15.')
  type('Amount', '250')

  expect(sentence()).toBe(
    '$250.00 pays payment 1, payment 2 and part of payment 3. Nothing is late. $550.00 left, next Feb 15.',
  )
})

test('money beyond what is owed is called a credit', async () => {
  const desk = await aDeskWithAPlan()
  await pay(desk, 14_794)
  await openPayment(desk)

  type('Amount', '815')

  expect(sentence()).toContain('More than is owed by $15.00. It becomes a credit.')
})

test('a posted payment has its receipt and its line in the schedule', async () => {
  await openPayment(await aDeskWithAPlan())

  press('Enter', { ctrl: true })

  expect(await screen.findByText(/Posted receipt R-2026-0001/)).toBeTruthy()
  await waitFor(() => expect(screen.getByText(/\$147\.94 cash, receipt R-2026-0001/)).toBeTruthy())
})

test('the same amount again is asked about once', async () => {
  const desk = await aDeskWithAPlan()
  await pay(desk, 14_794)
  const { bridge } = await openPayment(desk)
  type('Amount', '147.94')

  press('Enter', { ctrl: true })
  const anyway = await screen.findByRole('button', { name: 'Post anyway' })
  anyway.click()

  expect(await screen.findByText(/Posted receipt R-2026-0002/)).toBeTruthy()
  expect(bridge.asked.filter((call) => call === 'payment.post')).toHaveLength(2)
})

test('a card number is refused where it is typed', async () => {
  const { bridge } = await openPayment(await aDeskWithAPlan())

  fill('Reference', '4111 1111 1111 1111')
  press('Enter', { ctrl: true })

  expect(await screen.findByText(/This looks like a card number/)).toBeTruthy()
  expect(bridge.asked).not.toContain('payment.post')
})

test('a half-entered payment is kept as a draft', async () => {
  const { bridge } = await openPayment(await aDeskWithAPlan())

  leave(type('Reference', 'check 1042'))

  await waitFor(() => expect(bridge.asked).toContain('draft.save'), { timeout: 1_500 })
})

test('a supervisor reverses a receipt and both lines stay', async () => {
  const desk = await aDeskWithAPlan()
  await pay(desk, 14_794)
  await openPlan(desk, SUPERVISOR)
  screen.getByRole('button', { name: 'Reverse R-2026-0001' }).click()
  await screen.findByLabelText('Reason')

  fill('Reason', 'wrong person')
  press('Enter', { ctrl: true })

  expect(await screen.findByText('Receipt R-2026-0001 reversed by Supervisor 1')).toBeTruthy()
  expect(screen.getByText(/\$147\.94 cash, receipt R-2026-0001/)).toBeTruthy()
})

test('who posted a payment asks another supervisor to reverse it', async () => {
  const desk = await aDeskWithAPlan()
  const both = aPerson('Supervisor 1', ['supervisor'])
  const { bridge } = await openPlan(desk, both)
  press('r', { ctrl: true })
  await screen.findByLabelText('Amount')
  press('Enter', { ctrl: true })
  await screen.findByText(/Posted receipt/)
  screen.getByRole('button', { name: 'Reverse R-2026-0001' }).click()
  await screen.findByLabelText('Reason')

  fill('Reason', 'typing error')
  press('Enter', { ctrl: true })

  expect(await screen.findByText('A supervisor signs here')).toBeTruthy()
  expect(bridge.asked).toContain('approval.ask')
})

test('a reader sees no way to reverse', async () => {
  const desk = await aDeskWithAPlan()
  await pay(desk, 14_794)
  const reader = aPerson('Reader 1', ['reader'])
  people.add(desk.store.writer, reader, NOW)
  await openPlan(desk, reader)

  expect(screen.queryByRole('button', { name: /Reverse/ })).toBeNull()
})
