// @vitest-environment jsdom
import { act, screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { ask, openDesk } from '../../support/desk.ts'
import { aPerson } from '../../support/samples.ts'
import { fill, openWindow, press } from '../../support/window.tsx'

test('the look of papers is as before with Ctrl+Z, and changed again with Ctrl+Y', async () => {
  const desk = openDesk()
  const line = async () => (await ask(desk, 'stationery.get', {})).footWords
  const before = await line()
  openWindow(
    { person: aPerson('Counselor 1', ['counselor', 'administrator']), home: { to: 'papers', documentId: null } },
    desk,
  )
  const look = await screen.findByRole('button', { name: 'Look of papers' })
  act(() => look.click())
  await screen.findByLabelText('Line under the address')
  fill('Line under the address', 'Second floor')
  press('Enter', { ctrl: true })
  await screen.findByText('Kept the look of papers')
  expect(await line()).toBe('Second floor')

  press('z', { ctrl: true })
  await waitFor(async () => expect(await line()).toBe(before))
  press('y', { ctrl: true })
  await waitFor(async () => expect(await line()).toBe('Second floor'))
})
