// @vitest-environment jsdom
import { act, screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { aSchedule, SLIDING_TERMS } from '../../support/clinic-schedules.ts'
import { ask, openDesk } from '../../support/desk.ts'
import { PATIENT_A } from '../../support/filled-store.ts'
import { ADMINISTRATOR } from '../../support/samples.ts'
import { fill, openWindow, press } from '../../support/window.tsx'

const SIZE = 'People in the household'

test('an open application that was changed is as before with Ctrl+Z, and changed again with Ctrl+Y', async () => {
  const desk = openDesk()
  const schedule = aSchedule(SLIDING_TERMS, { name: 'Sliding fee' })
  await ask(desk, 'schedule.save', { scheduleId: null, schedule }, ADMINISTRATOR)
  const sizes = async () =>
    (await ask(desk, 'determination.list', { patientId: PATIENT_A.id })).map(({ householdSize }) => householdSize)
  openWindow({ home: { to: 'patient', patientId: PATIENT_A.id } }, desk)
  await screen.findByRole('heading', { name: 'Contact' })
  press('a', { alt: true })
  await screen.findByRole('form', { name: 'Assistance for Sample Patient A' })
  fill(SIZE, '3')
  fill('How much, line 1', '275/w')
  press('Enter', { ctrl: true })
  await waitFor(async () => expect(await sizes()).toEqual([3]))
  desk.later({ minutes: 1 })
  fill(SIZE, '4')
  press('Enter', { ctrl: true })
  await waitFor(async () => expect(await sizes()).toEqual([4]))
  desk.later({ minutes: 1 })

  act(() => screen.getByLabelText(SIZE).blur())
  press('z', { ctrl: true })
  await waitFor(async () => expect(await sizes()).toEqual([3]))
  await waitFor(() => expect(screen.getByLabelText<HTMLInputElement>(SIZE).value).toBe('3'))
  press('y', { ctrl: true })
  await waitFor(async () => expect(await sizes()).toEqual([4]))
})

test('a new application goes out of use with Ctrl+Z, and is there again with Ctrl+Y', async () => {
  const desk = openDesk()
  const schedule = aSchedule(SLIDING_TERMS, { name: 'Sliding fee' })
  await ask(desk, 'schedule.save', { scheduleId: null, schedule }, ADMINISTRATOR)
  const ids = async () => (await ask(desk, 'determination.list', { patientId: PATIENT_A.id })).map(({ id }) => id)
  openWindow({ home: { to: 'patient', patientId: PATIENT_A.id } }, desk)
  await screen.findByRole('heading', { name: 'Contact' })
  press('a', { alt: true })
  await screen.findByRole('form', { name: 'Assistance for Sample Patient A' })
  fill(SIZE, '3')
  press('Enter', { ctrl: true })
  await waitFor(async () => expect(await ids()).toHaveLength(1))
  const [id] = await ids()
  desk.later({ minutes: 1 })

  act(() => screen.getByLabelText(SIZE).blur())
  press('z', { ctrl: true })
  await waitFor(async () => expect(await ids()).toEqual([]))

  desk.later({ minutes: 1 })
  press('y', { ctrl: true })
  await waitFor(async () => expect(await ids()).toEqual([id]))
  await waitFor(() => expect(screen.getByLabelText<HTMLInputElement>(SIZE).value).toBe('3'))
})
