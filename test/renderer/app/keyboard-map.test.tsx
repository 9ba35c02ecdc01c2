// @vitest-environment jsdom
import { act, screen, waitFor } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { refused } from '../../../shared/contract/errors.ts'
import { ask, openDesk } from '../../support/desk.ts'
import { openWindow, press, type } from '../../support/window.tsx'

describe('a key that holds everywhere says what it did', () => {
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
