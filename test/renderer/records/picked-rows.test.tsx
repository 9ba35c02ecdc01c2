// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { cents } from '../../../shared/money/cents.ts'
import { openDesk, type TestDesk } from '../../support/desk.ts'
import { aRunningPlan } from '../../support/running-plan.ts'
import { openWindow, press } from '../../support/window.tsx'

/** Four plans of 600.00, 500.00, 400.00 and 300.01, by their numbers. */
async function openFourPlans(): Promise<{ readonly desk: TestDesk; readonly grid: HTMLElement }> {
  const desk = openDesk()
  for (const owed of [60_000, 50_000, 40_000, 30_001]) await aRunningPlan(desk, { owed: cents(owed) })
  openWindow({ home: { to: 'plans' } }, desk)
  await screen.findByRole('gridcell', { name: 'PP-2026-0004' })
  const grid = screen.getByRole('grid', { name: 'Plans' })
  act(() => screen.getByRole('button', { name: 'Number' }).click())
  return { desk, grid }
}

const rowsOf = (grid: HTMLElement) => [...grid.querySelectorAll<HTMLElement>('[aria-rowindex]')]
const marked = (grid: HTMLElement) =>
  rowsOf(grid)
    .filter((row) => row.getAttribute('aria-selected') === 'true')
    .map((row) => row.firstElementChild?.textContent?.at(-1))
    .join('')
const line = () => document.querySelector('footer [role="status"]')?.textContent
const click = (grid: HTMLElement, at: number, keys: { readonly shiftKey?: boolean; readonly ctrlKey?: boolean } = {}) =>
  fireEvent.click(rowsOf(grid)[at]?.children[1] ?? grid, keys)

test('Shift and arrows pick a stretch from the search box', async () => {
  const { grid } = await openFourPlans()
  expect(grid.getAttribute('aria-multiselectable')).toBe('true')
  act(() => screen.getByRole('searchbox').focus())

  press('ArrowDown', { shift: true })
  press('ArrowDown', { shift: true })

  expect(marked(grid)).toBe('123')
  expect(line()).toMatch(/^3 selected · Amount \$1,500\.00 · Late \$0\.00Row 3 of 4/)

  press('ArrowUp', { shift: true })
  expect(marked(grid)).toBe('12')
  press('ArrowDown')
  expect(marked(grid)).toBe('3')
  expect(line()).toMatch(/^Row 3 of 4/)
})

test('Ctrl goes past rows and picks single ones', async () => {
  const { grid } = await openFourPlans()
  act(() => grid.focus())

  press(' ', { ctrl: true })
  press('ArrowDown', { ctrl: true })
  press('ArrowDown', { ctrl: true })
  press(' ', { ctrl: true })
  press('ArrowDown', { shift: true })
  expect(marked(grid)).toBe('134')
  expect(line()).toContain('3 selected · Amount $1,300.01')

  press(' ', { ctrl: true })
  expect(marked(grid)).toBe('13')
})

test('the mouse picks with Shift and Ctrl, and a plain press lets go', async () => {
  const { grid } = await openFourPlans()

  click(grid, 1)
  expect(marked(grid)).toBe('2')
  expect(line()).toMatch(/^Row 2 of 4/)
  click(grid, 3, { shiftKey: true })
  click(grid, 2, { ctrlKey: true })
  expect(marked(grid)).toBe('24')

  click(grid, 2)
  expect(marked(grid)).toBe('3')
  click(grid, 2)
  await waitFor(() => expect(screen.queryByRole('grid', { name: 'Plans' })).toBeNull())
})

test('Ctrl+A picks all that is shown, sorting keeps it, Esc lets go', async () => {
  const { grid } = await openFourPlans()
  act(() => screen.getByRole('searchbox').focus())

  press('a', { ctrl: true })
  expect(line()).toContain('4 selected · Amount $1,800.01')

  press('ArrowUp', { shift: true })
  act(() => screen.getByRole('button', { name: 'Number' }).click())
  expect(marked(grid)).toBe('4321')

  press('Escape')
  expect(line()).toMatch(/^Row/)
  expect(screen.getByRole('grid', { name: 'Plans' })).toBe(grid)
})

test('picked rows alone are copied as a table', async () => {
  const { desk, grid } = await openFourPlans()
  act(() => grid.focus())
  press('ArrowDown')
  press('ArrowDown', { shift: true })

  fireEvent.copy(grid)

  await waitFor(() => expect(desk.copied).toHaveLength(1))
  const first = (desk.copied[0] ?? '').split('\r\n').map((row) => row.split('\t')[0])
  expect(first).toEqual(['Number', 'PP-2026-0002', 'PP-2026-0003', ''])
  await screen.findByText('Copied 2 rows')
})

test('rows that a filter hides count no more', async () => {
  const { grid } = await openFourPlans()
  act(() => grid.focus())
  press('a', { ctrl: true })

  press('2', { alt: true })

  await screen.findByText('No plan is like this.')
  expect(line()).toBe('')
})
