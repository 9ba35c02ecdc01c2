// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { aDeskWithTheKneeVisit, figuresOf, openTheEstimate } from '../../support/estimate-window.tsx'
import { press } from '../../support/window.tsx'

async function chooseInsured(): Promise<void> {
  press('ArrowRight')
  press('c')
  await screen.findByRole('radiogroup', { name: 'Why' })
  press('Enter', { ctrl: true })
  await screen.findByRole('img', { name: 'Chosen' })
}

test('issuing without a choice leads to the columns', async () => {
  await openTheEstimate(await aDeskWithTheKneeVisit())

  press('Enter', { ctrl: true })

  expect(await screen.findByText('No column is chosen. C on a column chooses it.')).toBeTruthy()
  expect(document.activeElement?.getAttribute('role')).toBe('columnheader')
})

test('the box says which paper is drawn before it is issued', async () => {
  await openTheEstimate(await aDeskWithTheKneeVisit())
  await chooseInsured()

  press('Enter', { ctrl: true })

  expect(await screen.findByText('Insurance estimate, original and copy')).toBeTruthy()
  expect(screen.getByText('1 thing is still to check')).toBeTruthy()
})

test('an issued estimate has its number and can not be edited', async () => {
  await openTheEstimate(await aDeskWithTheKneeVisit())
  await chooseInsured()
  press('Enter', { ctrl: true })
  await screen.findByText('Insurance estimate, original and copy')

  press('Enter', { ctrl: true })

  expect(await screen.findByText('Kept as given')).toBeTruthy()
  expect(screen.queryByLabelText('Add a service: code, code*units, or words')).toBeNull()
  expect(screen.queryByRole('button', { name: /Issue estimate/ })).toBeNull()
  expect(figuresOf('Patient pays Estimate, not a bill')[1]).toContain('$947.94')
})

test('an issued estimate leads to its paper', async () => {
  await openTheEstimate(await aDeskWithTheKneeVisit())
  await chooseInsured()
  press('Enter', { ctrl: true })
  await screen.findByText('Insurance estimate, original and copy')
  press('Enter', { ctrl: true })
  await screen.findByText('Kept as given')

  expect(screen.getAllByRole('button', { name: /Open E-2026/ }).length).toBeGreaterThan(0)
  press('p', { ctrl: true })

  expect(await screen.findByRole('grid', { name: 'Issued papers' }, { timeout: 8_000 })).toBeTruthy()
  expect(await screen.findByRole('button', { name: /^Print/ }, { timeout: 8_000 })).toBeTruthy()
}, 20_000)

test('the choice can be taken back', async () => {
  await openTheEstimate(await aDeskWithTheKneeVisit())
  await chooseInsured()

  press('c')
  const box = await screen.findByRole('dialog')
  within(box).getByRole('button', { name: 'Take the choice back' }).click()

  await waitFor(() => expect(screen.queryByRole('img', { name: 'Chosen' })).toBeNull())
})

test('a column is added with the prices of its services', async () => {
  await openTheEstimate(await aDeskWithTheKneeVisit())
  press('Insert', { alt: true })

  const full = await screen.findByRole('button', { name: 'Full charge' })
  full.click()

  await waitFor(() => expect(figuresOf('Patient pays Estimate, not a bill')[3]).toContain('$2,756.00'))
})

test('a column is hidden and shown by its number', async () => {
  await openTheEstimate(await aDeskWithTheKneeVisit())

  press('1', { ctrl: true })
  await waitFor(() => expect(figuresOf('Patient pays Estimate, not a bill')).toHaveLength(2))
  press('1', { ctrl: true })

  await waitFor(() => expect(figuresOf('Patient pays Estimate, not a bill')).toHaveLength(3))
})

test('P opens the plan designer with the amount of the column', async () => {
  await openTheEstimate(await aDeskWithTheKneeVisit())
  press('ArrowRight')

  press('p')

  expect(await screen.findByLabelText('Number of payments')).toBeTruthy()
  expect(screen.getByText('Patient owes (estimate)')).toBeTruthy()
  expect(screen.getByText('The estimate is not issued yet.')).toBeTruthy()
})

async function issueInsured(): Promise<void> {
  await chooseInsured()
  press('Enter', { ctrl: true })
  await screen.findByText('Insurance estimate, original and copy')
  press('Enter', { ctrl: true })
  await screen.findByText('Kept as given')
}

test('the next version is made from the issued one, which stays', async () => {
  const { bridge } = await openTheEstimate(await aDeskWithTheKneeVisit())
  await issueInsured()
  screen.getByRole('button', { name: 'Make version 2' }).click()
  await screen.findByText('Draft of version 2')
  press('Delete', { ctrl: true })
  await waitFor(() => expect(screen.queryByText('Specialist visit, established')).toBeNull())
  await waitFor(() => expect(bridge.asked).toContain('draft.save'), { timeout: 1_500 })

  press('Enter', { ctrl: true })
  await screen.findByText('Insurance estimate, original and copy')
  press('Enter', { ctrl: true })

  expect(await screen.findByText('Issued v2')).toBeTruthy()
  expect(screen.getByText('E-2026-0001')).toBeTruthy()
})
