// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { ask, openDesk } from '../../support/desk.ts'
import { ADMINISTRATOR } from '../../support/samples.ts'
import { openWindow, press, type } from '../../support/window.tsx'

async function openPalette(): Promise<HTMLElement> {
  press('k', { ctrl: true })
  return screen.findByRole('listbox', { name: 'Find a patient or action' })
}

async function aPatientOnScreen(): Promise<void> {
  const desk = openDesk()
  const [row] = await ask(desk, 'patient.find', { text: '', limit: 1 })
  if (row === undefined) throw new Error('the clinic has no patient')
  openWindow({ home: { to: 'patient', patientId: row.patient.id } }, desk)
  await screen.findByRole('heading', { name: 'Contact' })
}

test('the palette offers what the screen can do with its key', async () => {
  await aPatientOnScreen()

  const list = await openPalette()
  const here = await within(list).findByRole('group', { name: 'On this screen' })

  const change = within(here).getByRole('option', { name: /Change patient/ })
  expect(change.textContent).toContain('F2')
  expect(within(here).getByRole('option', { name: /Open the tray/ }).textContent).toContain('Ctrl Shift T')
  expect(within(here).queryByRole('option', { name: /Find/ })).toBeNull()
})

test('three letters and Enter do what the key does', async () => {
  await aPatientOnScreen()
  const list = await openPalette()

  type('Find a patient or action', '>change pat')
  await waitFor(() => expect(within(list).getAllByRole('option')).toHaveLength(1))
  press('Enter')

  await screen.findByRole('form', { name: 'New patient' })
})

test('the tray is reached by its first letters', async () => {
  await aPatientOnScreen()
  await openPalette()

  type('Find a patient or action', '>tra')
  press('Enter')

  await screen.findByRole('grid', { name: 'Tray' })
})

test('nobody is offered what their role may not do', async () => {
  openWindow({ person: ADMINISTRATOR })
  await screen.findByLabelText('Clinic name', { selector: 'input' })

  const list = await openPalette()
  await within(list).findByRole('option', { name: /Open the tray/ })

  expect(within(list).queryByRole('option', { name: /Post payment/ })).toBeNull()
})
