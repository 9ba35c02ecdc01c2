// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { lockMinutes } from '../../../db/repositories/desk-rules.ts'
import * as people from '../../../db/repositories/people.ts'
import type { TestDesk } from '../../support/desk.ts'
import { ADMINISTRATOR, COUNSELOR } from '../../support/samples.ts'
import { fill, openWindow, press, type } from '../../support/window.tsx'

async function openPeople(): Promise<TestDesk> {
  return (await openWithBridge()).desk
}

async function openWithBridge() {
  const { desk, bridge } = openWindow({ person: ADMINISTRATOR })
  await screen.findByLabelText('Clinic name')
  press('2', { alt: true })
  await screen.findByText('Counselor 1')
  return { desk, bridge }
}

test('a person has the name and roles of before with Ctrl+Z, and the new ones again with Ctrl+Y', async () => {
  const desk = await openPeople()
  const stored = () => people.get(desk.store.reader, COUNSELOR.id)
  press('ArrowDown')
  press('Enter')
  await screen.findByRole('heading', { name: 'Account of Counselor 1' })
  screen.getByLabelText('Lead').click()
  fill('Name', 'Counselor One')
  press('Enter', { ctrl: true })
  await screen.findByText('Saved Counselor One')
  expect(stored()).toMatchObject({ name: 'Counselor One', roles: ['counselor', 'lead'] })

  press('z', { ctrl: true })
  await waitFor(() => expect(stored()).toMatchObject({ name: COUNSELOR.name, roles: ['counselor'] }))
  press('y', { ctrl: true })
  await waitFor(() => expect(stored()).toMatchObject({ name: 'Counselor One', roles: ['counselor', 'lead'] }))
})

test('the desk locks after the minutes of before with Ctrl+Z, and after the new ones again with Ctrl+Y', async () => {
  const desk = await openPeople()
  press('l', { alt: true })
  await screen.findByDisplayValue('5')
  type('Minutes until the desk locks', '3')
  press('Enter', { ctrl: true })
  await screen.findByText('The desk locks after 3 minutes')
  expect(lockMinutes(desk.store.reader)).toBe(3)

  press('z', { ctrl: true })
  await waitFor(() => expect(lockMinutes(desk.store.reader)).toBe(5))
  press('y', { ctrl: true })
  await waitFor(() => expect(lockMinutes(desk.store.reader)).toBe(3))
})

test('a person who was just added cannot sign in any more after Ctrl+Z, and the account stays', async () => {
  const { desk, bridge } = await openWithBridge()
  bridge.answerNext('person.add', { ok: true, value: COUNSELOR })
  press('Insert')
  await screen.findByLabelText('First password')
  fill('Name', COUNSELOR.name)
  type('First password', 'four unrelated words here')
  press('Enter', { ctrl: true })
  await screen.findByText(`Added ${COUNSELOR.name}`)

  press('z', { ctrl: true })

  await screen.findByText(/^Counselor 1 cannot sign in any more\./)
  expect(people.get(desk.store.reader, COUNSELOR.id).active).toBe(false)
})
