// @vitest-environment jsdom
import { act, screen, waitFor } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { refused } from '../../../shared/contract/errors.ts'
import { ask, openDesk } from '../../support/desk.ts'
import { openWindow, type Pressed, press, type } from '../../support/window.tsx'

/** Keys that hold everywhere, and what stands on screen after each. Source: user journeys, section 5. */
const EVERYWHERE: readonly (readonly [string, string, Pressed, string | RegExp])[] = [
  ['Ctrl+K opens the palette', 'k', { ctrl: true }, 'Find a patient or action'],
  ['Ctrl+Shift+F finds anywhere', 'f', { ctrl: true, shift: true }, 'Find a patient or action'],
  ['Ctrl+N begins a quick estimate', 'n', { ctrl: true }, /Add a service/],
  ['Ctrl+R takes a payment', 'r', { ctrl: true }, 'Post payment: whose'],
  ['Ctrl+Shift+P opens the print centre', 'p', { ctrl: true, shift: true }, 'Find a paper'],
  ['Ctrl+Shift+T opens the tray', 't', { ctrl: true, shift: true }, 'Tray'],
  ['Ctrl+Shift+H opens the handover', 'h', { ctrl: true, shift: true }, /More to say 1/],
  ['F1 opens the help of the screen', 'F1', {}, 'Find a key, a task or a word'],
]

describe('a key that holds everywhere does what it says', () => {
  test.each(EVERYWHERE)('%s', async (_words, key, held, label) => {
    openWindow()
    await screen.findByText('Sample Patient A')

    press(key, held)

    expect((await screen.findAllByLabelText(label)).length).toBeGreaterThan(0)
  })

  test('Ctrl+S says that all is saved and when', async () => {
    const desk = openDesk()
    openWindow({}, desk)
    await screen.findByText('Sample Patient A')
    press('n', { ctrl: true, shift: true })
    await screen.findByRole('form', { name: 'New patient' })
    type('Last name', 'Typed just now')

    press('s', { ctrl: true })

    expect(await screen.findByText(/^All saved \d{1,2}:\d\d:\d\d [AP]M$/)).toBeTruthy()
    expect((await ask(desk, 'draft.list', {})).map(({ content }) => content).join()).toContain('Typed just now')
  })

  test('Ctrl+S never says saved when the disk refused', async () => {
    const { bridge } = openWindow()
    await screen.findByText('Sample Patient A')
    press('n', { ctrl: true, shift: true })
    await screen.findByRole('form', { name: 'New patient' })
    bridge.answerNext('draft.save', refused('READ_ONLY'))
    type('Last name', 'Typed just now')

    press('s', { ctrl: true })

    expect(await screen.findByText('Not saved. Nothing is lost while this window is open.')).toBeTruthy()
    expect(screen.queryByText(/^All saved/)).toBeNull()
  })

  test('Ctrl+Alt+L locks the desk', async () => {
    const { bridge } = openWindow()
    await screen.findByText('Sample Patient A')

    press('l', { ctrl: true, alt: true })
    act(() => bridge.tell('lock.changed', { state: 'softLocked' }))

    await waitFor(() => expect(bridge.asked).toContain('session.lock'))
    expect(await screen.findByLabelText('Password')).toBeTruthy()
  })
})
