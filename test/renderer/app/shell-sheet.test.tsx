// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { Place } from '../../../renderer/lib/place.ts'
import { ask, openDesk, type TestDesk } from '../../support/desk.ts'
import { aRunningPlan } from '../../support/running-plan.ts'
import { openWindow, press, type } from '../../support/window.tsx'

const BOX = 'Find a patient or action'
const HELP = 'Find a key, a task or a word'

async function glance(desk: TestDesk = openDesk(), home: Place = { to: 'fees' }) {
  const opened = openWindow({ home }, desk)
  await screen.findByRole('navigation', { name: 'Main' })
  press('k', { ctrl: true })
  await screen.findByRole('combobox', { name: BOX })
  type(BOX, 'sample patient a')
  await screen.findByText('At a glance')
  press('Enter', { alt: true })
  return { ...opened, sheet: await screen.findByRole('complementary', { name: 'Sample Patient A' }) }
}

test('a person at a glance stands beside the work with what they owe and what comes next', async () => {
  const desk = openDesk()
  await aRunningPlan(desk)
  const { sheet } = await glance(desk)

  const plans = within(sheet).getByRole('region', { name: 'Plans' })
  expect(plans.textContent).toMatch(/PP-2026-0001.*\$600\.00.*left of \$600\.00 · On time, next Dec 15/)
  expect(within(sheet).getByRole('region', { name: 'Money' }).textContent).toMatch(/In plans\$600\.00/)
  expect(sheet.textContent).toContain('DOB 04/12/1981')
  expect(await screen.findByLabelText('Find a service')).toBeTruthy()
})

test('Escape gives the work back, Enter opens the record', async () => {
  const { sheet } = await glance()
  press('Escape')
  await waitFor(() => expect(sheet.isConnected).toBe(false))
  press('k', { ctrl: true })
  await screen.findByRole('combobox', { name: BOX })
  type(BOX, 'sample patient a')
  await screen.findByText('At a glance')
  press('Enter', { alt: true })

  const open = await screen.findByRole('button', { name: /^Open record/ })
  await waitFor(() => expect(document.activeElement).toBe(open))
  fireEvent.click(open)

  expect(await screen.findByRole('main', { name: 'Sample Patient A' })).toBeTruthy()
  expect(screen.queryByRole('complementary', { name: 'Sample Patient A' })).toBeNull()
})

test('Ctrl+Enter on it starts an estimate for the person', async () => {
  const { desk } = await glance()
  await screen.findByRole('button', { name: /^Open record/ })

  press('Enter', { ctrl: true })

  await waitFor(async () => expect(await ask(desk, 'estimate.list', { patientId: null })).toHaveLength(1))
  expect(await ask(desk, 'estimate.list', { patientId: null })).toMatchObject([{ patientName: 'Sample Patient A' }])
})

test('who may be told and what is pinned stand there too', async () => {
  const desk = openDesk()
  const [found] = await ask(desk, 'patient.find', { text: 'sample patient a', limit: 1 })
  const patientId = found?.patient.id
  if (patientId === undefined) throw new Error('no patient')
  const note = { patientId, words: 'Calls only after noon', isPinned: true, isOff: false }
  await ask(desk, 'patientNote.save', { noteId: null, draft: note })
  const person = { patientId, name: 'Sample Sister', relation: 'sister', phone: '', toldUntil: null } as const
  const told = { ...person, told: 'everything', proxy: 'none', proxyUntil: null, isTakenBack: false } as const
  await ask(desk, 'relatedPerson.save', { relatedId: null, draft: told })

  const { sheet } = await glance(desk)

  expect(await within(sheet).findByText('Calls only after noon')).toBeTruthy()
  expect(await within(sheet).findByText('Sample Sister, sister')).toBeTruthy()
  expect(within(sheet).getByText('May be told everything of the account.')).toBeTruthy()
})

test('the help goes on beside the next screen with its words, and leaves the focus to it', async () => {
  openWindow()
  await screen.findByText('Sample Patient A')
  press('F1')
  await screen.findByLabelText(HELP)
  type(HELP, 'coinsur')

  press('j', { ctrl: true })
  press('f')

  const field = await screen.findByLabelText('Find a service')
  expect(await screen.findByLabelText(HELP)).toHaveProperty('value', 'coinsur')
  await waitFor(() => expect(document.activeElement).toBe(field))
})

test('a sheet of the screen waits under the help and comes back as it was', async () => {
  openWindow()
  await screen.findByText('Sample Patient A')
  press('n', { ctrl: true, shift: true })
  await screen.findByLabelText('Last name')
  type('Last name', 'Zweifel')

  press('F1')
  const own = screen.getByRole('complementary', { name: 'New patient', hidden: true })
  await screen.findByRole('complementary', { name: 'Help' })
  expect(own.parentElement?.className).toMatch(/waiting/)
  press('Escape')

  await waitFor(() => expect(own.parentElement?.className).not.toMatch(/waiting/))
  expect(screen.getByLabelText('Last name')).toHaveProperty('value', 'Zweifel')
})
