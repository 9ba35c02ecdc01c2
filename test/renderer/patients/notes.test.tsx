// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { ask, openDesk, type TestDesk } from '../../support/desk.ts'
import { PATIENT_A } from '../../support/filled-store.ts'
import { fill, openWindow, press } from '../../support/window.tsx'

async function openPatientA(desk: TestDesk = openDesk()) {
  openWindow({ home: { to: 'patient', patientId: PATIENT_A.id } }, desk)
  const notes = within(await screen.findByRole('region', { name: 'Notes' }))
  return { desk, notes }
}

async function aNote(desk: TestDesk, words: string, isPinned = false) {
  const draft = { patientId: PATIENT_A.id, words, isPinned, isOff: false }
  await ask(desk, 'patientNote.save', { noteId: null, draft })
}

test('a note is added by Alt+N and stands with who and when', async () => {
  const { notes } = await openPatientA()
  await notes.findByText('No note yet. Alt N adds one.')

  press('n', { alt: true })
  await screen.findByLabelText('Note')
  fill('Note', 'Do not leave messages')
  press('Enter', { ctrl: true })

  expect((await notes.findByRole('listitem')).textContent).toBe('Do not leave messagesCounselor 1, Nov 23')
})

test('an empty note is not kept, and says why', async () => {
  const { desk } = await openPatientA()
  press('n', { alt: true })
  await screen.findByLabelText('Note')

  press('Enter', { ctrl: true })

  expect(await screen.findByText('A note says something. Type it, or leave.')).toBeTruthy()
  expect(await ask(desk, 'patientNote.list', { patientId: PATIENT_A.id })).toEqual([])
})

test('pinned notes stand first and say so', async () => {
  const desk = openDesk()
  await aNote(desk, 'Speaks softly', true)
  await aNote(desk, 'Prefers mornings')
  const { notes } = await openPatientA(desk)

  const items = await notes.findAllByRole('listitem')

  expect(items.map(({ textContent }) => textContent?.slice(0, 8))).toEqual(['Speaks s', 'Prefers '])
  expect(within(items[0] as HTMLElement).getByRole('img', { name: 'Pinned' })).toBeTruthy()
})

test('a note is taken off, and comes back by Ctrl+Z', async () => {
  const desk = openDesk()
  await aNote(desk, 'Prefers mornings')
  const { notes } = await openPatientA(desk)
  ;(await notes.findByRole('button', { name: /^Prefers mornings/ })).click()

  ;(await screen.findByRole('button', { name: 'Take off' })).click()
  await notes.findByText('No note yet. Alt N adds one.')
  press('z', { ctrl: true })

  await waitFor(() => expect(notes.getByText('Prefers mornings')).toBeTruthy())
})
