// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { aDeskWithTheKneeVisit, figuresOf, openTheEstimate } from '../../support/estimate-window.tsx'
import { fill, press } from '../../support/window.tsx'

/** The box of the clinic's own charge for the first service. */
async function openTheCharge() {
  press('ArrowLeft')
  press('F4')
  await screen.findByLabelText('Charge for the line')
}

test('10% in the box of a charge takes that much off the line', async () => {
  await openTheEstimate(await aDeskWithTheKneeVisit())
  await openTheCharge()
  fill('Charge for the line', '10%')
  expect(screen.getByText('10% off $285.00 leaves $256.50')).toBeTruthy()
  fill('Reason', 'agreed by the lead')

  press('Enter', { ctrl: true })

  await waitFor(() => expect(figuresOf('1').join(' ')).toContain('256.50'))
})

test('an amount below zero stays in its box with the reason', async () => {
  await openTheEstimate(await aDeskWithTheKneeVisit())
  await openTheCharge()
  fill('Reason', 'agreed by the lead')
  fill('Charge for the line', '-20')

  press('Enter', { ctrl: true })

  expect(await screen.findByText(/below zero has no meaning here/)).toBeTruthy()
  expect(screen.getByLabelText('Charge for the line')).toHaveProperty('value', '-20')
})
