// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { noteFault } from '../../../renderer/app/window-faults.tsx'
import type { Client } from '../../../shared/contract/contract.ts'
import { done } from '../../../shared/contract/errors.ts'
import { openWindow } from '../../support/window.tsx'

/** A name that a message may quote and that nobody may be told. */
const MARKER = 'Markername'

/** As the page tells of what nobody caught. */
async function fail(error: unknown): Promise<void> {
  await act(async () => {
    window.dispatchEvent(new ErrorEvent('error', { error, cancelable: true }))
  })
}

test('a fault is told, can be found, and is closed', async () => {
  const { bridge } = openWindow()
  await screen.findByText('Sample Patient A')

  await fail(new TypeError(MARKER))

  const told = await screen.findByText(/P-A1B2C3/)
  expect(told.textContent).toContain('Your last key or click may not have been taken')
  fireEvent.click(screen.getByRole('button', { name: 'Close' }))
  await waitFor(() => expect(screen.queryByText(/P-A1B2C3/)).toBeNull())
  // Seen here on purpose: elsewhere a fault fails the test.
  bridge.asked.splice(0)
})

test('a layout that settles late is no fault', async () => {
  const { bridge } = openWindow()
  await screen.findByText('Sample Patient A')

  await fail(null)

  expect(bridge.asked).not.toContain('window.failed')
})

test.each([
  ['an error of the language', new TypeError(MARKER), 'TypeError'],
  ['an error with an odd name', Object.assign(new Error(MARKER), { name: `${MARKER}Error` }), 'other'],
  ['a thrown text', MARKER, 'other'],
])('of %s its kind and places are noted', async (_what, error, kind) => {
  const failed = vi.fn(async () => done({ ticket: 'P-1' }))

  const ticket = await noteFault({ 'window.failed': failed } as unknown as Client, error)

  expect(ticket).toBe('P-1')
  expect(failed).toHaveBeenCalledWith({ kind, places: expect.any(Array) })
  expect(JSON.stringify(failed.mock.calls)).not.toContain(MARKER)
})

test('a fault that cannot be noted is told all the same', async () => {
  const failed = async () => Promise.reject(new Error('no way to main'))

  expect(await noteFault({ 'window.failed': failed } as unknown as Client, new Error('x'))).toBeNull()
})
