// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { ask, openDesk, type TestDesk } from '../../support/desk.ts'
import { ADMINISTRATOR } from '../../support/samples.ts'
import { openWindow, press, type } from '../../support/window.tsx'

async function openPatient(desk: TestDesk): Promise<void> {
  const [row] = await ask(desk, 'patient.find', { text: '', limit: 1 })
  if (row === undefined) throw new Error('the clinic has no patient')
  openWindow({ home: { to: 'patient', patientId: row.patient.id } }, desk)
  await screen.findByRole('heading', { name: 'Contact' })
}

test('a changed patient is as before with Ctrl+Z from elsewhere', async () => {
  const desk = openDesk()
  await openPatient(desk)
  press('F2')
  await screen.findByRole('form', { name: 'New patient' })
  type('First name', 'Other')
  press('Enter', { ctrl: true })
  await screen.findByText('Changed Other Patient A')

  press('j', { ctrl: true })
  press('e')
  await screen.findByRole('heading', { name: 'Estimates' })
  press('z', { ctrl: true })

  await waitFor(async () => {
    const [row] = await ask(desk, 'patient.find', { text: '', limit: 1 })
    expect(row?.patient.firstName).toBe('Sample')
  })
})

test('a parked tab comes back with Ctrl+Z', async () => {
  openWindow()
  await screen.findByText('Sample Patient A')
  press('Enter')
  await screen.findByRole('heading', { name: 'Contact' })
  const tabs = await screen.findByRole('navigation', { name: 'Open work' })
  await within(tabs).findByRole('button', { name: 'Sample Patient A' })

  press('w', { ctrl: true })
  await waitFor(() => expect(within(tabs).queryByRole('button', { name: 'Sample Patient A' })).toBeNull())
  press('z', { ctrl: true })

  await screen.findByText('Undid: parked a tab')
  await within(tabs).findByRole('button', { name: 'Sample Patient A' })
})

test('with nothing done Ctrl+Z says so', async () => {
  openWindow({ home: { to: 'tray' } })
  await screen.findByRole('grid', { name: 'Tray' })

  press('z', { ctrl: true })

  await screen.findByText('Nothing to undo')
})

test('saved settings of the clinic are undone by the toast', async () => {
  const desk = openDesk()
  openWindow({ person: ADMINISTRATOR }, desk)
  const before = await ask(desk, 'clinic.get', {})
  await screen.findByLabelText('Clinic name', { selector: 'input' })
  type('Clinic name', 'Other Clinic')
  press('Enter', { ctrl: true })
  await screen.findByRole('button', { name: /Undo/ })
  expect((await ask(desk, 'clinic.get', {})).name).toBe('Other Clinic')

  if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  press('z', { ctrl: true })

  await waitFor(async () => expect(await ask(desk, 'clinic.get', {})).toEqual(before))
})
