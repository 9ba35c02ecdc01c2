// @vitest-environment jsdom
import { act, screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { addDays } from '../../../shared/dates/plain-date.ts'
import type { ContactWishDraft } from '../../../shared/model/contact-wish.ts'
import { ask, openDesk, type TestDesk } from '../../support/desk.ts'
import { PATIENT_A } from '../../support/filled-store.ts'
import { aRunningPlan } from '../../support/running-plan.ts'
import { fill, openWindow, press } from '../../support/window.tsx'

const NOTHING: ContactWishDraft = {
  patientId: PATIENT_A.id,
  mayMail: true,
  handOver: '',
  address: '',
  phone: '',
  bestTime: '',
}

async function wish(desk: TestDesk) {
  return ask(desk, 'contactWish.get', { patientId: PATIENT_A.id })
}

async function openPatientA(desk: TestDesk = openDesk()) {
  openWindow({ home: { to: 'patient', patientId: PATIENT_A.id } }, desk)
  const part = within(await screen.findByRole('region', { name: 'How to reach' }))
  return { desk, part }
}

test('by Alt+M nothing is mailed any more, the header says so, and Ctrl+Z takes it back', async () => {
  const { desk, part } = await openPatientA()
  await part.findByText('Papers go to the address above, calls to the phone.')

  press('m', { alt: true })
  const tick = await screen.findByRole('checkbox', { name: /^Do not mail/ })
  act(() => tick.click())
  await screen.findByLabelText(/^How to hand papers over/)
  press('Enter', { ctrl: true })
  expect(await screen.findByText('Say how papers reach this person without mail.')).toBeTruthy()
  expect(await wish(desk)).toBeNull()

  fill(/^How to hand papers over/, 'At the desk, each Friday')
  press('Enter', { ctrl: true })
  await part.findByText('At the desk, each Friday')
  const header = within(screen.getByRole('region', { name: 'Patient' }))
  expect(await header.findByText('Do not mail')).toBeTruthy()

  press('z', { ctrl: true })
  await waitFor(async () => expect(await wish(desk)).toBeNull())
  await waitFor(() => expect(header.queryByText('Do not mail')).toBeNull())
})

test('a confidential address stands on the page and in the header', async () => {
  const desk = openDesk()
  await ask(desk, 'contactWish.save', { draft: { ...NOTHING, address: '9 Sample Shelter Road', phone: '555-0199' } })
  const { part } = await openPatientA(desk)

  expect(await part.findByText('9 Sample Shelter Road')).toBeTruthy()
  expect(part.getByText('555-0199')).toBeTruthy()
  expect(await screen.findByText('Confidential contact')).toBeTruthy()
})

test('a letter that may not be mailed is named with its reason and not issued with the others', async () => {
  const desk = openDesk()
  await aRunningPlan(desk, { firstDueOn: desk.today(), frequency: 'monthly' })
  desk.later({ days: 20 })
  await ask(desk, 'contactWish.save', { draft: { ...NOTHING, mayMail: false, handOver: 'At the desk' } })
  openWindow({ home: { to: 'papers', documentId: null } }, desk)

  const letters = await screen.findByRole('button', { name: 'Letters due' })
  act(() => letters.click())

  expect(await screen.findByText('Do not mail. Hand over: At the desk')).toBeTruthy()
  const issue = screen.getByRole<HTMLButtonElement>('button', { name: 'None of these may be mailed' })
  expect(issue.disabled).toBe(true)
})

test('the best time to call is typed, and stands where the person is called', async () => {
  const desk = openDesk()
  desk.later({ days: -20 })
  await aRunningPlan(desk, { agreedOn: desk.today(), firstDueOn: addDays(desk.today(), 20) })
  desk.later({ days: 20 })
  const { part } = await openPatientA(desk)
  press('m', { alt: true })
  await screen.findByLabelText('Best time to call')
  fill('Best time to call', 'after 3 PM')
  press('Enter', { ctrl: true })
  await part.findByText('after 3 PM')

  press('j', { ctrl: true })
  press('t')

  const reach = within(await screen.findByRole('region', { name: 'Reach the patient' }))
  expect(await reach.findByText('after 3 PM')).toBeTruthy()
  expect(reach.getByText('Best time')).toBeTruthy()
})

test('a best time alone changes nothing on a paper', async () => {
  const desk = openDesk()
  await ask(desk, 'contactWish.save', { draft: { ...NOTHING, bestTime: 'after 3 PM' } })
  await openPatientA(desk)

  await screen.findByText('after 3 PM')
  expect(screen.queryByText('Confidential contact')).toBeNull()
})
