// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { PASSWORD } from '../../support/fake-bridge.ts'
import { openWindow, press, type } from '../../support/window.tsx'

test('starts in the password and opens with Enter', async () => {
  openWindow({ person: null })
  const secret = await screen.findByLabelText('Password')
  expect(document.activeElement).toBe(secret)
  type('Password', PASSWORD)

  press('Enter')

  expect(await screen.findByRole('heading', { name: 'Patients' })).toBeTruthy()
})

test('a wrong password says what is left and empties the field', async () => {
  openWindow({ person: null })
  await screen.findByLabelText('Password')
  type('Password', 'not it')

  press('Enter')

  expect(await screen.findByText('That password is not right. 4 tries left, then a wait.')).toBeTruthy()
  expect(screen.getByLabelText<HTMLInputElement>('Password').value).toBe('')
})

test('a wait counts down and keeps the door shut', async () => {
  const { bridge } = openWindow({ person: null })
  await screen.findByLabelText('Password')
  const error = { kind: 'refused', code: 'SIGN_IN_WRONG', facts: { waitSeconds: 30 } } as const
  bridge.answerNext('session.signIn', { ok: false, error })
  type('Password', 'wrong again')

  press('Enter')

  expect(await screen.findByText(/^Wait 0:(30|29), then try again/)).toBeTruthy()
  expect(screen.getByRole<HTMLButtonElement>('button', { name: /Sign in/ }).disabled).toBe(true)
})

test('Caps Lock is named', async () => {
  openWindow({ person: null })
  const secret = await screen.findByLabelText('Password')

  fireEvent.keyDown(secret, { key: 'A', modifierCapsLock: true })

  expect(screen.getByText('Caps Lock is on.')).toBeTruthy()
})

test('nothing about a patient stands at the door', async () => {
  openWindow({ person: null })
  await screen.findByLabelText('Password')

  expect(document.body.textContent).not.toMatch(/Patient|MRI|\$/)
  expect(screen.getByText('Sample Family Clinic')).toBeTruthy()
  expect(screen.getByText(/3 drafts waiting · .* not closed$/)).toBeTruthy()
})

test('locking closes the window and the same person comes back to the same place', async () => {
  openWindow()
  await screen.findByText('Sample Patient A')
  press('Enter')
  await screen.findByRole('heading', { name: 'Contact' })

  press('l', { ctrl: true, alt: true })
  expect(await screen.findByText('Locked. Counselor 1 is signed in.')).toBeTruthy()
  expect(document.body.textContent).not.toMatch(/Sample Patient/)
  type('Password', PASSWORD)
  press('Enter')

  expect(await screen.findByRole('heading', { name: 'Contact' })).toBeTruthy()
})

test('the first start asks for the password twice', async () => {
  openWindow({ person: null, state: 'firstRun' })
  await screen.findByLabelText('Clinic name')
  type('Clinic name', 'Sample Clinic')
  type('Your name', 'Administrator 1')
  type('Password', PASSWORD)
  type('Password again', 'something else here')

  press('Enter', { ctrl: true })

  expect(await screen.findByText('The two passwords differ.')).toBeTruthy()
})

test('the first start refuses a short password in words', async () => {
  openWindow({ person: null, state: 'firstRun' })
  await screen.findByLabelText('Clinic name')
  type('Clinic name', 'Sample Clinic')
  type('Your name', 'Administrator 1')
  type('Password', 'short')
  type('Password again', 'short')

  press('Enter', { ctrl: true })

  expect(await screen.findByText('This password is too short.')).toBeTruthy()
})

test('in an emergency name, code and reason are asked for', async () => {
  const { bridge } = openWindow({ person: null })
  fireEvent.click(await screen.findByRole('button', { name: 'Use the recovery code' }))
  fireEvent.click(await screen.findByRole('button', { name: 'In an emergency: look for one hour' }))
  await screen.findByRole('heading', { name: 'Look at patients in an emergency' })
  type('Your name', 'Counselor 2')
  type('Recovery code', 'AAAAA-BBBBB')
  type('Reason', 'too short')

  press('Enter', { ctrl: true })
  expect(await screen.findByText('A sentence of at least ten letters.')).toBeTruthy()
  type('Reason', 'A patient in the waiting room needs the balance now.')
  bridge.answerNext('emergency.signIn', { ok: false, error: { kind: 'refused', code: 'CODE_WRONG', facts: {} } })
  press('Enter', { ctrl: true })

  await waitFor(() => expect(bridge.asked).toContain('emergency.signIn'))
  expect(screen.getByRole('heading', { name: 'Look at patients in an emergency' })).toBeTruthy()
})
