// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { Place } from '../../../renderer/lib/place.ts'
import { ask, openDesk, type TestDesk } from '../../support/desk.ts'
import { aRunningPlan } from '../../support/running-plan.ts'
import { openWindow, press, type } from '../../support/window.tsx'

const BOX = 'Find a patient or action'

async function openPalette(desk: TestDesk = openDesk(), home: Place = { to: 'fees' }) {
  const opened = openWindow({ home }, desk)
  await screen.findByRole('navigation', { name: 'Main' })
  press('k', { ctrl: true })
  await screen.findByRole('combobox', { name: BOX })
  return opened
}

const options = (group: string) => within(screen.getByRole('group', { name: group })).getAllByRole('option')

test('a plan is opened by its number, alone behind the sign of numbers', async () => {
  const desk = openDesk()
  await aRunningPlan(desk)
  await openPalette(desk)

  type(BOX, '0001')
  await screen.findByRole('group', { name: 'Plans and papers' })
  type(BOX, '#pp-2026')
  const [plan] = await waitFor(() => options('Plans and papers'))
  expect(plan?.textContent).toMatch(/PP-2026-0001.*Payment plan, Sample Patient A, Nov 23/)
  expect(screen.queryByRole('group', { name: 'People' })).toBeNull()
  press('Enter')

  expect(await screen.findByRole('main', { name: 'Payment plan' })).toBeTruthy()
})

test('who is not found is kept as a caller with Enter', async () => {
  const { desk } = await openPalette()

  type(BOX, 'zweifel bernadette')
  await screen.findByRole('group', { name: 'No one found for “zweifel bernadette”.' })
  press('Enter')

  await screen.findByText('Caller: zweifel bernadette')
  const rows = await ask(desk, 'estimate.list', { patientId: null })
  expect(rows).toMatchObject([{ patientId: null }])
})

test('one slip in a name still finds the person, and says that it is near', async () => {
  await openPalette()

  type(BOX, 'smaple')

  const [person] = await waitFor(() => options('People'))
  expect(person?.textContent).toMatch(/Sample Patient A.*near what was typed · 04\/12\/1981/)
  expect(screen.queryByRole('group', { name: /No one found/ })).toBeNull()
})

test('what waits in the tray stands in the empty box', async () => {
  const desk = openDesk()
  await ask(desk, 'estimate.start', { patientId: null, caller: 'Sample Caller' })
  await openPalette(desk)

  await screen.findByRole('group', { name: 'Waiting in the tray' })
  type(BOX, 'sam')
  await waitFor(() => expect(screen.queryByRole('group', { name: 'Waiting in the tray' })).toBeNull())
  type(BOX, '')
  const [waiting] = await waitFor(() => options('Waiting in the tray'))
  if (waiting) fireEvent.mouseDown(waiting)

  expect(await screen.findByText('Caller: Sample Caller')).toBeTruthy()
})

test('the help is asked behind a question mark and opens there', async () => {
  await openPalette()

  type(BOX, '?coinsurance')
  const [word] = await waitFor(() => options('Words'))
  expect(word?.textContent).toMatch(/coinsurance/i)
  press('Enter')

  const box = await screen.findByRole('searchbox', { name: /Find a key/ })
  expect(box).toHaveProperty('value', word?.querySelector('span')?.textContent)
})

test('a sum goes into the field that one came from', async () => {
  openWindow({ home: { to: 'fees' } })
  await screen.findByRole('navigation', { name: 'Main' })
  const field = await screen.findByLabelText('Find a service')
  field.focus()
  press('k', { ctrl: true })
  await screen.findByRole('combobox', { name: BOX })

  type(BOX, '=85*12')
  press('Enter')

  await waitFor(() => expect(screen.queryByRole('combobox', { name: BOX })).toBeNull())
  expect(field).toHaveProperty('value', '1020.00')
})

test('a sum from nowhere goes on the clipboard', async () => {
  const { desk } = await openPalette(openDesk(), { to: 'reports', report: 'aging' })

  type(BOX, '=85*12')
  press('Enter')

  await screen.findByText('Copied $1,020.00')
  expect(desk.copied).toEqual(['1020.00'])
})
