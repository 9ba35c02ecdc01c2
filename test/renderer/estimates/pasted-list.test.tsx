// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { EstimateDraft } from '../../../shared/model/estimate.ts'
import { aDeskWithTheKneeVisit, figuresOf, openTheEstimate } from '../../support/estimate-window.tsx'
import { press } from '../../support/window.tsx'

function withoutServices(draft: EstimateDraft): EstimateDraft {
  return { ...draft, question: { ...draft.question, lines: [] } }
}

const box = () => screen.getByLabelText('Add a service: code, code*units, or words')
const strip = () => screen.queryByRole('region', { name: 'Services and columns' })
const paste = (text: string, where: Element = box()) =>
  fireEvent.paste(where, { clipboardData: { getData: () => text } })

async function openEmpty() {
  await openTheEstimate(await aDeskWithTheKneeVisit(withoutServices))
  act(() => box().focus())
}

const BLOCK = 'Code\tUnits\tCharge\r\n70551\t2\t\r\nXX-900\t1\t45.00\r\n70551\tmany\t\r\n'

test('a block is shown as it was read before anything is added', async () => {
  await openEmpty()

  paste(BLOCK)

  const shown = await screen.findByRole('region', { name: 'Services and columns' })
  expect(shown.contains(document.activeElement)).toBe(true)
  expect(within(shown).getByRole('status').textContent).toBe('3 rows, 1 not understood')
  const rows = within(shown)
    .getAllByRole('row')
    .map((row) => row.lastElementChild?.textContent)
  expect(rows[1]).toMatch(/^70551 .+ · 2 units · charge \$2,400\.00$/)
  expect(rows[2]).toBe('XX-900  · 1 unit · charge $45.00 The line comes with the charge alone.')
  expect(rows[3]).toBe('“many” is not a number of units. 1 to 9999 are.')
  expect(screen.getByText('No services yet.')).toBeTruthy()
})

test('Enter takes the block, and one undo takes it back', async () => {
  await openEmpty()
  paste(BLOCK)
  await screen.findByText('3 rows, 1 not understood')

  press('Enter')

  await waitFor(() => expect(figuresOf('2')[0]).toBe('XX-900'))
  expect(figuresOf('1')[2]).toBe('2')
  expect(figuresOf('1')[3]).toContain('2,400.00')
  expect(figuresOf('2')[3]).toContain('45.00')
  expect(strip()).toBeNull()
  await screen.findByText('Took 2 rows, left 1 out')
  expect(document.activeElement).toBe(box())

  press('z', { ctrl: true })
  await screen.findByText('No services yet.')
})

test('Esc leaves everything as it was', async () => {
  await openEmpty()
  paste(BLOCK)
  await screen.findByText('3 rows, 1 not understood')

  press('Escape')

  expect(strip()).toBeNull()
  expect(screen.getByText('No services yet.')).toBeTruthy()
  await waitFor(() => expect(document.activeElement).toBe(box()))
})

test('a column of listed codes becomes lines at once', async () => {
  await openEmpty()

  paste('70551\r\n70551\r\n')

  await waitFor(() => expect(figuresOf('2')[0]).toBe('70551'))
  expect(strip()).toBeNull()
})

test('a block of nothing but faults cannot be taken', async () => {
  await openEmpty()
  paste('Total\t12.00\r\n\t3.00\r\n')
  await screen.findByText('2 rows, 2 not understood')

  press('Enter')

  expect(screen.getByText('No row can be taken. Nothing was changed.')).toBeTruthy()
  expect(screen.getByText('No services yet.')).toBeTruthy()
})

test('a block is pasted onto a cell of the board as well', async () => {
  await openTheEstimate(await aDeskWithTheKneeVisit())
  const count = screen.getAllByRole('rowheader').length
  const cell = document.querySelector('[data-column="code"]')

  paste('70551\t2\nKnee brace, sample\t1', cell ?? document.body)

  await screen.findByText('2 rows')
  press('Enter')
  await waitFor(() => expect(screen.getAllByRole('rowheader')).toHaveLength(count + 2))
})
