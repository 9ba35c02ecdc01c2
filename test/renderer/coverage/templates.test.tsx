// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { ask, openDesk, type TestDesk } from '../../support/desk.ts'
import { PATIENT_A } from '../../support/filled-store.ts'
import { PPO_COVERAGE } from '../../support/knee-estimate.ts'
import { COUNSELOR } from '../../support/samples.ts'
import { fill, openWindow, press, type } from '../../support/window.tsx'

async function newCoverage(desk: TestDesk = openDesk()) {
  const opened = openWindow({}, desk)
  press('j', { ctrl: true })
  press('p')
  await screen.findByText('Sample Patient A')
  press('Enter')
  await screen.findByRole('heading', { name: 'Contact' })
  press('2', { alt: true })
  await waitFor(() => expect(screen.queryByRole('heading', { name: 'Contact' })).toBeNull())
  press('Insert')
  await screen.findByLabelText('Payer')
  return opened
}

async function takeTemplate(words: string) {
  press('t', { alt: true })
  await screen.findByRole('listbox', { name: 'Plan templates' })
  type('Find a template', words)
  press('Enter')
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
}

test('a template brings its kinds of care and leaves the plan’s own unknown', async () => {
  await newCoverage()

  await takeTemplate('hmo')

  expect(screen.getByLabelText('Covered, Office visit')).toHaveProperty('value', 'yes')
  expect(screen.getByLabelText('Copay, Office visit')).toHaveProperty('value', '?')
  expect(screen.getByText('Filled from the template HMO with referrals.')).toBeTruthy()
})

test('what was typed before stays when a template is taken', async () => {
  await newCoverage()
  fill('Payer', 'Sample Payer')
  fill('Deductible, person, total, in network', '750')

  await takeTemplate('ppo')

  expect(screen.getByLabelText('Deductible, person, total, in network')).toHaveProperty('value', '750.00')
  expect(screen.getByLabelText('Payer')).toHaveProperty('value', 'Sample Payer')
})

test('a deductible below the law is said beside the amounts', async () => {
  await newCoverage()
  await takeTemplate('high deductible one person')

  fill('Deductible, person, total, in network', '900')

  const table = screen.getByRole('table', { name: 'Yearly amounts' })
  expect(await within(table).findByText(/below \$1,700\.00, the least for a high deductible plan/)).toBeTruthy()
})

test('a dental template asks for the most that the plan pays', async () => {
  await newCoverage()
  await takeTemplate('dental')
  expect(screen.getByText('Type the most that the plan pays in a year.')).toBeTruthy()

  fill('Plan pays at most a year', '1500')

  await waitFor(() => expect(screen.queryByText('Type the most that the plan pays in a year.')).toBeNull())
})

test('a second coverage names who pays first and the rule', async () => {
  const desk = openDesk()
  const { id: _id, benefitPlanId: _plan, savedAt: _saved, ...coverage } = PPO_COVERAGE
  const draft = { ...coverage, benefitPlanId: null, patientId: PATIENT_A.id }
  await ask(desk, 'coverage.save', { coverageId: null, draft }, COUNSELOR)
  await newCoverage(desk)

  fill('Patient is', 'spouse')

  const order = await screen.findByRole('status', { name: 'Who pays first' })
  expect(order.textContent).toContain('1. Sample Plan PPO 1500')
  expect(order.textContent).toContain('as subscriber pays before one as dependent')
})
