// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { addDays } from '../../../shared/dates/plain-date.ts'
import type { RelatedPersonDraft } from '../../../shared/model/related-person.ts'
import { ask, openDesk, type TestDesk } from '../../support/desk.ts'
import { PATIENT_A } from '../../support/filled-store.ts'
import { aRunningPlan } from '../../support/running-plan.ts'
import { fill, openWindow, press } from '../../support/window.tsx'

const SISTER: RelatedPersonDraft = {
  patientId: PATIENT_A.id,
  name: 'Sample Sister',
  relation: 'sister',
  phone: '555-0142',
  told: 'datesAndAmounts',
  toldUntil: null,
  proxy: 'none',
  proxyUntil: null,
  isTakenBack: false,
}

async function kept(desk: TestDesk, changes: Partial<RelatedPersonDraft> = {}) {
  await ask(desk, 'relatedPerson.save', { relatedId: null, draft: { ...SISTER, ...changes } })
}

async function people(desk: TestDesk) {
  return (await ask(desk, 'relatedPerson.list', { patientId: PATIENT_A.id })).people
}

async function openPatientA(desk: TestDesk = openDesk()) {
  openWindow({ home: { to: 'patient', patientId: PATIENT_A.id } }, desk)
  const part = within(await screen.findByRole('region', { name: 'People' }))
  return { desk, part }
}

function choose(label: string, words: string): void {
  const box = screen.getByLabelText<HTMLSelectElement>(label)
  const option = within(box).getByRole<HTMLOptionElement>('option', { name: words })
  fireEvent.change(box, { target: { value: option.value } })
}

test('somebody is added by Alt+W, with what they may be told and until when they act', async () => {
  const { desk, part } = await openPatientA()
  await part.findByText('Nobody else may be told anything. Alt W adds one.')

  press('w', { alt: true })
  await screen.findByLabelText('Name')
  fill('Name', 'Sample Sister')
  fill(/^Relation to the patient/, 'sister')
  choose('May be told', 'Dates and amounts')
  choose('Acts for the patient', 'Power of attorney')
  fill(/^Acts until/, '3/1/2027')
  press('Enter', { ctrl: true })

  expect(await part.findByText('May be told dates and amounts.')).toBeTruthy()
  expect(part.getByText('Acts for the patient until March 1, 2027 (power of attorney).')).toBeTruthy()
  expect((await people(desk)).length).toBe(1)

  press('z', { ctrl: true })
  await part.findByText('Nobody else may be told anything. Alt W adds one.')
  expect(await people(desk)).toEqual([])
})

test('a permission that is over says so in place of the other', async () => {
  const desk = openDesk()
  await kept(desk, { toldUntil: addDays(desk.today(), -22) })
  const { part } = await openPatientA(desk)

  expect(await part.findByText('No longer told dates and amounts: ended Nov 1.')).toBeTruthy()
  expect(part.queryByText(/^May be told/)).toBeNull()
})

test('nobody without a name, and no social security number, is kept; the box says why', async () => {
  const { desk } = await openPatientA()
  press('w', { alt: true })
  await screen.findByLabelText('Name')

  press('Enter', { ctrl: true })
  expect(await screen.findByText('Say who it is. Type the name, or leave.')).toBeTruthy()

  fill('Name', 'Sample Sister 219-09-9999')
  press('Enter', { ctrl: true })
  expect(await screen.findByText('This looks like a social security number. It is never kept here.')).toBeTruthy()
  expect(await people(desk)).toEqual([])
})

test('what was typed comes back after the box was left', async () => {
  const { part } = await openPatientA()
  await part.findByText('Nobody else may be told anything. Alt W adds one.')
  press('w', { alt: true })
  await screen.findByLabelText('Name')
  fill('Name', 'Sample Brother')
  press('Escape')
  await waitFor(() => expect(screen.queryByLabelText('Name')).toBeNull())

  press('w', { alt: true })

  await waitFor(() => expect(screen.getByLabelText<HTMLInputElement>('Name').value).toBe('Sample Brother'))
})

test('somebody is changed and taken off, and Ctrl+Z brings the entry back as it was', async () => {
  const desk = openDesk()
  await kept(desk)
  const { part } = await openPatientA(desk)
  const row = await part.findByRole('button', { name: /^Sample Sister/ })
  act(() => row.click())
  const off = await screen.findByRole('button', { name: 'Take off' })

  act(() => off.click())
  await part.findByText('Nobody else may be told anything. Alt W adds one.')
  press('z', { ctrl: true })

  expect(await part.findByText('May be told dates and amounts.')).toBeTruthy()
  expect((await people(desk)).map(({ name, told }) => [name, told])).toEqual([['Sample Sister', 'datesAndAmounts']])
})

test('who pays the open plans stands there with the number of the plan', async () => {
  const desk = openDesk()
  const { number } = await aRunningPlan(desk)
  const { part } = await openPatientA(desk)

  expect(await part.findByText(`Pays plan ${number}.`)).toBeTruthy()
  expect(part.getByText('Is the patient')).toBeTruthy()
})

test('where a counselor calls, the line says who else may be told today', async () => {
  const desk = openDesk()
  desk.later({ days: -20 })
  await aRunningPlan(desk, { agreedOn: desk.today(), firstDueOn: addDays(desk.today(), 20) })
  await kept(desk)
  await kept(desk, { name: 'Sample Aunt', told: 'everything', toldUntil: desk.today() })
  desk.later({ days: 20 })
  openWindow({ home: { to: 'today' } }, desk)

  const reach = within(await screen.findByRole('region', { name: 'Reach the patient' }))

  expect(await reach.findByText('May also be told: Sample Sister (dates and amounts).')).toBeTruthy()
  press('l')
  const call = within(await screen.findByRole('complementary', { name: 'Log a call' }))
  expect(await call.findByText('May also be told: Sample Sister (dates and amounts).')).toBeTruthy()
})
