// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { ask, openDesk, type TestDesk } from '../../support/desk.ts'
import { ADMINISTRATOR, CLINIC } from '../../support/samples.ts'
import { fill, openWindow, press } from '../../support/window.tsx'

async function openRules(desk: TestDesk) {
  const opened = openWindow({ person: ADMINISTRATOR }, desk)
  await screen.findByRole('button', { name: 'Plan rules' }, { timeout: 5_000 })
  press('3', { alt: true })
  await screen.findByLabelText('Largest plan without approval')
  return opened
}

test('the clinic’s limits are set in sentences with a blank', async () => {
  const desk = openDesk()
  await openRules(desk)
  fill('Largest plan without approval', '3000')
  fill('Share of gross monthly income that all plans may take', '5')
  fill('Balance up to, row 1', '500')
  fill('Least payment, row 1', '40')
  screen.getByRole('radio', { name: 'For profit' }).click()
  await screen.findByRole('radio', { name: 'For profit', checked: true })

  press('Enter', { ctrl: true })

  expect(await screen.findByText('Saved the plan rules')).toBeTruthy()
  expect((await ask(desk, 'policy.get', {})).policy).toMatchObject({
    largestWithoutApproval: 300_000,
    incomeCap: { units: 5, places: 2 },
    minimums: [{ upTo: 50_000, minimum: 4_000 }],
    isForProfit: true,
  })
})

test('a rule pack is confirmed as its next edition', async () => {
  const desk = openDesk()
  await ask(desk, 'clinic.save', { clinic: { ...CLINIC, state: 'CO' } }, ADMINISTRATOR)
  await openRules(desk)
  const packs = screen.getByRole('region', { name: 'Rules of law that hold here' })
  within(packs).getByRole('button', { name: 'Confirm Colorado' }).click()
  await screen.findByLabelText('Confirmed by')
  fill('Confirmed by', 'Sample Counsel')

  press('Enter', { ctrl: true })

  expect(await screen.findByText('Confirmed the rules')).toBeTruthy()
  expect((await ask(desk, 'policy.get', {})).packs).toMatchObject([
    { id: 'CO', edition: 2, reviewedOn: '2026-11-23', reviewedBy: 'Sample Counsel' },
  ])
})
