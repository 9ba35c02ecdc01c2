// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor } from '@testing-library/react'
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

const headsOf = (grid: HTMLElement) =>
  [...grid.querySelectorAll('[role="columnheader"]')].map((head) => head.textContent)

test('the columns of a list come back as they were left', async () => {
  const desk = openDesk()
  await aRunningPlan(desk)
  openWindow({ home: { to: 'plans' } }, desk)
  const grid = await screen.findByRole('grid', { name: 'Plans' })
  await screen.findByRole('gridcell', { name: 'PP-2026-0001' })
  const before = headsOf(grid)

  press('s', { alt: true, shift: true })
  const payer = await screen.findByRole('checkbox', { name: 'Show Pays' })
  act(() => payer.click())
  act(() => payer.focus())
  press('ArrowUp')
  press('ArrowRight')
  press('ArrowDown', { alt: true })
  press('s')

  await waitFor(async () =>
    expect(await ask(desk, 'setting.list', {})).toMatchObject({
      'columns.plans': 'number !guarantor patient=128 total each paid next state late contact',
      'sort.plans': 'patient up',
    }),
  )
  expect(headsOf(grid)).toEqual(before.filter((head) => head !== 'Pays'))

  act(() => screen.getByRole('button', { name: 'As they came' }).click())
  await waitFor(() => expect(headsOf(grid)).toEqual(before))
  expect(screen.getByRole('checkbox', { name: 'Show Number' }).getAttribute('aria-disabled')).toBe('true')
})

test('a list is copied as a table with its heads', async () => {
  const desk = openDesk()
  await aRunningPlan(desk)
  openWindow({ home: { to: 'plans' } }, desk)
  await screen.findByRole('gridcell', { name: 'PP-2026-0001' })

  fireEvent.copy(document.activeElement ?? document.body)

  await waitFor(() => expect(desk.copied).toHaveLength(1))
  const [heads, row, end] = (desk.copied[0] ?? '').split('\r\n').map((line) => line.split('\t'))
  expect(heads?.join(', ')).toBe(
    'Number, Patient, Pays, Amount, Next payment, Paid, Next due, State, Late, Last contact',
  )
  expect(row?.[0]).toBe('PP-2026-0001')
  expect(row).toHaveLength(heads?.length ?? 0)
  expect(row?.[5]).toMatch(/ of /)
  expect(end).toEqual([''])
  await screen.findByText('Copied 1 row')
})

test('what is marked in the box is copied alone', async () => {
  const desk = openDesk()
  await aRunningPlan(desk)
  openWindow({ home: { to: 'plans' } }, desk)
  await screen.findByRole('gridcell', { name: 'PP-2026-0001' })
  const box = screen.getByRole<HTMLInputElement>('searchbox')
  fireEvent.change(box, { target: { value: 'PP' } })
  act(() => box.select())

  fireEvent.copy(box)

  await waitFor(() => expect(desk.copied).toEqual(['PP']))
})

test('a column is dragged wider by the edge of its head, and twice on it takes that back', async () => {
  const desk = openDesk()
  await aRunningPlan(desk)
  openWindow({ home: { to: 'plans' } }, desk)
  const grid = await screen.findByRole('grid', { name: 'Plans' })
  Object.defineProperty(grid, 'clientWidth', { value: 2_000 })
  const edge = grid.querySelector('[data-edge="patient"]') ?? grid
  const heads = () => grid.querySelector<HTMLElement>('[role="row"]')?.style.gridTemplateColumns

  fireEvent.mouseDown(edge, { button: 0, clientX: 100 })
  fireEvent.mouseMove(window, { clientX: 250 })
  expect(heads()).toMatch(/^96px 150px /)
  expect(await ask(desk, 'setting.list', {})).not.toHaveProperty('columns.plans')
  fireEvent.mouseUp(window, { clientX: 260 })

  await waitFor(async () =>
    expect(await ask(desk, 'setting.list', {})).toMatchObject({
      'columns.plans': 'number patient=160 guarantor total each paid next state late contact',
    }),
  )
  fireEvent.mouseMove(window, { clientX: 400 })
  expect(heads()).toMatch(/^96px 160px /)

  fireEvent.doubleClick(edge)
  expect(heads()).toMatch(/^96px minmax/)
})
