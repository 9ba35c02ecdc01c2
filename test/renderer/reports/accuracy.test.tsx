// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { cents } from '../../../shared/money/cents.ts'
import { ask, openDesk, type TestDesk } from '../../support/desk.ts'
import { PATIENT_A } from '../../support/filled-store.ts'
import { anEstimate, CLINIC } from '../../support/samples.ts'
import { fill, openWindow, press } from '../../support/window.tsx'

/** Three estimates of 888.00 that were held against their bills, the last one only by half. */
async function aDesk(): Promise<TestDesk> {
  const desk = openDesk()
  for (const billed of [90_000, 120_000, null]) {
    const { row } = await ask(desk, 'estimate.start', { patientId: PATIENT_A.id, caller: '' })
    await ask(desk, 'estimate.issue', { estimateId: row.id, draft: anEstimate(PATIENT_A.id), language: 'en' })
    const amounts = { billed: billed === null ? null : cents(billed), allowed: null, planPaid: null, patientOwes: null }
    const line = { provider: CLINIC.name, lineId: 'l1', words: '', ...amounts, cause: 'fee' as const, source: '' }
    await ask(desk, 'estimate.compare', { estimateId: row.id, lines: [line], bills: [] })
  }
  return desk
}

async function open(desk: TestDesk) {
  openWindow({ home: { to: 'reports', report: 'aging' } }, desk)
  await screen.findByRole('grid', { name: 'Aging' })
  press('8')
  return screen.findByRole('grid', { name: 'Estimate accuracy' })
}

test('estimate accuracy answers in one sentence, dots and a table', async () => {
  const grid = await open(await aDesk())

  expect(await screen.findByText('Half of our estimates are within $12.00.')).toBeTruthy()
  expect(screen.getByText(/^1 of 2 came within 5%\. 1 is not fully known/)).toBeTruthy()
  const picture = screen.getByRole('img', {
    name: 'Estimate accuracy: Came to more 1, Within 5% 1, Came to less 0',
  })
  expect(picture.querySelectorAll('circle[class*="dot"]')).toHaveLength(2)
  const rows = within(grid)
    .getAllByRole('row')
    .map((row) => row.textContent)
  expect(rows.slice(1)).toEqual([
    expect.stringMatching(/E-2026-0002.*888\.00.*1,200\.00.*above.*312\.00.*Fee wrong/),
    expect.stringMatching(/E-2026-0001.*888\.00.*900\.00.*above.*12\.00.*Fee wrong/),
    expect.stringMatching(/E-2026-0003.*888\.00\?\?–$/),
  ])
})

test('the days choose, and without a bill it says so', async () => {
  await open(await aDesk())
  await screen.findByText('Half of our estimates are within $12.00.')

  fill('To', '11/22/2026')

  expect(
    await screen.findByText('No estimate was held against its bill in these days.', { selector: 'h2' }),
  ).toBeTruthy()
})

test('Enter opens the outcome of an estimate', async () => {
  const grid = await open(await aDesk())
  await within(grid).findByText('E-2026-0002')

  grid.focus()
  press('Enter')

  expect(await screen.findByRole('button', { name: /Save outcome/ })).toBeTruthy()
})
