// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { NONE } from '../../../shared/model/fact.ts'
import { ask } from '../../support/desk.ts'
import { aDeskWithTheKneeVisit, figuresOf, openTheEstimate, typeHere } from '../../support/estimate-window.tsx'
import { PATIENT_A } from '../../support/filled-store.ts'
import { PPO_COVERAGE } from '../../support/knee-estimate.ts'
import { COUNSELOR } from '../../support/samples.ts'
import { fill, press, type } from '../../support/window.tsx'

const PAYS = 'Patient pays Estimate, not a bill'

/** Opens the menu of columns over the insured column. */
async function openTheMenu() {
  press('ArrowRight')
  press('Insert', { alt: true })
  const box = await screen.findByRole('dialog', { name: 'Add column' })
  await within(box).findByText('Full charge')
  return box
}

test('one key adds the column of what happens without authorization', async () => {
  await openTheEstimate(await aDeskWithTheKneeVisit())
  await openTheMenu()

  press('a')

  await waitFor(() => expect(figuresOf(PAYS)).toHaveLength(4))
  expect(screen.getByRole('columnheader', { name: /If not authorized/ }).textContent).toContain('As B, not authorized')
})

test('the deductible supposed as met lowers the what-if column', async () => {
  await openTheEstimate(await aDeskWithTheKneeVisit())
  await openTheMenu()

  press('d')

  await waitFor(() => expect(figuresOf(PAYS)).toHaveLength(4))
  const [, insured, , supposed] = figuresOf(PAYS)
  expect(supposed).not.toBe(insured)
  expect(screen.getByText('As B, deductible met')).toBeTruthy()
})

test('out of network of a plan without such a level is the whole charge', async () => {
  await openTheEstimate(await aDeskWithTheKneeVisit())
  await openTheMenu()

  press('o')

  await waitFor(() => expect(figuresOf(PAYS)).toHaveLength(4))
  // 285 + 142 + 1,480 + 396 + 4 times 18 + 2 times 96 + 189: nothing of the contract's prices is left.
  expect(figuresOf(PAYS)[3]).toContain('$2,756.00')
  expect(screen.getByText('As B, but out of network')).toBeTruthy()
})

test('the menu offers each what-if of the column under the cursor', async () => {
  await openTheEstimate(await aDeskWithTheKneeVisit())

  const box = await openTheMenu()

  const lines = within(within(box).getByRole('region', { name: 'What if' })).getAllByRole('button')
  expect(lines.map((line) => line.getAttribute('aria-keyshortcuts'))).toEqual(['A', 'D', 'O'])
})

test('a sliding fee asks for household and income first', async () => {
  await openTheEstimate(await aDeskWithTheKneeVisit())
  await openTheMenu()

  press('l')
  await screen.findByLabelText('People in the household')
  expect(document.activeElement).toBe(screen.getByLabelText('People in the household'))
  typeHere('4')
  fill('Household income, a year', '33000')
  expect(screen.getByText('100.00% of the 2026 guideline ($33,000.00)')).toBeTruthy()
  fill('Patient pays, row 1', '$20')
  press('Enter', { ctrl: true })

  await waitFor(() => expect(figuresOf(PAYS)).toHaveLength(4))
  expect(figuresOf(PAYS)[3]).toMatch(/\$\d+\.00/)
  expect(screen.getByText(/Sliding fee, household of 4/)).toBeTruthy()
})

test('a sliding fee without any class is not added', async () => {
  await openTheEstimate(await aDeskWithTheKneeVisit())
  await openTheMenu()
  press('l')
  await screen.findByLabelText('People in the household')

  press('Enter', { ctrl: true })

  expect(await screen.findByText('At least one row needs what the patient pays.')).toBeTruthy()
  expect(screen.getByRole('dialog')).toBeTruthy()
})

test('a package puts one price on all its services', async () => {
  await openTheEstimate(await aDeskWithTheKneeVisit())
  await openTheMenu()
  press('k')
  await screen.findByLabelText('Package 1: name')
  typeHere('Knee day')
  fill('Package 1: price', '1200')

  press('Enter', { ctrl: true })

  await waitFor(() => expect(figuresOf(PAYS)[3]).toContain('$1,200.00'))
})

test('a negotiated price that is not known yet is no zero', async () => {
  await openTheEstimate(await aDeskWithTheKneeVisit())
  await openTheMenu()
  press('n')
  await screen.findByLabelText('Agreed for all services')

  press('Enter', { ctrl: true })

  await waitFor(() => expect(figuresOf(PAYS)).toHaveLength(4))
  expect(figuresOf(PAYS)[3]).not.toContain('$0.00Lowest')
  expect(screen.queryByText('Lowest of the four')).toBeNull()
})

test('Alt+T brings the 24 plan templates and Enter adds a column', async () => {
  await openTheEstimate(await aDeskWithTheKneeVisit())
  press('t', { alt: true })
  await screen.findByRole('listbox', { name: 'Plan templates' })
  expect(screen.getAllByRole('option')).toHaveLength(24)

  type('Find a template', 'medigap g')
  press('Enter')

  await waitFor(() => expect(figuresOf(PAYS)).toHaveLength(4))
})

test('a template fills only the blanks of an insured column', async () => {
  await openTheEstimate(await aDeskWithTheKneeVisit())
  press('ArrowRight')
  press('t', { alt: true })
  await screen.findByRole('listbox', { name: 'Plan templates' })
  expect(screen.getByText(/Nothing that was told is changed/)).toBeTruthy()

  press('Enter')

  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(figuresOf(PAYS)[1]).toContain('$947.94')
  expect(figuresOf(PAYS)).toHaveLength(3)
})

test('two coverages stand in one column in the order of the rules', async () => {
  const desk = await aDeskWithTheKneeVisit()
  const { id: _id, benefitPlanId: _plan, savedAt: _saved, ...coverage } = PPO_COVERAGE
  const plan = {
    ...coverage.plan,
    planName: 'Sample Second Plan',
    tiers: coverage.plan.tiers.map((tier) => ({ ...tier, deductibleIndividual: NONE })),
  }
  const draft = {
    ...coverage,
    plan,
    order: 2,
    relation: 'spouse' as const,
    benefitPlanId: null,
    patientId: PATIENT_A.id,
  }
  await ask(desk, 'coverage.save', { coverageId: null, draft }, COUNSELOR)
  await openTheEstimate(desk)
  await openTheMenu()

  press('c')
  const order = await screen.findByRole('status', { name: 'Who pays first' })

  expect(order.textContent).toContain('1. Sample Plan PPO 1500')
  expect(order.textContent).toContain('as subscriber pays before one as dependent')
  press('Enter', { ctrl: true })
  await waitFor(() => expect(figuresOf(PAYS)).toHaveLength(4))
})

test('the rest of the year totals every way of paying', async () => {
  await openTheEstimate(await aDeskWithTheKneeVisit())
  press('ArrowRight')
  press('y')
  const sheet = await screen.findByRole('complementary')
  await within(sheet).findByLabelText('Kind of care, row 1')

  type('Kind of care, row 1', 'imaging')
  press('Enter')
  fill('How many, row 1', '2')
  fill('Plan price of each, row 1', '300')

  await within(sheet).findByText('$1,067.94')
  expect(within(sheet).getByText('A cash payment earns nothing toward the deductible.')).toBeTruthy()
  expect(within(sheet).getByText(/using insurance today costs no more/i)).toBeTruthy()
})

test('what is expected stands there again when the sheet is reopened', async () => {
  await openTheEstimate(await aDeskWithTheKneeVisit())
  press('ArrowRight')
  press('y')
  await screen.findByLabelText('Kind of care, row 1')
  fill('How many, row 1', '3')
  press('Escape')
  await waitFor(() => expect(screen.queryByRole('complementary')).toBeNull())

  press('y')

  await waitFor(() => expect(screen.getByLabelText('How many, row 1')).toHaveProperty('value', '3'))
})

test('units that are not sure make the line a range', async () => {
  await openTheEstimate(await aDeskWithTheKneeVisit())
  press('ArrowLeft')
  press('ArrowLeft')
  press('ArrowLeft')
  press('F4')
  await screen.findByLabelText('Units at most, if open')
  fill('Units at most, if open', '2')

  press('Enter', { ctrl: true })

  await waitFor(() => expect(figuresOf('1')[2]).toBe('1–2'))
  expect(figuresOf('1')[4]).toMatch(/to/)
})

test('a caller with only a kind of plan hears a figure within sixty keys', async () => {
  await openTheEstimate(await aDeskWithTheKneeVisit())
  const keys = { count: 0 }
  const hit = (...pressed: Parameters<typeof press>) => {
    keys.count += 1
    press(...pressed)
  }
  const write = (text: string) => {
    keys.count += text.length
    typeHere(text)
  }

  hit('n', { ctrl: true })
  await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toMatch(/Add a service/))
  write('70551')
  await screen.findByRole('option', { name: /MRI of brain/ })
  hit('Enter')
  await screen.findByText('MRI of brain (no contrast)')
  hit('t', { alt: true })
  await screen.findByRole('listbox', { name: 'Plan templates' })
  write('hmo')
  hit('Enter')

  await waitFor(() => expect(figuresOf(PAYS).length).toBeGreaterThan(1))
  expect(figuresOf(PAYS)[0]).toMatch(/\$\d/)
  expect(keys.count).toBeLessThanOrEqual(60)
})

test('a membership shows care and fee together', async () => {
  await openTheEstimate(await aDeskWithTheKneeVisit())
  await openTheMenu()
  press('m')
  await screen.findByLabelText('Fee a month')
  fill('Fee a month', '50')
  fill('Joining fee', 'n/a')
  fill('Off for members', '50')
  const no = screen.getByRole('radio', { name: 'No' })
  no.click()
  await waitFor(() => expect(no.getAttribute('aria-checked')).toBe('true'))

  press('Enter', { ctrl: true })

  await waitFor(() => expect(figuresOf(PAYS)[3]).toContain('$1,378.00'))
  expect(screen.getByText('With the fee $1,978.00')).toBeTruthy()
})
