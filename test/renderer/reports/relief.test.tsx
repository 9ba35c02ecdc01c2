// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { openDesk, type TestDesk } from '../../support/desk.ts'
import { PATIENT_A } from '../../support/filled-store.ts'
import { reliefWork } from '../../support/relief-work.ts'
import { fill, openWindow, press } from '../../support/window.tsx'

const NAME = 'Assistance and approvals'

async function open(): Promise<HTMLElement> {
  const desk: TestDesk = openDesk()
  await reliefWork(desk, PATIENT_A.id)
  openWindow({ home: { to: 'reports', report: 'aging' } }, desk)
  await screen.findByRole('grid', { name: 'Aging' })
  press('9')
  return screen.findByRole('grid', { name: NAME })
}

test('assistance and approvals answer in one sentence, bars and steps', async () => {
  const grid = await open()

  const sentence = '$275.00 was taken off the plans of 1 person; 1 of 3 requests was approved.'
  expect(await screen.findByText(sentence)).toBeTruthy()
  expect(screen.getByRole('img', { name: `${NAME}: Charity $50.00, Courtesy and discounts $225.00` })).toBeTruthy()
  const rows = within(grid)
    .getAllByRole('row')
    .map((row) => row.textContent)
  expect(rows.slice(1)).toEqual([
    'Applications for assistanceHelped for now11–',
    'Discounts on estimatesSelf-pay price11592.00',
    'Taken off plansCharity1150.00',
    'Taken off plansCourtesy and discounts21225.00',
    'Asked of a supervisorNot answered11400.00',
    'Asked of a supervisorApproved for less11125.00',
    'Asked of a supervisorRefused11300.00',
  ])
})

test('Enter lists what is in a step, and Enter there opens the plan', async () => {
  const grid = await open()
  await within(grid).findByText('Charity')
  grid.focus()
  press('ArrowDown')
  press('ArrowDown')
  press('Enter')

  const inside = await screen.findByRole('grid', { name: 'Taken off plans: Charity' })
  expect(within(inside).getByText('PP-2026-0002')).toBeTruthy()
  expect(document.activeElement).toBe(inside)
  press('Enter')

  expect(await screen.findByRole('heading', { name: 'Payment plan' })).toBeTruthy()
})

test('Escape goes back to the steps', async () => {
  const grid = await open()
  await within(grid).findByText('Charity')
  grid.focus()
  press('Enter')
  await screen.findByRole('grid', { name: 'Applications for assistance: Helped for now' })

  press('Escape')

  expect(document.activeElement).toBe(screen.getByRole('grid', { name: NAME }))
  press('ArrowDown')
  press('Enter')
  expect(await screen.findByRole('grid', { name: 'Discounts on estimates: Self-pay price' })).toBeTruthy()
})

test('other days say that nothing was done', async () => {
  await open()
  await screen.findByText(/was taken off the plans/)

  fill('To', '11/22/2026')

  const empty = 'Nothing was asked for, discounted or forgiven in these days.'
  expect(await screen.findByText(empty, { selector: 'h2' })).toBeTruthy()
})
