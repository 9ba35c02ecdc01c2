// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { done } from '../../../shared/contract/errors.ts'
import { ask, openDesk } from '../../support/desk.ts'
import { PATIENT_DRAFT } from '../../support/samples.ts'
import { openWindow, press } from '../../support/window.tsx'

const NAMES = ['Bella', 'Benno', 'Berta'] as const

/** A window with the palette open over the list of fees, which asks for no people itself. */
async function openPalette() {
  const desk = openDesk()
  for (const firstName of NAMES) {
    await ask(desk, 'patient.save', { patientId: null, draft: { ...PATIENT_DRAFT, firstName, lastName: 'Zed' } })
  }
  const { bridge } = openWindow({ home: { to: 'fees' } }, desk)
  await screen.findByRole('navigation', { name: 'Main' })
  press('k', { ctrl: true })
  const box = await screen.findByRole('combobox', { name: 'Find a patient or action' })
  await screen.findAllByRole('option', { name: /Zed/ })
  const searches = () => bridge.asked.filter((call) => call === 'patient.find').length
  return { desk, bridge, box, searches, before: searches() }
}

function put(box: HTMLElement, value: string): void {
  fireEvent.change(box, { target: { value } })
}

const people = () => within(screen.getByRole('group', { name: 'People' })).getAllByRole('option')

test('each key asks for people once, and the arrows never', async () => {
  const { box, searches, before } = await openPalette()

  put(box, 'b')
  put(box, 'be')
  put(box, 'ber')
  await waitFor(() => expect(people()).toHaveLength(1))
  expect(searches() - before).toBe(3)

  fireEvent.keyDown(box, { key: 'ArrowDown' })
  fireEvent.keyDown(box, { key: 'ArrowUp' })
  put(box, 'ber ')
  await act(async () => {})
  expect(searches() - before).toBe(3)
})

test('no people are asked for behind the sign of actions', async () => {
  const { box, searches, before } = await openPalette()

  put(box, '>')
  put(box, '>f')
  put(box, '>fe')
  await waitFor(() => expect(screen.queryByRole('group', { name: 'People' })).toBeNull())
  expect(searches() - before).toBe(0)
})

test('an answer to an earlier key that comes late is never shown', async () => {
  const { bridge, box, desk, searches, before } = await openPalette()
  const bella = await ask(desk, 'patient.find', { text: 'bella', limit: 8 })
  let answer: (rows: ReturnType<typeof done<typeof bella>>) => void = () => {}
  bridge.answerNext('patient.find', new Promise((resolve) => (answer = resolve)))

  put(box, 'bel')
  put(box, 'bert')
  await waitFor(() => expect(people().map((one) => one.textContent)).toEqual([expect.stringContaining('Berta')]))
  await act(async () => answer(done(bella)))

  expect(people().map((one) => one.textContent)).toEqual([expect.stringContaining('Berta')])
  expect(searches() - before).toBe(2)
})

test('Enter waits for the people of the last key and opens the first of those', async () => {
  const { bridge, box, desk, searches, before } = await openPalette()
  const berta = await ask(desk, 'patient.find', { text: 'berta', limit: 8 })
  let answer: (rows: ReturnType<typeof done<typeof berta>>) => void = () => {}
  bridge.answerNext('patient.find', new Promise((resolve) => (answer = resolve)))

  put(box, 'berta')
  fireEvent.keyDown(box, { key: 'Enter' })
  await act(async () => {})
  expect(screen.queryByRole('combobox', { name: 'Find a patient or action' })).not.toBeNull()
  await act(async () => answer(done(berta)))

  await screen.findByRole('heading', { name: 'Contact' })
  await screen.findAllByText('Berta Zed')
  expect(searches() - before).toBe(1)
})
