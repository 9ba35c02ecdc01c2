// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, test } from 'vitest'
import { add as addPerson } from '../../../db/repositories/people.ts'
import { addDays } from '../../../shared/dates/plain-date.ts'
import type { Plan } from '../../../shared/model/plan.ts'
import { ask, openDesk, type TestDesk } from '../../support/desk.ts'
import { aRunningPlan, pay } from '../../support/running-plan.ts'
import { aPerson, NOW } from '../../support/samples.ts'
import { fill, openWindow, PEOPLE, press } from '../../support/window.tsx'

let desk: TestDesk
let late: Plan
let due: Plan

/** One plan 21 days late by 100.00 a week, another one due today. */
beforeEach(async () => {
  desk = openDesk()
  desk.later({ days: -30 })
  late = await aRunningPlan(desk, {
    agreedOn: desk.today(),
    firstDueOn: addDays(desk.today(), 9),
    size: { by: 'count', count: 6 },
  })
  due = await aRunningPlan(desk, { agreedOn: desk.today(), firstDueOn: addDays(desk.today(), 30) })
  desk.later({ days: 30 })
})

async function openToday(): Promise<HTMLElement> {
  openWindow({ home: { to: 'today' } }, desk)
  await screen.findAllByText('Overdue payments')
  return screen.getByRole('grid', { name: 'Today' })
}

function rowsShown(): readonly string[] {
  return screen.getAllByRole('row', { selected: true }).map((row) => row.textContent ?? '')
}

describe('the first screen of the day', () => {
  test('shows what is late and what is due, with sums', async () => {
    const grid = await openToday()

    expect(within(grid).getAllByText('Payment 1 of 6')).toHaveLength(2)
    expect(screen.getByText('$100.00 due today')).toBeTruthy()
    expect(screen.getByText('$100.00 overdue')).toBeTruthy()
    expect(screen.getByText('2 things to do · nothing done yet')).toBeTruthy()
    expect(document.activeElement).toBe(grid)
  })

  test('says how to start when there is nothing to do', async () => {
    openWindow({ home: { to: 'today' } })

    expect(await screen.findByText('Nothing due. Start with Ctrl N.')).toBeTruthy()
  })

  test('counts money that came today', async () => {
    await pay(desk, due.id, 4_000)
    await openToday()

    expect(screen.getByText('$40.00 collected today')).toBeTruthy()
    expect(screen.getByText('2 things to do · 1 payment posted')).toBeTruthy()
  })
})

describe('by keyboard', () => {
  test('arrows move and Enter does the next step', async () => {
    await openToday()
    press('ArrowDown')
    expect(rowsShown()[0]).toContain('Post payment')

    press('Enter')

    expect(await screen.findByText(due.number)).toBeTruthy()
    expect(await screen.findByRole('complementary', { name: 'Post payment' })).toBeTruthy()
  })

  test('a digit shows one group', async () => {
    const grid = await openToday()

    press('3')

    await waitFor(() => expect(within(grid).queryByText('Overdue payments')).toBeNull())
    expect(within(grid).getByText('Due today')).toBeTruthy()
    expect(screen.getByText('Row 1 of 1')).toBeTruthy()
  })

  test('a promise is logged from the row and comes back in its words', async () => {
    await openToday()
    press('l')
    await screen.findByRole('radiogroup', { name: 'What happened' })
    press('5')
    expect(await screen.findByDisplayValue('100.00')).toBeTruthy()
    fill('By', 'fri')
    press('Enter', { ctrl: true })

    expect((await screen.findAllByText('Promised $100.00 for Nov 27')).length).toBeGreaterThan(0)
    expect(screen.getByText('Logged the call with Sample Patient A')).toBeTruthy()
    const log = await ask(desk, 'promise.list', { planId: late.id })
    expect(log.lines[0]?.promise).toMatchObject({ amount: 10_000, on: '2026-11-27', state: 'open' })
  })

  test('a call that was logged by mistake goes back with Ctrl+Z, and again with Ctrl+Y', async () => {
    await openToday()
    const lines = async () => (await ask(desk, 'promise.list', { planId: late.id })).lines.length
    press('l')
    await screen.findByRole('radiogroup', { name: 'What happened' })
    press('Enter', { ctrl: true })
    await screen.findByText('Logged the call with Sample Patient A')

    press('z', { ctrl: true })
    expect(await screen.findByText('Took the call with Sample Patient A out of the log')).toBeTruthy()
    expect(await lines()).toBe(0)

    press('y', { ctrl: true })
    expect(await screen.findByText('Logged the call with Sample Patient A')).toBeTruthy()
    expect(await lines()).toBe(1)
  })

  test('a note without words is not logged', async () => {
    await openToday()
    press('l')
    await screen.findByRole('radiogroup', { name: 'What happened' })
    press('6')
    press('Enter', { ctrl: true })

    expect(await screen.findByText('A note needs its words.')).toBeTruthy()
    expect((await ask(desk, 'promise.list', { planId: late.id })).lines).toEqual([])
  })

  test('a snooze takes the row away and Ctrl Z brings it back', async () => {
    const grid = await openToday()
    press('s')
    await screen.findByLabelText('Until')
    press('Enter', { ctrl: true })
    expect(await screen.findByText('Snoozed Sample Patient A until Nov 25')).toBeTruthy()
    await waitFor(() => expect(within(grid).queryByText('Overdue payments')).toBeNull())
    expect(screen.getByRole('button', { name: /Snoozed/ })).toBeTruthy()

    press('z', { ctrl: true })

    expect(await within(grid).findByText('Overdue payments')).toBeTruthy()
    press('y', { ctrl: true })
    await waitFor(() => expect(within(grid).queryByText('Overdue payments')).toBeNull())
    expect((await ask(desk, 'today.list', {})).snoozed).toMatchObject([{ snoozedUntil: '2026-11-25' }])
    press('z', { ctrl: true })
    expect(await within(grid).findByText('Overdue payments')).toBeTruthy()
  })

  test('a day that is not to come puts nothing off', async () => {
    await openToday()
    press('s')
    fill('Until', 't')
    press('Enter', { ctrl: true })

    expect(await screen.findByText('Choose a day after today.')).toBeTruthy()
    expect((await ask(desk, 'today.list', {})).snoozed).toEqual([])
  })

  test('C opens every call about the plan', async () => {
    await ask(desk, 'promise.log', {
      planId: late.id,
      contactedOn: addDays(desk.today(), -20),
      outcome: 'promised',
      promise: { amount: late.installments[0]?.amount ?? due.left, on: addDays(desk.today(), -10) },
      callAgainOn: null,
      note: 'after payday',
    })
    await openToday()
    press('c')

    const list = await screen.findByRole('grid', { name: 'Calls and promises' })
    expect(await within(list).findByText('Broken')).toBeTruthy()
    expect(screen.getByText('0 of 1 promises kept')).toBeTruthy()
    expect(within(list).getByText('after payday')).toBeTruthy()
  })
})

test('a reader looks at the work and changes none of it', async () => {
  const reader = aPerson('Reader 1', ['reader'])
  desk.store.writer.transaction((tx) => addPerson(tx, reader, NOW))
  openWindow({ home: { to: 'today' }, person: reader, people: [...PEOPLE, reader] }, desk)
  await screen.findAllByText('Overdue payments')

  press('l')
  press('s')

  expect(screen.queryByRole('radiogroup', { name: 'What happened' })).toBeNull()
  expect(screen.queryByRole('button', { name: /^Call/ })).toBeNull()
})

test('L leads from a person and from a plan to what was promised', async () => {
  openWindow({ home: { to: 'plan', planId: late.id } }, desk)
  await screen.findByRole('heading', { name: 'Happenings' })
  press('l')
  expect(await screen.findByRole('grid', { name: 'Calls and promises' })).toBeTruthy()

  press('j', { ctrl: true })
  press('p')
  await screen.findByText('Row 1 of 1')
  press('Enter')
  await screen.findByRole('heading', { name: 'Contact' })
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  press('l')
  expect(await screen.findByRole('grid', { name: 'Calls and promises' })).toBeTruthy()
})
