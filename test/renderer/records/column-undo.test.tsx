// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { ask, openDesk, type TestDesk } from '../../support/desk.ts'
import { aRunningPlan } from '../../support/running-plan.ts'
import { openWindow, press } from '../../support/window.tsx'

async function openPlans(): Promise<{ readonly desk: TestDesk; readonly grid: HTMLElement }> {
  const desk = openDesk()
  await aRunningPlan(desk)
  openWindow({ home: { to: 'plans' } }, desk)
  await screen.findByRole('gridcell', { name: 'PP-2026-0001' })
  return { desk, grid: screen.getByRole('grid', { name: 'Plans' }) }
}

const headsOf = (grid: HTMLElement) =>
  [...grid.querySelectorAll('[role="columnheader"]')].map((head) => head.textContent)

const keptOf = async (desk: TestDesk) => (await ask(desk, 'setting.list', {}))['columns.plans']

test('a hidden column is back with Ctrl+Z from elsewhere, and gone again with Ctrl+Y', async () => {
  const { desk, grid } = await openPlans()
  const before = headsOf(grid)
  press('s', { alt: true, shift: true })
  const box = await screen.findByRole('checkbox', { name: 'Show Pays' })
  act(() => box.click())
  await screen.findByText('Hid the column “Pays”')
  act(() => screen.getByRole('button', { name: 'Done' }).click())
  press('j', { ctrl: true })
  press('e')
  await screen.findByRole('heading', { name: 'Estimates' })

  press('z', { ctrl: true })
  await waitFor(async () => expect(await keptOf(desk)).toBe(''))
  press('j', { ctrl: true })
  press('l')
  await waitFor(() => expect(headsOf(screen.getByRole('grid', { name: 'Plans' }))).toEqual(before))

  press('y', { ctrl: true })
  await waitFor(() => expect(headsOf(screen.getByRole('grid', { name: 'Plans' }))).not.toContain('Pays'))
  expect(await keptOf(desk)).toContain('!guarantor')
})

test('in the box each change is taken back in its turn, a column made wider by many presses at once', async () => {
  const { desk } = await openPlans()
  press('s', { alt: true, shift: true })
  const patient = await screen.findByRole('checkbox', { name: 'Show Patient' })
  act(() => patient.focus())
  press('ArrowDown', { alt: true })
  press('ArrowRight')
  press('ArrowRight')
  press('ArrowRight')
  await waitFor(async () => expect(await keptOf(desk)).toMatch(/^number guarantor patient=160 /))

  press('z', { ctrl: true })
  await screen.findByText('Undid: Changed the width of “Patient”')
  await waitFor(async () => expect(await keptOf(desk)).toMatch(/^number guarantor patient total /))
  press('z', { ctrl: true })
  await screen.findByText('Undid: Moved a column')
  await waitFor(async () => expect(await keptOf(desk)).toBe(''))
  press('y', { ctrl: true })
  press('y', { ctrl: true })
  await waitFor(async () => expect(await keptOf(desk)).toMatch(/^number guarantor patient=160 /))
})

test('a column that was dragged wider is as wide as before with the toast', async () => {
  const { desk, grid } = await openPlans()
  Object.defineProperty(grid, 'clientWidth', { value: 2_000 })
  const edge = grid.querySelector('[data-edge="patient"]') ?? grid
  fireEvent.mouseDown(edge, { button: 0, clientX: 100 })
  fireEvent.mouseUp(window, { clientX: 260 })
  await waitFor(async () => expect(await keptOf(desk)).toContain('patient=160'))

  act(() => screen.getByRole('button', { name: /^Undo/ }).click())

  await waitFor(async () => expect(await keptOf(desk)).toBe(''))
  expect(grid.querySelector<HTMLElement>('[role="row"]')?.style.gridTemplateColumns).toMatch(/^96px minmax/)
})

test('the columns put as they came are the chosen ones again with Ctrl+Z', async () => {
  const { desk } = await openPlans()
  press('s', { alt: true, shift: true })
  for (const name of ['Show Pays', 'Show Late']) {
    const box = await screen.findByRole('checkbox', { name })
    act(() => box.click())
  }
  const chosen = 'number patient !guarantor total each paid next state !late contact'
  await waitFor(async () => expect(await keptOf(desk)).toBe(chosen))
  act(() => screen.getByRole('button', { name: 'As they came' }).click())
  await waitFor(async () => expect(await keptOf(desk)).toBe(''))

  press('z', { ctrl: true })

  await screen.findByText('Undid: Put the columns as they came')
  await waitFor(async () => expect(await keptOf(desk)).toBe(chosen))
})
