// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import { beforeEach, expect, test } from 'vitest'
import { addDays } from '../../../shared/dates/plain-date.ts'
import type { Plan } from '../../../shared/model/plan.ts'
import { ask, openDesk, type TestDesk } from '../../support/desk.ts'
import { aRunningPlan } from '../../support/running-plan.ts'
import { COUNSELOR, SUPERVISOR } from '../../support/samples.ts'
import { openWindow, press } from '../../support/window.tsx'

let desk: TestDesk
let late: Plan

/** One plan a week late and in notice, another one due today. */
beforeEach(async () => {
  desk = openDesk()
  desk.later({ days: -60 })
  late = await aRunningPlan(desk, { agreedOn: desk.today(), firstDueOn: addDays(desk.today(), 9) })
  await aRunningPlan(desk, { agreedOn: desk.today(), firstDueOn: addDays(desk.today(), 60) })
  desk.later({ days: 60 })
})

async function openToday(person = COUNSELOR): Promise<HTMLElement> {
  openWindow({ home: { to: 'today' }, person }, desk)
  await screen.findAllByText('Overdue payments', {}, { timeout: 5_000 })
  return screen.getByRole('grid', { name: 'Today' })
}

test('X calls a row done and Ctrl Z brings it back', async () => {
  await openToday()
  press('x')

  expect(await screen.findByText('Done: Sample Patient A, Payment 1 of 6')).toBeTruthy()
  await waitFor(() => expect(screen.queryAllByText('Overdue payments')).toEqual([]))
  expect(screen.getByText(/1 done/)).toBeTruthy()

  press('z', { ctrl: true })

  expect((await screen.findAllByText('Overdue payments')).length).toBeGreaterThan(0)
})

test('what was called done stands under Done and comes back by X', async () => {
  await ask(desk, 'today.done', { key: `overdue:${late.id}`, isDone: true })
  openWindow({ home: { to: 'today' } }, desk)
  ;(await screen.findByRole('button', { name: /^Done 1|^Done\s*1/ }, { timeout: 5_000 })).click()
  expect(await screen.findByText(/done by Counselor 1/)).toBeTruthy()

  press('x')

  expect((await screen.findAllByText('Overdue payments')).length).toBeGreaterThan(0)
})

test('A gives a row to a person, and the owner shows for others', async () => {
  const grid = await openToday(SUPERVISOR)
  press('a')
  const pick = await screen.findByLabelText('To whom')
  expect(pick).toBe(document.activeElement)
  press('Enter', { ctrl: true })
  expect(await screen.findByText(/Gave Sample Patient A to Supervisor 1/)).toBeTruthy()
  expect(within(grid).queryByText('Owner')).toBeNull()

  expect((await ask(desk, 'today.list', {})).groups[0]?.rows[0]?.owner?.name).toBe('Supervisor 1')
})

test('work of somebody else shows its owner in the list', async () => {
  await ask(desk, 'today.assign', { key: `overdue:${late.id}`, ownerId: SUPERVISOR.id }, SUPERVISOR)
  const grid = await openToday()

  expect(within(grid).getByText('Owner')).toBeTruthy()
  expect(within(grid).getByText('Supervisor 1')).toBeTruthy()
})

test('a plan in default gets its notice first and then leads to its gate', async () => {
  const order = { kind: 'defaultNotice', planId: late.id } as const
  await ask(desk, 'paper.issue', { order, language: 'en', largePrint: false })
  const grid = await openToday()
  const rows = within(grid).getByRole('rowgroup', { name: 'In default' })
  expect(within(rows).getByText(/conditions? open/)).toBeTruthy()

  within(rows)
    .getByRole('button', { name: /Check gate/ })
    .click()

  expect(await screen.findByText(/conditions? (is|are) open/, {}, { timeout: 5_000 })).toBeTruthy()
})

test('the rail counts what is to do', async () => {
  await openToday()
  const { groups } = await ask(desk, 'today.list', {})
  const count = groups.reduce((sum, { rows }) => sum + rows.length, 0)

  expect(await screen.findByRole('img', { name: `${count} to do` })).toBeTruthy()
})

test('Ctrl P prints the reminder of what is late', async () => {
  await openToday()
  press('p', { ctrl: true })

  expect(await screen.findByText(/^Issued .* and sent it to the printer$/)).toBeTruthy()
  expect(desk.printed).toHaveLength(1)
  const { papers } = await ask(desk, 'plan.get', { planId: late.id })
  expect(papers.map(({ kind }) => kind)).toContain('reminderLetter')
})
