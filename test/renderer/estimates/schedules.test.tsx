// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { ClinicSchedule } from '../../../shared/model/clinic-schedule.ts'
import { cents } from '../../../shared/money/cents.ts'
import { percent } from '../../../shared/money/rate.ts'
import { aSchedule, SLIDING_TERMS } from '../../support/clinic-schedules.ts'
import { ask, type TestDesk } from '../../support/desk.ts'
import { aDeskWithTheKneeVisit, figuresOf, openTheEstimate, typeHere } from '../../support/estimate-window.tsx'
import { ADMINISTRATOR } from '../../support/samples.ts'
import { fill, press, type } from '../../support/window.tsx'

const PAYS = 'Patient pays Estimate, not a bill'

async function aDeskWith(...schedules: readonly ClinicSchedule[]): Promise<TestDesk> {
  const desk = await aDeskWithTheKneeVisit()
  for (const schedule of schedules) await ask(desk, 'schedule.save', { scheduleId: null, schedule }, ADMINISTRATOR)
  return desk
}

const SLIDING = aSchedule(SLIDING_TERMS, { name: 'Sliding fee 2026' })
const TIERED = aSchedule({ kind: 'tiered', steps: [{ from: cents(0), off: percent(50) }] }, { name: 'Half for all' })
const PROMPT = aSchedule({ kind: 'promptPay', off: percent(10), days: 30 }, { name: 'Ten off in 30 days' })

async function openTheMenu(): Promise<void> {
  press('ArrowRight')
  press('Insert', { alt: true })
  await screen.findByRole('dialog', { name: 'Add column' })
  await screen.findByText('Full charge')
}

test('the sliding fee of set-up asks only household and income', async () => {
  await openTheEstimate(await aDeskWith(SLIDING))
  await openTheMenu()
  await screen.findByText('Sliding fee 2026, from 02/01/2026')
  press('l')
  await screen.findByLabelText('People in the household')
  typeHere('1')
  fill('Household income, a year', '15960')
  expect(screen.getByLabelText('Patient pays, row 1')).toHaveProperty('value', '$20.00')

  press('Enter', { ctrl: true })

  await waitFor(() => expect(figuresOf(PAYS)).toHaveLength(4))
  expect(screen.getByText('Sliding fee, household of 1 · schedule of 02/01/2026')).toBeTruthy()
})

test('discounts of set-up are a column by one key', async () => {
  await openTheEstimate(await aDeskWith(TIERED, PROMPT))
  await openTheMenu()
  await screen.findByText('Half for all, from 02/01/2026')

  press('g')

  await waitFor(() => expect(figuresOf(PAYS)).toHaveLength(4))
  expect(screen.getByText('Off by the sum of charges · schedule of 02/01/2026')).toBeTruthy()
})

test('the prompt-pay rule of set-up is a column by one key', async () => {
  await openTheEstimate(await aDeskWith(PROMPT))
  await openTheMenu()
  await screen.findByText('Ten off in 30 days, from 02/01/2026')

  press('p')

  await waitFor(() => expect(figuresOf(PAYS)).toHaveLength(4))
  expect(screen.getByText(/10% more for paying at once · schedule of 02\/01\/2026/)).toBeTruthy()
})

test('a column takes a schedule of set-up in place of what was typed', async () => {
  await openTheEstimate(await aDeskWith(SLIDING))
  press('ArrowUp')
  press('Enter')
  await screen.findByRole('dialog', { name: 'Column A' })

  type('By the clinic’s schedule', 'Sliding')
  press('Enter')

  expect(await screen.findByLabelText('Patient pays, row 2')).toHaveProperty('value', '25%')
  press('Enter', { ctrl: true })
  expect(await screen.findByText('Sliding fee, household not known · Sliding fee 2026 of 02/01/2026')).toBeTruthy()
})

test('a column that was typed over follows its schedule no more', async () => {
  await openTheEstimate(await aDeskWith(SLIDING))
  await openTheMenu()
  await screen.findByText('Sliding fee 2026, from 02/01/2026')
  press('l')
  await screen.findByLabelText('People in the household')
  fill('Patient pays, row 1', '$35')

  press('Enter', { ctrl: true })

  expect(await screen.findByText('Sliding fee, household not known')).toBeTruthy()
})

test('a guideline year that is not announced gives no class', async () => {
  await openTheEstimate(await aDeskWith(aSchedule({ ...SLIDING_TERMS, guidelineYear: 2027 }, { name: 'Next year’s' })))
  await openTheMenu()
  await screen.findByText('Next year’s, from 02/01/2026')

  press('l')

  expect(
    await screen.findByText('The poverty guideline of 2027 is not announced yet. Every class stays possible.'),
  ).toBeTruthy()
})
