// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { ask, openDesk } from '../../support/desk.ts'
import { PATIENT_DRAFT } from '../../support/samples.ts'
import { openWindow, press, type } from '../../support/window.tsx'

async function openList() {
  const desk = openDesk()
  const draft = { ...PATIENT_DRAFT, firstName: 'Zoe', lastName: 'Zweifel', language: 'es' as const }
  await ask(desk, 'patient.save', { patientId: null, draft })
  openWindow({}, desk)
  await screen.findByText('Zoe Zweifel')
}

const shown = () =>
  within(screen.getByRole('grid', { name: 'Patients' }))
    .getAllByRole('row')
    .slice(1)
    .map((row) => within(row).getAllByRole('gridcell')[0]?.textContent)

test('Ctrl+F twice goes to who is shown, and the arrows pick', async () => {
  await openList()
  press('f', { ctrl: true })
  press('f', { ctrl: true })
  expect(document.activeElement?.textContent).toBe('Everybody')

  for (let right = 0; right < 5; right += 1) press('ArrowRight')

  expect(document.activeElement?.textContent).toBe('Spanish')
  await waitFor(() => expect(shown()).toEqual(['Zoe Zweifel']))
})

test('a filter that hides everybody makes no second record: Enter looks among all', async () => {
  await openList()
  screen.getByRole('radio', { name: 'With a plan' }).click()
  await screen.findByText('No one under “With a plan”. Enter looks among everybody.')

  type('Find a patient', 'zweifel')
  await screen.findByText('No one under “With a plan” for “zweifel”. Enter looks among everybody.')
  press('Enter')

  await waitFor(() => expect(shown()).toEqual(['Zoe Zweifel']))
  expect(screen.getByRole('radio', { name: 'Everybody' }).getAttribute('aria-checked')).toBe('true')
  expect(screen.queryByLabelText('Last name')).toBeNull()
})
