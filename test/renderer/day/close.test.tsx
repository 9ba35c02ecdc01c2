// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { Person } from '../../../shared/model/clinic.ts'
import { ask, openDesk, type TestDesk } from '../../support/desk.ts'
import { aRunningPlan, pay } from '../../support/running-plan.ts'
import { COUNSELOR, SUPERVISOR } from '../../support/samples.ts'
import { fill, openWindow, press } from '../../support/window.tsx'

/** A day on which 40.00 came in cash. */
async function aDay(): Promise<TestDesk> {
  const desk = openDesk()
  const plan = await aRunningPlan(desk)
  await pay(desk, plan.id, 4_000)
  return desk
}

async function openClose(desk: TestDesk, person: Person = SUPERVISOR): Promise<void> {
  openWindow({ home: { to: 'today' }, person }, desk)
  await screen.findByRole('grid', { name: 'Today' })
  await screen.findByText(/to do/)
  press('d', { ctrl: true, shift: true })
}

test('the day is counted and closed by keyboard', async () => {
  const desk = await aDay()
  await openClose(desk)
  expect(await screen.findByRole('heading', { name: 'Close Monday, November 23' })).toBeTruthy()
  expect(await screen.findByText('not counted yet')).toBeTruthy()
  await waitFor(() => expect(document.activeElement?.tagName).toBe('INPUT'))

  fill('Counted, Cash', '=20*2')
  expect(screen.getByText('exact')).toBeTruthy()
  fill('Float left in the drawer', '50')
  press('Enter', { ctrl: true })

  expect(await screen.findByText('Closed')).toBeTruthy()
  expect(
    screen.getByText(/Closed by Supervisor 1 at .* The ledger ended at entry \d+, seal [0-9a-f]{16}\./),
  ).toBeTruthy()
  expect((await ask(desk, 'day.state', { on: desk.today() })).isClosed).toBe(true)
})

test('a difference names what may explain it', async () => {
  const desk = await aDay()
  await openClose(desk)
  await screen.findByText('not counted yet')

  fill('Counted, Cash', '4')
  expect(screen.queryByRole('list', { name: 'What may explain it, Cash' })).toBeNull()
  fill('Counted, Cash', '0')

  expect(screen.getByText(/^R-2026-\d+ is \$40\.00\. Did this money come in\?$/)).toBeTruthy()
})

test('a difference needs its reason before the day closes', async () => {
  const desk = await aDay()
  await openClose(desk)
  await screen.findByText('not counted yet')

  fill('Counted, Cash', '39')
  expect(screen.getByText('$1.00 short')).toBeTruthy()
  fill('Float left in the drawer', '0')
  press('Enter', { ctrl: true })

  expect(await screen.findByText('Say why the count differs.')).toBeTruthy()
  expect((await ask(desk, 'day.state', { on: desk.today() })).isClosed).toBe(false)
})

test('a closed day prints its sheet and is opened again with a reason', async () => {
  const desk = await aDay()
  const counted = [{ method: 'cash' as const, amount: 4_000 as never }]
  await ask(desk, 'day.close', { on: desk.today(), float: 0 as never, counted, explanation: '' }, SUPERVISOR)
  await openClose(desk)
  await screen.findByText('Closed')

  press('p', { ctrl: true })
  await expect.poll(() => desk.printed.length).toBe(1)
  fill('Why the day is opened again', 'a check was found')
  press('Enter', { ctrl: true })

  expect(await screen.findByText('Open')).toBeTruthy()
  expect(await screen.findByText(/Opened again by Supervisor 1 .*: a check was found/)).toBeTruthy()
})

test('a closed day without a proven copy says so', async () => {
  const desk = await aDay()
  await openClose({ ...desk, backUpNow: async () => 'DISK_FULL' })
  await screen.findByText('not counted yet')

  fill('Counted, Cash', '40')
  fill('Float left in the drawer', '0')
  press('Enter', { ctrl: true })

  expect(await screen.findByText('The day is closed, but no proven copy was made.')).toBeTruthy()
})

test('a counselor is not offered to close the day', async () => {
  await openClose(await aDay(), COUNSELOR)

  expect(screen.queryByRole('button', { name: /Close day/ })).toBeNull()
  expect(screen.queryByRole('heading', { name: /^Close / })).toBeNull()
})
