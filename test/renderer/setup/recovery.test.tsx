// @vitest-environment jsdom
import { fireEvent, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { PASSWORD } from '../../support/fake-bridge.ts'
import { openWindow, press, type } from '../../support/window.tsx'

test('a disk that did not answer is tried again first', async () => {
  openWindow({ person: null, state: 'recovery', problem: 'diskFailed' })
  expect(await screen.findByText(/The disk did not answer\./)).toBeTruthy()

  fireEvent.click(await screen.findByRole('button', { name: 'Try again' }))
  await screen.findByLabelText('Password')
  type('Password', PASSWORD)
  press('Enter')

  expect(await screen.findByRole('heading', { name: 'Patients' })).toBeTruthy()
})

test('who tries in vain comes back to the other ways out', async () => {
  openWindow({ person: null, state: 'recovery', problem: 'diskFailed' })

  fireEvent.click(await screen.findByRole('button', { name: 'Try again' }))
  fireEvent.click(await screen.findByRole('button', { name: 'Other ways out' }))

  expect(await screen.findByRole('button', { name: 'Try again' })).toBeTruthy()
  expect(screen.getAllByRole('button').length).toBeGreaterThanOrEqual(3)
})

test('a file that another program holds can be tried again and nothing else', async () => {
  openWindow({ person: null, state: 'recovery', problem: 'busy' })

  expect(await screen.findByRole('button', { name: 'Try again' })).toBeTruthy()
  expect(screen.getAllByRole('button')).toHaveLength(1)
})
