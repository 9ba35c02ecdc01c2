// @vitest-environment jsdom
import { act, screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { done } from '../../../shared/contract/errors.ts'
import { ask } from '../../support/desk.ts'
import { aDeskWithTheKneeVisit, openTheEstimate, typeHere } from '../../support/estimate-window.tsx'
import { PATIENT_A } from '../../support/filled-store.ts'
import { aPlan } from '../../support/samples.ts'
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

test('another record is not shown before F5 asks for it', async () => {
  const desk = await aDeskWithTheKneeVisit()
  await ask(desk, 'plan.create', { draft: aPlan(PATIENT_A.id) })
  const { bridge } = await openTheEstimate(desk)
  const shown: string[] = []
  let screen2: 'second' | 'none' = 'second'
  const call = bridge.call
  Object.assign(bridge, {
    call: async (name: string, request: { readonly view?: object | null }) => {
      if (name !== 'patientView.show') return call(name as never, request as never)
      shown.push(request.view ? 'record' : 'logo')
      return done(screen2)
    },
  })
  press('F5')
  await waitFor(() => expect(shown).toEqual(['record']))

  press('j', { ctrl: true })
  press('l')
  await screen.findByText('PP-2026-0001')
  press('Enter')
  await screen.findByRole('grid', { name: 'Schedule' })

  await waitFor(() => expect(shown.at(-1)).toBe('logo'))
  expect(shown.slice(1).filter((kind) => kind !== 'logo')).toEqual([])
  press('F5')
  await waitFor(() => expect(shown.at(-1)).toBe('record'))

  screen2 = 'none'
  press('l', { ctrl: true })
  await waitFor(() => expect(shown.slice(-2)).toEqual(['record', 'record']))
  await act(() => new Promise((resolve) => setTimeout(resolve, 100)))
  expect(screen.queryByText('Su plan de pagos')).toBeNull()
  expect(screen.getByRole('navigation', { name: 'Main' }).closest('[inert]')).toBeNull()
})
