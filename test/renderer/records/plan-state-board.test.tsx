// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { ask, openDesk } from '../../support/desk.ts'
import { PATIENT_A } from '../../support/filled-store.ts'
import { aRunningPlan, pay } from '../../support/running-plan.ts'
import { aPlan } from '../../support/samples.ts'
import { openWindow, press } from '../../support/window.tsx'

/** Two signed plans of 600.00 and one that waits for its signature. */
async function openBoard() {
  const desk = openDesk()
  await aRunningPlan(desk)
  await aRunningPlan(desk)
  await ask(desk, 'plan.create', { draft: aPlan(PATIENT_A.id) })
  openWindow({ home: { to: 'plans' } }, desk)
  await screen.findByRole('gridcell', { name: 'PP-2026-0003' })
  return desk
}

const column = (name: string) => screen.getByRole('region', { name })
const where = () => document.querySelector('footer [role="status"]')?.textContent

test('plans stand in columns by state with counts and sums', async () => {
  await openBoard()

  press('v', { alt: true })

  expect(column('On time').textContent).toMatch(/^On time2\$1,200\.00 left/)
  expect(column('To be signed').textContent).toMatch(/^To be signed1/)
  expect(column('Late').textContent).toBe('Late0$0.00 late')
  expect(screen.queryByRole('grid', { name: 'Plans' })).toBeNull()
})

test('arrows walk over columns and rows, and Enter opens', async () => {
  await openBoard()
  press('v', { alt: true })

  press('ArrowDown')
  expect(document.activeElement).toBe(within(column('On time')).getByRole('listbox'))
  press('ArrowDown')
  expect(where()).toBe('On time: row 2 of 2')
  press('ArrowRight')
  expect(where()).toBe('To be signed: row 1 of 1')
  await waitFor(() => expect(document.activeElement).toBe(within(column('To be signed')).getByRole('listbox')))
  expect(screen.getByRole('option', { selected: true }).textContent).toContain('PP-2026-0003')

  press('Enter')
  await waitFor(() => expect(screen.queryByRole('region', { name: 'On time' })).toBeNull())
})

test('a press moves the cursor, the next one opens', async () => {
  await openBoard()
  press('v', { alt: true })
  const plan = within(column('To be signed')).getByRole('option')

  fireEvent.click(plan)
  expect(plan.getAttribute('aria-selected')).toBe('true')
  fireEvent.click(plan)

  await waitFor(() => expect(screen.queryByRole('region', { name: 'On time' })).toBeNull())
})

test('the board comes back by state as it was left', async () => {
  const desk = await openBoard()
  act(() => screen.getByRole('button', { name: /By state/ }).click())

  await waitFor(async () => expect(await ask(desk, 'setting.list', {})).toMatchObject({ 'view.plans': 'states' }))
  act(() => screen.getByRole('searchbox').blur())
  press('v')
  await screen.findByRole('grid', { name: 'Plans' })
})

test('plans that ended have a column of their own', async () => {
  const desk = openDesk()
  const { id } = await aRunningPlan(desk)
  await aRunningPlan(desk)
  await ask(desk, 'setting.keep', { name: 'view.plans', value: 'states' })
  await pay(desk, id, 60_000)

  openWindow({ home: { to: 'plans' } }, desk)

  const ended = await screen.findByRole('region', { name: 'Ended' })
  expect(ended.textContent).toMatch(/^Ended1\$600\.00 paid/)
  expect(within(ended).getByRole('option').textContent).toContain('Paid off')
})
