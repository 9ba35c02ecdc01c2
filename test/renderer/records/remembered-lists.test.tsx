// @vitest-environment jsdom
import { act, screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { ask, openDesk } from '../../support/desk.ts'
import { aRunningPlan } from '../../support/running-plan.ts'
import { openWindow, press } from '../../support/window.tsx'

test('the plans board comes back with its filter and order', async () => {
  const desk = openDesk()
  await aRunningPlan(desk)
  openWindow({ home: { to: 'plans' } }, desk)
  await screen.findByRole('grid', { name: 'Plans' })

  press('2', { alt: true })
  act(() => screen.getByRole('button', { name: 'Patient' }).click())

  await waitFor(async () =>
    expect(await ask(desk, 'setting.list', {})).toMatchObject({ 'filter.plans': 'toSign', 'sort.plans': 'patient up' }),
  )
})

test('a list opens in the order that the person left', async () => {
  const desk = openDesk()
  await ask(desk, 'estimate.start', { patientId: null, caller: 'ann' })
  await ask(desk, 'setting.keep', { name: 'sort.estimates', value: 'title down' })

  openWindow({ home: { to: 'estimates' } }, desk)

  const grid = await screen.findByRole('grid', { name: 'Estimates' })
  await waitFor(() => expect(grid.querySelector('[aria-sort="descending"]')).not.toBeNull())
})
