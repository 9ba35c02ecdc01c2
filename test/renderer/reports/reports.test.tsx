// @vitest-environment jsdom
import { fireEvent, screen, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { add as addPerson } from '../../../db/repositories/people.ts'
import { addDays } from '../../../shared/dates/plain-date.ts'
import { openDesk, type TestDesk } from '../../support/desk.ts'
import { aRunningPlan, pay } from '../../support/running-plan.ts'
import { aPerson, NOW } from '../../support/samples.ts'
import { fill, openWindow, PEOPLE, press } from '../../support/window.tsx'

/** One plan that is 21 days late with one payment, and paid one on its day. */
async function aDesk(): Promise<TestDesk> {
  const desk = openDesk()
  desk.later({ days: -60 })
  const plan = await aRunningPlan(desk, { agreedOn: desk.today(), firstDueOn: addDays(desk.today(), 9) })
  desk.later({ days: 9 })
  await pay(desk, plan.id, 10_000)
  desk.later({ days: 51 })
  return desk
}

async function openReports(desk: TestDesk, home = { to: 'today' as const }): Promise<void> {
  openWindow({ home }, desk)
  await screen.findByRole('grid', { name: 'Today' })
  press('j', { ctrl: true })
  press('r')
  await screen.findByRole('grid', { name: 'Aging' })
}

describe('the reports', () => {
  test('aging answers in one sentence, a bar and a table', async () => {
    await openReports(await aDesk())

    expect(await screen.findByText('$100.00 of $500.00 is late, most of it under 30 days.')).toBeTruthy()
    expect(screen.getByRole('img', { name: 'Aging: Not due $400.00, 1–30 $100.00' })).toBeTruthy()
    expect(within(screen.getByRole('grid', { name: 'Aging' })).getByText('20 days')).toBeTruthy()
  })

  test('aging counts from the visit on request', async () => {
    await openReports(await aDesk())

    fireEvent.click(await screen.findByRole('radio', { name: 'Date of service' }))

    // The plan was made of a mere balance, so nobody knows the visit.
    expect(await screen.findByText(/\$500\.00 is owed; .*; of \$500\.00 the day is not known\./)).toBeTruthy()
    expect(screen.getByRole('columnheader', { name: 'Day not known' })).toBeTruthy()
  })

  test('a digit changes the report', async () => {
    await openReports(await aDesk())

    press('2')
    expect(await screen.findByRole('grid', { name: 'Expected cash' })).toBeTruthy()
    press('3')
    expect(await screen.findByRole('grid', { name: 'Daily totals' })).toBeTruthy()
    press('4')
    expect(await screen.findByText('Nobody is owed money.', { selector: 'h2' })).toBeTruthy()
  })

  test('a range of days is picked by the arrows', async () => {
    await openReports(await aDesk())
    press('3')
    await screen.findByRole('grid', { name: 'Daily totals' })
    expect(document.activeElement?.textContent).toBe('Own days')

    press('ArrowRight')
    expect(screen.getByLabelText<HTMLInputElement>('From').value).toBe('11/01/2026')
    press('ArrowRight')
    expect(screen.getByLabelText<HTMLInputElement>('From').value).toBe('10/01/2026')
    expect(screen.getByLabelText<HTMLInputElement>('To').value).toBe('10/31/2026')
    press('ArrowRight')
    expect(screen.getByLabelText<HTMLInputElement>('From').value).toBe('01/01/2026')
    expect(screen.queryByRole('radio', { name: 'Own days' })).toBeNull()
    fill('From', '2/1/2026')

    expect(screen.getByRole('radio', { name: 'Own days' }).getAttribute('aria-checked')).toBe('true')
  })

  test('expected cash shows what is not known as a question mark', async () => {
    await openReports(await aDesk())
    press('2')

    const grid = await screen.findByRole('grid', { name: 'Expected cash' })
    expect(await within(grid).findByText('October 2026')).toBeTruthy()
    expect(within(grid).getAllByRole('img', { name: /unknown|not known/i }).length).toBeGreaterThan(0)
  })

  test('daily totals follow the days that are typed', async () => {
    const desk = await aDesk()
    await openReports(desk)
    press('3')
    expect(await screen.findByText('No payments in this range.', { selector: 'h2' })).toBeTruthy()

    fill('From', '10/1/2026')

    expect(await screen.findByText('$100.00 came in with 1 receipt.')).toBeTruthy()
    expect(screen.getByRole('img', { name: 'Daily totals: Cash $100.00' })).toBeTruthy()
  })

  test('Ctrl S saves the report as a table', async () => {
    const desk = await aDesk()
    await openReports(desk)
    await screen.findByText(/is late, most of it/)

    press('s', { ctrl: true })

    expect(await screen.findByText('Saved paper.pdf')).toBeTruthy()
    expect(desk.saved.map(({ name }) => name)).toEqual(['Aging 2026-11-23.csv'])
  })

  test('Ctrl P prints the report', async () => {
    const desk = await aDesk()
    await openReports(desk)
    await screen.findByText(/is late, most of it/)
    press('p', { ctrl: true })

    expect(await screen.findByText('Sent the report to the printer')).toBeTruthy()
    expect(desk.printed).toHaveLength(1)
  })

  test('Enter opens the plan of a row', async () => {
    await openReports(await aDesk())
    await screen.findByText(/is late, most of it/)

    press('Enter')

    expect(await screen.findByRole('heading', { name: 'Payment plan' })).toBeTruthy()
  })

  test('a reader looks and is offered no file', async () => {
    const reader = aPerson('Reader 1', ['reader'])
    const desk = await aDesk()
    desk.store.writer.transaction((tx) => addPerson(tx, reader, NOW))
    openWindow({ home: { to: 'reports', report: 'aging' }, person: reader, people: [...PEOPLE, reader] }, desk)

    expect(await screen.findByText(/is late, most of it/)).toBeTruthy()
    expect(screen.queryByRole('button', { name: /Save as table/ })).toBeNull()
  })
})

describe('a statement', () => {
  test('says what was owed, what happened and what is left', async () => {
    const desk = await aDesk()
    openWindow({ home: { to: 'today' } }, desk)
    await screen.findByRole('grid', { name: 'Today' })
    await screen.findAllByText('Overdue payments')
    press('c')
    await screen.findByRole('grid', { name: 'Calls and promises' })
    press('m')

    const grid = await screen.findByRole('grid', { name: 'Statement' })
    expect(await within(grid).findByText('Plan started')).toBeTruthy()
    expect(within(grid).getByText('Payment R-2026-0001')).toBeTruthy()
    expect(screen.getByText('Owed at the end').parentElement?.textContent).toContain('$500.00')
  })

  test('Ctrl P issues it as a paper and prints it', async () => {
    const desk = await aDesk()
    openWindow({ home: { to: 'today' } }, desk)
    await screen.findAllByText('Overdue payments')
    press('c')
    await screen.findByRole('grid', { name: 'Calls and promises' })
    press('m')
    await screen.findByText('Payment R-2026-0001')

    press('p', { ctrl: true })

    expect(await screen.findByText(/^Issued /)).toBeTruthy()
    await expect.poll(() => desk.printed.length).toBe(1)
    expect(new TextDecoder().decode(desk.printed[0]?.bytes)).toContain('$500.00')
  })
})
