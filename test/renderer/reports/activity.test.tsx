// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { ask, openDesk, type TestDesk } from '../../support/desk.ts'
import { PATIENT_A } from '../../support/filled-store.ts'
import { anEstimate, aPlan } from '../../support/samples.ts'
import { fill, openWindow, press } from '../../support/window.tsx'

/** An estimate, a plan and a call of the counselor. */
async function aDesk(): Promise<TestDesk> {
  const desk = openDesk()
  const { row } = await ask(desk, 'estimate.start', { patientId: PATIENT_A.id, caller: '' })
  await ask(desk, 'estimate.issue', { estimateId: row.id, draft: anEstimate(PATIENT_A.id), language: 'en' })
  const { plan } = await ask(desk, 'plan.create', { draft: aPlan(PATIENT_A.id) })
  const call = { planId: plan.id, outcome: 'leftMessage', contactedOn: desk.today() } as const
  await ask(desk, 'promise.log', { ...call, promise: null, callAgainOn: null, note: '' })
  return desk
}

async function open(): Promise<HTMLElement> {
  openWindow({ home: { to: 'reports', report: 'aging' } }, await aDesk())
  await screen.findByRole('grid', { name: 'Aging' })
  press('0')
  return screen.findByRole('grid', { name: 'Activity' })
}

test('activity says who did how much, and that minutes are not recorded', async () => {
  const grid = await open()

  expect(await screen.findByText('1 person issued 1 estimate, made 1 plan and logged 1 call.')).toBeTruthy()
  expect(screen.getByText(/How many minutes it took is not recorded\./)).toBeTruthy()
  const rows = within(grid)
    .getAllByRole('row')
    .map((row) => row.textContent)
  expect(rows).toEqual(['PersonEstimates issuedPlans madeCalls logged', 'Counselor 1111'])
})

test('Enter lists what a person did, and Enter there opens the record', async () => {
  const grid = await open()
  await within(grid).findByText('Counselor 1')
  grid.focus()
  press('Enter')

  const inside = await screen.findByRole('grid', { name: 'What Counselor 1 did' })
  expect(await within(inside).findByText('Call: Left message')).toBeTruthy()
  expect(within(inside).getByText('Estimate issued')).toBeTruthy()
  expect(within(inside).getByText('Plan made')).toBeTruthy()
  press('End')
  press('Enter')

  expect(await screen.findByRole('grid', { name: 'Calls and promises' })).toBeTruthy()
})

test('other days say that nobody did anything', async () => {
  await open()
  await screen.findByText(/logged 1 call/)

  fill('To', '11/22/2026')

  const empty = 'Nobody issued an estimate, made a plan or logged a call in these days.'
  expect(await screen.findByText(empty, { selector: 'h2' })).toBeTruthy()
})
