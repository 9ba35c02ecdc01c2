// @vitest-environment jsdom
import { act, screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { ask, openDesk, type TestDesk } from '../../support/desk.ts'
import { PATIENT_A } from '../../support/filled-store.ts'
import { TODAY } from '../../support/samples.ts'
import { openWindow, press, type } from '../../support/window.tsx'

const LISTED = {
  patientId: PATIENT_A.id,
  kind: 'priorAuthorization',
  payer: 'Sample Payer',
  number: 'A 1042 77',
} as const
const SPAN = { from: null, to: null, requestedOn: null, contact: '', note: '' } as const
const SERVICES = ['PT-010']
const DRAFT = { ...LISTED, ...SPAN, services: SERVICES, state: 'approved', approved: 12, unit: 'visits' } as const

async function openTracker(desk: TestDesk): Promise<HTMLElement> {
  openWindow({ home: { to: 'auths', patientId: PATIENT_A.id } }, desk)
  return screen.findByRole('grid', { name: 'Authorizations of Sample Patient A' })
}

async function approvedOf(desk: TestDesk): Promise<readonly (number | null)[]> {
  return (await ask(desk, 'authorization.list', { patientId: null })).map(({ approved }) => approved)
}

function leaveFields(): void {
  const at = document.activeElement
  if (at instanceof HTMLElement) act(() => at.blur())
}

test('a changed authorization is as before with Ctrl+Z, its visits kept, and changed again with Ctrl+Y', async () => {
  const desk = openDesk()
  const { id } = await ask(desk, 'authorization.save', { authorizationId: null, draft: DRAFT })
  await ask(desk, 'authorization.use', { authorizationId: id, on: TODAY, units: 1 })
  const grid = await openTracker(desk)
  await within(grid).findByText('1 of 12')
  press('Enter')
  await screen.findByRole('form', { name: 'Change authorization' })
  type('Approved', '20')
  press('Enter', { ctrl: true })
  await within(grid).findByText('1 of 20')

  leaveFields()
  press('z', { ctrl: true })
  await within(grid).findByText('1 of 12')
  expect(await approvedOf(desk)).toEqual([12])
  press('y', { ctrl: true })
  await within(grid).findByText('1 of 20')
})

test('a visit that was taken back is logged again with Ctrl+Z on its day and with its units', async () => {
  const desk = openDesk()
  const { id } = await ask(desk, 'authorization.save', { authorizationId: null, draft: DRAFT })
  await ask(desk, 'authorization.use', { authorizationId: id, on: TODAY, units: 3 })
  const grid = await openTracker(desk)
  await within(grid).findByText('3 of 12')
  press('Enter')
  const back = await screen.findByRole('button', { name: /^Take back the visit of/ })
  act(() => back.click())
  await within(grid).findByText('0 of 12')

  leaveFields()
  press('z', { ctrl: true })
  await within(grid).findByText('3 of 12')
  const [row] = await ask(desk, 'authorization.list', { patientId: null })
  expect(row?.uses.map(({ on, units }) => [on, units])).toEqual([[TODAY, 3]])
  press('y', { ctrl: true })
  await waitFor(() => expect(within(grid).queryByText('3 of 12')).toBeNull())
})

test('a new authorization is gone with Ctrl+Z and there again with Ctrl+Y', async () => {
  const desk = openDesk()
  const grid = await openTracker(desk)
  press('Insert')
  await screen.findByRole('form', { name: 'New authorization' })
  type('Payer', 'Sample Payer')
  type('Approved', '12')
  press('Enter', { ctrl: true })
  await within(grid).findByText('0 of 12')

  leaveFields()
  press('z', { ctrl: true })
  await waitFor(() => expect(within(grid).queryByText('0 of 12')).toBeNull())
  expect(await approvedOf(desk)).toEqual([])
  press('y', { ctrl: true })
  await within(grid).findByText('0 of 12')
})
