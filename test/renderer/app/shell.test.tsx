// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { add as addPerson } from '../../../db/repositories/people.ts'
import { openDesk } from '../../support/desk.ts'
import { PASSWORD } from '../../support/fake-bridge.ts'
import { ADMINISTRATOR, aPerson, NOW } from '../../support/samples.ts'
import { openWindow, PEOPLE, press, type } from '../../support/window.tsx'

function railOf(): readonly (string | null)[] {
  return [...screen.getByRole('navigation', { name: 'Main' }).querySelectorAll('button')].map((one) => one.textContent)
}

describe('the rail', () => {
  test('shows a counselor the day’s work and the fees', async () => {
    openWindow()
    await screen.findByText('Sample Patient A')

    expect(railOf()).toEqual([
      'Today',
      'Patients',
      'Estimates',
      'Plans',
      'Auths',
      'Documents',
      'Reports',
      'Approvals',
      'Fees',
    ])
  })

  test('shows an administrator no patients', async () => {
    openWindow({ person: ADMINISTRATOR })
    await screen.findByLabelText('Clinic name')

    expect(railOf()).toEqual(['Fees', 'Ledger', 'Backups', 'Set-up'])
  })

  test('jumps with Ctrl and J and a letter', async () => {
    openWindow()
    await screen.findByText('Sample Patient A')

    press('j', { ctrl: true })
    press('l')

    expect(await screen.findByRole('heading', { name: 'Plans' })).toBeTruthy()
  })
})

describe('a reader', () => {
  const reader = aPerson('Reader 1', ['reader'])

  test('looks at patients and is offered nothing to change', async () => {
    const desk = openDesk()
    desk.store.writer.transaction((tx) => addPerson(tx, reader, NOW))
    openWindow({ person: reader, people: [...PEOPLE, reader] }, desk)
    await screen.findByText('Sample Patient A')
    expect(screen.queryByRole('button', { name: /New patient/ })).toBeNull()

    press('Enter')
    await screen.findByRole('heading', { name: 'Contact' })

    expect(screen.queryByRole('button', { name: /^(New estimate|Change)$/ })).toBeNull()
  })
})

describe('the bottom line', () => {
  test('shows the keys that work now and where one is', async () => {
    openWindow()
    await screen.findByText('Sample Patient A')
    await screen.findByText('Row 1 of 1')
    expect(screen.getByRole('contentinfo').textContent).toContain('New patient')

    press('Enter')
    await screen.findByRole('heading', { name: 'Contact' })

    expect(screen.getByRole('contentinfo').textContent).not.toContain('New patient')
    expect(screen.getByRole('contentinfo').textContent).toContain('Sections of the record')
  })
})

describe('the palette', () => {
  test('finds a person by birth date and opens them with Enter', async () => {
    openWindow()
    await screen.findByText('Sample Patient A')
    press('k', { ctrl: true })
    const box = await screen.findByRole('combobox', { name: 'Find a patient or action' })
    await waitFor(() => expect(document.activeElement).toBe(box))
    type('Find a patient or action', 'a 4/12/81')
    await screen.findByText('04/12/1981, phone ends 0142')

    press('Enter')

    expect(await screen.findByRole('heading', { name: 'Contact' })).toBeTruthy()
  })

  test('offers actions with their direct keys', async () => {
    openWindow()
    await screen.findByText('Sample Patient A')
    press('k', { ctrl: true })
    await screen.findByRole('combobox', { name: 'Find a patient or action' })
    type('Find a patient or action', '>docu')

    const option = await screen.findByRole('option', { name: /Go to Documents/ })

    expect(option.textContent).toContain('Ctrl J D')
  })

  test('works out a sum', async () => {
    openWindow()
    await screen.findByText('Sample Patient A')
    press('k', { ctrl: true })
    await screen.findByRole('combobox', { name: 'Find a patient or action' })
    type('Find a patient or action', '=85*12')

    expect(await screen.findByText('$1,020.00')).toBeTruthy()
  })

  test('closes with Escape and leaves the screen as it was', async () => {
    openWindow()
    await screen.findByText('Sample Patient A')
    press('k', { ctrl: true })
    await screen.findByRole('combobox', { name: 'Find a patient or action' })

    press('Escape')

    await waitFor(() => expect(screen.queryByRole('combobox', { name: 'Find a patient or action' })).toBeNull())
    expect(screen.getByRole('heading', { name: 'Patients' })).toBeTruthy()
  })
})

test('the window’s title never holds a name', async () => {
  openWindow()
  await screen.findByText('Sample Patient A')
  press('Enter')
  await screen.findByRole('heading', { name: 'Contact' })

  expect(document.title).toBe('Candor — Patients')
})

test('a lock from outside closes the window', async () => {
  const { bridge } = openWindow()
  await screen.findByText('Sample Patient A')
  await bridge.call('session.lock', {})

  bridge.tell('lock.changed', { state: 'softLocked' })

  expect(await screen.findByLabelText('Password')).toBeTruthy()
})

test('the status line says what is wrong with the disk instead of when the last copy was made', async () => {
  openWindow({ worries: ['roomLow'] })

  const line = await screen.findByText('The disk is nearly full')

  expect(line.getAttribute('title')).toBe('Make room before copies and entries fail.')
  expect(screen.queryByText(/backup proven/)).toBe(null)
})

test('a clock that was set back is told above every screen', async () => {
  openWindow({ worries: ['clockBehind'] })

  expect(
    await screen.findByText(/^The clock of this computer is earlier than the last entry. Is it right: /),
  ).toBeTruthy()
  expect(screen.getByText(/^If not, set its date and time first/)).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: 'It is right' }))
  await waitFor(() => expect(screen.queryByText(/earlier than the last entry/)).toBeNull())
})

test('a reader is told in the status line that nothing can be changed', async () => {
  const reader = aPerson('Reader 1', ['reader'])
  const desk = openDesk()
  desk.store.writer.transaction((tx) => addPerson(tx, reader, NOW))
  openWindow({ person: reader, people: [...PEOPLE, reader] }, desk)

  expect(await screen.findByText('Read only: your role looks')).toBeTruthy()
})

test('a copy that is looked at is named, with the way back', async () => {
  openWindow({ looking: { at: 'copy', madeAt: NOW } })

  expect(await screen.findByText(/^Read only: copy of/)).toBeTruthy()
  expect(screen.getByRole('button', { name: 'Back to the clinic' })).toBeTruthy()
})

test('a second computer works on only after somebody says why', async () => {
  const { bridge } = openWindow({ looking: { at: 'second', since: NOW } })
  fireEvent.click(await screen.findByRole('button', { name: 'It is out of use' }))
  await screen.findByText('Work on this computer?')
  type('Your password', PASSWORD)
  press('Enter', { ctrl: true })
  expect(bridge.asked).not.toContain('restore.takeOver')
  type('The other computer', 'broken')
  press('Enter')
  bridge.answerNext('restore.takeOver', { ok: true, value: null })

  press('Enter', { ctrl: true })

  await waitFor(() => expect(bridge.asked).toContain('restore.takeOver'))
  await waitFor(() => expect(screen.queryByText('Work on this computer?')).toBeNull())
})
