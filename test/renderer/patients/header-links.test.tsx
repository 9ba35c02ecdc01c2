// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { ask, openDesk } from '../../support/desk.ts'
import { PATIENT_A } from '../../support/filled-store.ts'
import { aRunningPlan } from '../../support/running-plan.ts'
import { aCoverage } from '../../support/samples.ts'
import { openWindow, press } from '../../support/window.tsx'

/** The header over the plan of a person with coverage, who gets no mail. */
async function openHeader() {
  const desk = openDesk()
  await ask(desk, 'coverage.save', { coverageId: null, draft: aCoverage(PATIENT_A.id) })
  const draft = {
    patientId: PATIENT_A.id,
    mayMail: false,
    handOver: 'At the desk',
    address: '',
    phone: '',
    bestTime: '',
  }
  await ask(desk, 'contactWish.save', { draft })
  const { id: planId } = await aRunningPlan(desk)
  openWindow({ home: { to: 'plan', planId } }, desk)
  await screen.findByRole('heading', { name: 'Happenings' })
  const header = await screen.findByRole('region', { name: 'Patient' })
  await within(header).findByText('Do not mail')
  return within(header)
}

test.each([
  ['Sample Patient A', /Summary/],
  ['Do not mail', /Summary/],
  ['PPO 1500', /Coverage/],
  [/^Deductible/, /Coverage/],
  [/^In plans/, /Plans/],
])(
  '%s in the header leads to where it stands',
  async (name, there) => {
    const header = await openHeader()

    header.getByRole('button', { name }).click()

    expect(await screen.findByRole('main', { name: 'Sample Patient A' })).toBeTruthy()
    expect(await screen.findByRole('button', { name: there, current: 'page' })).toBeTruthy()
  },
  15_000,
)

test('Alt+0 goes to the first of them', async () => {
  await openHeader()

  press('0', { alt: true })

  expect(document.activeElement?.textContent).toBe('Sample Patient A')
})
