// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import * as numbers from '../../../db/repositories/numbers.ts'
import { formDrafts } from '../../../db/schema/form-drafts.ts'
import { cents } from '../../../shared/money/cents.ts'
import { ask, openDesk, type TestDesk } from '../../support/desk.ts'
import { aRunningPlan, pay } from '../../support/running-plan.ts'
import { COUNSELOR, NOW, SUPERVISOR } from '../../support/samples.ts'
import { openWindow, press, type } from '../../support/window.tsx'

async function aDeskWithDrafts(): Promise<TestDesk> {
  const desk = openDesk()
  const [row] = await ask(desk, 'patient.find', { text: '', limit: 1 })
  await ask(desk, 'draft.save', { key: `patient:${row?.patient.id}`, title: 'Edit patient', content: '{}' })
  await ask(desk, 'draft.save', { key: 'payment:W1-plan', title: 'Half a payment', content: '{"amount":"85"}' })
  return desk
}

async function openTray(): Promise<HTMLElement> {
  await screen.findByRole('button', { name: /^Tray \d/ })
  press('T', { ctrl: true, shift: true })
  return screen.findByRole('grid', { name: 'Tray' })
}

test('the tray opens from anywhere and counts its drafts', async () => {
  openWindow({}, await aDeskWithDrafts())

  const grid = await openTray()

  await within(grid).findByText('Half a payment')
  expect(screen.getByRole('button', { name: 'Tray 2: 2 drafts' })).toBeTruthy()
  expect(within(grid).getByText('Sample Patient A')).toBeTruthy()
})

test('a draft is opened where it was begun', async () => {
  const desk = openDesk()
  const [row] = await ask(desk, 'patient.find', { text: '', limit: 1 })
  await ask(desk, 'draft.save', { key: `patient:${row?.patient.id}`, title: 'Edit patient', content: '{}' })
  openWindow({}, desk)
  const grid = await openTray()
  await within(grid).findByText('Edit patient')

  press('Enter')

  const tabs = await screen.findByRole('navigation', { name: 'Open work' })
  expect(await within(tabs).findByRole('button', { name: 'Sample Patient A' })).toBeTruthy()
})

test('a discarded draft comes back with Ctrl+Z', async () => {
  const desk = await aDeskWithDrafts()
  openWindow({}, desk)
  const grid = await openTray()
  await within(grid).findByText('Half a payment')

  press('d')
  await screen.findByText(/Discarded “/)
  await within(grid).findByText('Discarded')
  expect(await ask(desk, 'draft.list', {})).toHaveLength(1)
  press('z', { ctrl: true })

  await waitFor(() => expect(within(grid).queryByText('Discarded')).toBeNull())
  expect(await ask(desk, 'draft.list', {})).toHaveLength(2)
  press('y', { ctrl: true })
  await within(grid).findByText('Discarded')
  expect(await ask(desk, 'draft.list', {})).toHaveLength(1)
  press('z', { ctrl: true })
  await waitFor(() => expect(within(grid).queryByText('Discarded')).toBeNull())
})

test('a draft left alone for 15 days asks what is to become of it', async () => {
  const desk = await aDeskWithDrafts()
  await ask(desk, 'draft.save', { key: 'call:W1-plan', title: 'Half a call', content: '{}' })
  const old = new Date(Date.parse(NOW) - 15 * 86_400_000).toISOString()
  desk.store.writer.update(formDrafts).set({ changedAt: old }).where(eq(formDrafts.key, 'call:W1-plan')).run()
  openWindow({ home: { to: 'today' } }, desk)

  fireEvent.click(await screen.findByRole('button', { name: 'Open the tray' }))
  const grid = await screen.findByRole('grid', { name: 'Tray' })
  await within(grid).findByText('Keep, hand over or discard?')
  press('ArrowDown')
  press('ArrowDown')
  press('k')

  await screen.findByText('“Half a call” stays with you')
  await waitFor(() => expect(within(grid).queryByText('Old draft')).toBeNull())
})

test('after a crash the drafts of then are named', async () => {
  const desk = await aDeskWithDrafts()
  openWindow({ home: { to: 'today' }, wasCutOff: true }, desk)

  expect(await screen.findByText(/^Recovered 2 drafts from/)).toBeTruthy()
  expect(
    screen.getByText(/Half a payment · Edit patient, Sample Patient A|Edit patient, Sample Patient A · Half a payment/),
  ).toBeTruthy()
})

test('receipts to enter again are told until a receipt names them', async () => {
  const desk = openDesk()
  const plan = await aRunningPlan(desk)
  for (let count = 0; count < 2; count += 1) numbers.take(desk.store.writer, 'receipt', 2026, desk.now())
  const before = await ask(desk, 'ledger.gaps', {})
  const [lost] = before
  await ask(desk, 'payment.post', {
    planId: plan.id,
    amount: cents(4_000),
    method: 'cash',
    reference: `paper ${lost?.number.toLowerCase()}`,
    receivedOn: desk.today(),
    requestKey: 'entered-again-1',
    evenIfTwice: true,
  })
  openWindow({ home: { to: 'today' } }, desk)

  await screen.findByText('1 receipt is on paper and not in the records.')
  fireEvent.click(screen.getByRole('button', { name: 'Show them' }))

  const list = await screen.findByRole('list', { name: 'Receipts to enter again' })
  expect(within(list).getByText(/^Entered again as R-2026-/)).toBeTruthy()
  expect(within(list).getByText('Not entered yet')).toBeTruthy()
  expect(before.map(({ enteredAs }) => enteredAs)).toEqual([null, null])
})

test('a day that nobody closed is offered in the morning', async () => {
  const desk = openDesk()
  desk.later({ days: -1 })
  const plan = await aRunningPlan(desk)
  await pay(desk, plan.id, 4_000)
  desk.later({ days: 1 })
  openWindow({ person: SUPERVISOR, home: { to: 'today' } }, desk)

  fireEvent.click(await screen.findByRole('button', { name: 'Close that day' }))

  expect(await screen.findByRole('heading', { name: 'Close Sunday, November 22' })).toBeTruthy()
})

test('a draft is handed over with a note', async () => {
  const desk = await aDeskWithDrafts()
  openWindow({}, desk)
  const grid = await openTray()
  await within(grid).findByText('Half a payment')

  press('h')
  await screen.findByRole('complementary', { name: 'Hand over' })
  type('Note', 'call after three')
  press('Enter', { ctrl: true })

  await within(grid).findByText(/Waits for Administrator 1: call after three/)
  expect((await ask(desk, 'tray.list', {})).handedByMe).toHaveLength(1)
})

test('the colleague sees it above the day’s work and takes it', async () => {
  const desk = await aDeskWithDrafts()
  const line = { kind: 'draft' as const, key: 'payment:W1-plan', title: 'Half a payment', note: 'call after three' }
  await ask(desk, 'tray.handOver', { lines: [line], toId: SUPERVISOR.id })
  openWindow({ person: SUPERVISOR, home: { to: 'today' } }, desk)

  await screen.findByText('1 thing handed to you.')
  const grid = await openTray()
  await within(grid).findByText('From Counselor 1: call after three')
  press('Enter')

  await screen.findByText('Took over “Half a payment”')
  expect((await ask(desk, 'draft.list', {}, SUPERVISOR))[0]?.content).toBe('{"amount":"85"}')
  expect((await ask(desk, 'tray.list', {}, COUNSELOR)).drafts).toHaveLength(1)
})

test('the sheet at the end of a shift makes itself', async () => {
  const desk = await aDeskWithDrafts()
  openWindow({}, desk)
  await screen.findByRole('button', { name: /^Tray \d/ })

  press('H', { ctrl: true, shift: true })
  const money = await screen.findByRole('region', { name: 'Money not posted yet' })
  expect(within(money).getByLabelText('Half a payment')).toBeTruthy()
  type('More to say 1', 'the terminal is out of paper')
  press('Enter', { ctrl: true })

  await screen.findByText('Handed over 3 lines')
  const { handedToMe } = await ask(desk, 'tray.list', {}, SUPERVISOR)
  expect(handedToMe.map(({ title }) => title).toSorted()).toEqual([
    'Edit patient',
    'Half a payment',
    'the terminal is out of paper',
  ])
})

test('what the giver keeps is not handed over', async () => {
  const desk = await aDeskWithDrafts()
  openWindow({}, desk)
  await screen.findByRole('button', { name: /^Tray \d/ })
  press('H', { ctrl: true, shift: true })
  const forms = await screen.findByRole('region', { name: 'Unfinished forms' })

  within(forms).getByLabelText('Sample Patient A, Edit patient').click()
  await screen.findByRole('button', { name: /Hand over 1 line/ })
  press('Enter', { ctrl: true })

  await screen.findByText('Handed over 1 line')
  const { handedToMe } = await ask(desk, 'tray.list', {}, SUPERVISOR)
  expect(handedToMe.map(({ title }) => title)).toEqual(['Half a payment'])
})

test('Ctrl+P puts the handover sheet on paper as it stands', async () => {
  const desk = await aDeskWithDrafts()
  openWindow({}, desk)
  await screen.findByRole('button', { name: /^Tray \d/ })
  press('H', { ctrl: true, shift: true })
  const forms = await screen.findByRole('region', { name: 'Unfinished forms' })
  within(forms).getByLabelText('Sample Patient A, Edit patient').click()
  type('More to say 1', 'the terminal is out of paper')

  press('p', { ctrl: true })

  expect(await screen.findByText('Sent to the printer')).toBeTruthy()
  const text = new TextDecoder().decode(desk.printed[0]?.bytes)
  expect(text).toContain('2 lines go to whoever comes next.')
  expect(text).toContain('the terminal is out of paper')
  expect(text).not.toContain('Edit patient')
  expect((await ask(desk, 'tray.list', {}, SUPERVISOR)).handedToMe).toEqual([])
})

test('open work comes back after signing in again', async () => {
  const desk = openDesk()
  const [row] = await ask(desk, 'patient.find', { text: '', limit: 1 })
  const path = `/patients/${row?.patient.id}/summary`
  await ask(desk, 'setting.keep', { name: 'desk.tabs', value: `/plans\n${path}\tSample Patient A\n/gone/x\tNobody` })

  openWindow({}, desk)

  const tabs = await screen.findByRole('navigation', { name: 'Open work' })
  expect(
    within(tabs)
      .getAllByRole('button')
      .map((tab) => tab.textContent),
  ).toEqual(['Sample Patient A'])
  expect((await screen.findByRole('button', { name: 'Plans' })).getAttribute('aria-current')).toBe('page')
})
