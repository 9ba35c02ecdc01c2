// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { authColumns } from '../../../renderer/ui/auth-columns.tsx'
import { plainDate } from '../../../shared/dates/plain-date.ts'
import { ask, openDesk, type TestDesk } from '../../support/desk.ts'
import { aPerson, COUNSELOR } from '../../support/samples.ts'
import { openWindow, press, type } from '../../support/window.tsx'

async function onPatient(desk: TestDesk): Promise<void> {
  const [row] = await ask(desk, 'patient.find', { text: '', limit: 1 })
  if (row === undefined) throw new Error('the clinic has no patient')
  openWindow({ home: { to: 'patient', patientId: row.patient.id } }, desk)
  await screen.findByRole('heading', { name: 'Contact' })
}

async function logOne(approved = '12'): Promise<HTMLElement> {
  press('u', { alt: true })
  await screen.findByRole('form', { name: 'New authorization' })
  type('Number', 'A 1042 77')
  type('Codes or words', 'PT-010')
  type('Approved', approved)
  type('To', '12/31/2026')
  type('Payer', 'Sample Payer')
  press('Enter', { ctrl: true })
  return screen.findByRole('grid', { name: 'Authorizations of Sample Patient A' })
}

test('Alt+U on a patient logs an authorization', async () => {
  const desk = openDesk()
  await onPatient(desk)

  const grid = await logOne()

  await within(grid).findByText('0 of 12')
  expect(within(grid).getByText('Dec 31, 38 days')).toBeTruthy()
  const [row] = await ask(desk, 'authorization.list', { patientId: null })
  expect(row).toMatchObject({ number: 'A 1042 77', approved: 12, to: '2026-12-31', state: 'approved' })
})

test('a logged visit lowers what is left and is undone', async () => {
  await onPatient(openDesk())
  const grid = await logOne('3')
  await within(grid).findByText('0 of 3')

  press('v', { alt: true })
  await within(grid).findByText('1 of 3')
  expect(within(grid).getByText('Few left: request more')).toBeTruthy()
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  press('z', { ctrl: true })

  await within(grid).findByText('0 of 3')
})

test('how many are approved may be unknown but not words', async () => {
  await onPatient(openDesk())
  press('u', { alt: true })
  await screen.findByRole('form', { name: 'New authorization' })
  type('Payer', 'Sample Payer')
  type('Approved', 'some')
  press('Enter', { ctrl: true })
  await screen.findByText('A whole number, or ? while nobody has said it.')

  type('Approved', '?')
  press('Enter', { ctrl: true })

  const grid = await screen.findByRole('grid', { name: 'Authorizations of Sample Patient A' })
  await within(grid).findByText('0 of ?')
})

test.each([
  ['notRequired', 0, '–', '–'],
  ['notRequired', 3, '3', '–'],
  ['denied', 0, '–', '–'],
  ['pended', 0, '0 of ?', '?'],
] as const)('%s after %i visits has this much used and left', async (state, visits, used, left) => {
  const desk = openDesk()
  await onPatient(desk)
  await logOne()
  const [saved] = await ask(desk, 'authorization.list', { patientId: null })
  if (saved === undefined) throw new Error('nothing was logged')
  const uses = Array.from({ length: visits }, (_, index) => ({
    id: `U${index}`,
    on: plainDate('2026-11-20'),
    units: 1,
    by: COUNSELOR.id,
  }))
  const row = { ...saved, state, approved: null, uses }

  const words = (id: string) =>
    authColumns(plainDate('2026-11-23'), false)
      .find((column) => column.id === id)
      ?.cell(row)

  expect([words('used'), words('left')]).toEqual([used, left])
})

test('an empty tracker says how to begin', async () => {
  openWindow({ home: { to: 'auths', patientId: null } })

  await screen.findByText('No authorization is being tracked. Alt U on a patient adds one.')
})

test('a number is found with and without its spaces', async () => {
  await onPatient(openDesk())
  const grid = await logOne()
  await within(grid).findByText('0 of 12')

  type('Find an authorization', 'a104277')
  await waitFor(() => expect(within(grid).getByText('0 of 12')).toBeTruthy())
  type('Find an authorization', 'a99')

  await within(grid).findByText('No authorization fits “a99”.')
})

test('whoever only looks changes no authorization', async () => {
  const desk = openDesk()
  await onPatient(desk)
  await logOne()
  document.body.innerHTML = ''

  openWindow({ person: aPerson('Reader 1', ['reader']), home: { to: 'auths', patientId: null } }, desk)
  const grid = await screen.findByRole('grid', { name: 'Authorizations' })
  await within(grid).findByText('0 of 12')
  press('v', { alt: true })

  expect((await ask(desk, 'authorization.list', { patientId: null }))[0]?.uses).toEqual([])
})
