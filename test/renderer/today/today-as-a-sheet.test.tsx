// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { beforeEach, expect, test } from 'vitest'
import { addDays } from '../../../shared/dates/plain-date.ts'
import { ask, openDesk, type TestDesk } from '../../support/desk.ts'
import { aRunningPlan } from '../../support/running-plan.ts'
import { openWindow, press } from '../../support/window.tsx'

let desk: TestDesk

/** A payment that is 21 days late, and two that are due today. */
beforeEach(async () => {
  desk = openDesk()
  desk.later({ days: -30 })
  const agreedOn = desk.today()
  await aRunningPlan(desk, { agreedOn, firstDueOn: addDays(agreedOn, 9), size: { by: 'count', count: 6 } })
  await aRunningPlan(desk, { agreedOn, firstDueOn: addDays(agreedOn, 30) })
  await aRunningPlan(desk, { agreedOn, firstDueOn: addDays(agreedOn, 30) })
  desk.later({ days: 30 })
})

async function openToday(): Promise<HTMLElement> {
  openWindow({ home: { to: 'today' } }, desk)
  await screen.findAllByText('Overdue payments')
  return screen.getByRole('grid', { name: 'Today' })
}

const headsOf = (grid: HTMLElement) =>
  [...grid.querySelectorAll('[role="columnheader"]')].map((head) => head.textContent)
const rowsOf = (grid: HTMLElement) => [...grid.querySelectorAll<HTMLElement>('[aria-rowindex]')]
const marked = (grid: HTMLElement) =>
  rowsOf(grid).flatMap((row, at) => (row.getAttribute('aria-selected') === 'true' ? [at] : []))
const line = () => document.querySelector('footer [role="status"]')?.textContent
const tracksIn = (grid: HTMLElement) => rowsOf(grid).map((row) => row.style.gridTemplateColumns)
const HEADS = ['When', 'Patient', 'What', 'Amount', 'Last note', 'Next step']

test('the columns of the day are hidden, moved and sized, and come back as they were left', async () => {
  const grid = await openToday()
  expect(headsOf(grid)).toEqual(HEADS)

  press('s', { alt: true, shift: true })
  act(() => screen.getByRole('checkbox', { name: 'Show What' }).click())
  act(() => screen.getByRole('checkbox', { name: 'Show Patient' }).focus())
  press('ArrowRight')
  act(() => screen.getByRole('checkbox', { name: 'Show Last note' }).focus())
  press('ArrowUp', { alt: true })

  await waitFor(async () =>
    expect(await ask(desk, 'setting.list', {})).toMatchObject({
      'columns.today': 'when patient=128 !what note amount owner step',
    }),
  )
  expect(headsOf(grid)).toEqual(['When', 'Patient', 'Last note', 'Amount', 'Next step'])
  for (const tracks of tracksIn(grid)) expect(tracks).toMatch(/ 128px /)
  expect(rowsOf(grid)[0]?.children).toHaveLength(5)

  act(() => screen.getByRole('button', { name: 'As they came' }).click())
  await waitFor(() => expect(headsOf(grid)).toEqual(HEADS))
})

test('a column of the day is dragged wider by the edge of its head', async () => {
  const grid = await openToday()
  Object.defineProperty(grid, 'clientWidth', { value: 2_000 })

  fireEvent.mouseDown(grid.querySelector('[data-edge="patient"]') ?? grid, { button: 0, clientX: 100 })
  fireEvent.mouseUp(window, { clientX: 260 })

  await waitFor(async () =>
    expect(await ask(desk, 'setting.list', {})).toMatchObject({
      'columns.today': 'when patient=160 what amount note owner step',
    }),
  )
  for (const tracks of tracksIn(grid)) expect(tracks).toContain(' 160px ')
})

test('rows of several groups are picked, and the bottom line says what they come to', async () => {
  const grid = await openToday()
  expect(grid.getAttribute('aria-multiselectable')).toBe('true')
  expect(marked(grid)).toEqual([0])

  press('ArrowDown', { shift: true })
  expect(marked(grid)).toEqual([0, 1])
  expect(line()).toMatch(/^2 selected · Amount \$200\.00Row 2 of 3/)

  fireEvent.click(rowsOf(grid)[0]?.children[1] ?? grid, { ctrlKey: true })
  expect(marked(grid)).toEqual([1])

  press('a', { ctrl: true })
  expect(line()).toContain('3 selected')
  press('Escape')
  expect(line()).toMatch(/^Row 1 of 3/)

  press('a', { ctrl: true })
  press('2')
  await waitFor(() => expect(line()).toMatch(/^Row 1 of 1/))
})

test('the day is copied as a table: all of it, or the picked rows', async () => {
  const grid = await openToday()
  const table = (nth: number) => (desk.copied[nth] ?? '').split('\r\n').map((row) => row.split('\t'))

  fireEvent.copy(grid)
  await waitFor(() => expect(desk.copied).toHaveLength(1))
  expect(table(0)[0]).toEqual(HEADS)
  expect(table(0)[1]).toEqual([
    'Nov 2 21 days late',
    'Sample Patient A',
    'Payment 1 of 6',
    '$100.00',
    'No contact yet',
    'Call',
  ])
  expect(table(0)).toHaveLength(5)
  await screen.findByText('Copied 3 rows')

  press('ArrowDown')
  press(' ', { ctrl: true })
  fireEvent.copy(grid)
  await waitFor(() => expect(desk.copied).toHaveLength(2))
  expect(table(1)).toHaveLength(3)
  expect(table(1)[1]?.[0]).toBe('Nov 23 Today')
})

test('the button of a row does its next step, and a press beside it only moves', async () => {
  const grid = await openToday()

  fireEvent.click(rowsOf(grid)[1]?.children[1] ?? grid)
  expect(marked(grid)).toEqual([1])
  expect(screen.getByRole('grid', { name: 'Today' })).toBe(grid)

  fireEvent.click(rowsOf(grid)[1]?.querySelector('button') ?? grid)
  expect(await screen.findByRole('complementary', { name: 'Post payment' })).toBeTruthy()
})
