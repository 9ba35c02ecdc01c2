// @vitest-environment jsdom
import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { aDeskWithTheKneeVisit, openTheEstimate, typeHere } from '../../support/estimate-window.tsx'
import { press } from '../../support/window.tsx'

test('the chosen language holds while amounts change', async () => {
  await openTheEstimate(await aDeskWithTheKneeVisit())
  press('F5')
  await screen.findByText('Your cost estimate')
  press('l', { ctrl: true })
  await screen.findByText('Su costo estimado')
  press('Escape')

  press('Home')
  press('ArrowRight')
  press('ArrowRight')
  press('F2')
  typeHere('3')
  press('Enter')
  press('F5')

  expect(await screen.findByText('Su costo estimado')).toBeTruthy()
})
