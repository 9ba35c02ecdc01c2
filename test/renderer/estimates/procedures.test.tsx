// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { aDeskWithTheKneeVisit, figuresOf, openTheEstimate } from '../../support/estimate-window.tsx'
import { fill, press, type } from '../../support/window.tsx'

/** Opens the box of the service so many rows further down or up. */
async function openTheLine(down: number): Promise<HTMLElement> {
  for (let at = 0; at < Math.abs(down); at += 1) press(down > 0 ? 'ArrowDown' : 'ArrowUp')
  press('F4')
  return await screen.findByRole('dialog', { name: /^Service: / })
}

/** From the first column to the words of the services. */
function goToTheServices(): void {
  for (let at = 0; at < 3; at += 1) press('ArrowLeft')
}

function pick(label: string, text: string): void {
  type(label, text)
  press('Enter')
}

/** The settings of the insured column, from a place so many cells to the left of it and rows below its head. */
async function openTheSettings(right: number, up: number): Promise<void> {
  for (let at = 0; at < right; at += 1) press('ArrowRight')
  for (let at = 0; at < up; at += 1) press('ArrowUp')
  press('Enter')
  await screen.findByRole('dialog', { name: 'Column B' })
}

async function save(): Promise<void> {
  press('Enter', { ctrl: true })
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
}

test('a second surgery of the day is allowed half of its price', async () => {
  await openTheEstimate(await aDeskWithTheKneeVisit())
  goToTheServices()
  const box = await openTheLine(3)
  pick('How payers reduce it', 'Surgery')
  expect(within(box).getByText(/Ranked by price/)).toBeTruthy()
  await save()

  await openTheLine(-1)
  pick('How payers reduce it', 'Surgery')
  await save()

  // Half of 148.75 is 74.38; of it the patient pays 20%.
  await waitFor(() => expect(figuresOf('4')[5]).toMatch(/74\.38.*14\.88$/))
  expect(figuresOf('3')[5]).toContain('612.00')
})

test('the contract of a column has steps of its own', async () => {
  await openTheEstimate(await aDeskWithTheKneeVisit())
  goToTheServices()
  await openTheLine(3)
  pick('How payers reduce it', 'Surgery')
  await save()
  await openTheLine(-1)
  pick('How payers reduce it', 'Surgery')
  await save()

  await openTheSettings(4, 3)
  pick('Procedures done together', 'own')
  fill('Steps in percent, the dearest first', '100 25')
  await save()

  // A quarter of 148.75 is 37.19; of it the patient pays 20%.
  await waitFor(() => expect(figuresOf('4')[5]).toMatch(/37\.19.*7\.44$/))
})

test('steps that are no percents are not taken', async () => {
  await openTheEstimate(await aDeskWithTheKneeVisit())
  await openTheSettings(1, 1)
  pick('Procedures done together', 'own')
  fill('Steps in percent, the dearest first', 'half')

  press('Enter', { ctrl: true })

  expect(await screen.findByText('Percents with spaces between, such as 100 50 25.')).toBeTruthy()
})

test('a scope whose base fee nobody knows is a range', async () => {
  await openTheEstimate(await aDeskWithTheKneeVisit())
  goToTheServices()
  for (const down of [2, 1]) {
    await openTheLine(down)
    pick('How payers reduce it', 'Endoscopy')
    fill('Base code of the family', 'E0')
    await save()
  }

  await waitFor(() => expect(figuresOf('4')[5]).toMatch(/\$0\.00 to \$29\.75/))
  expect(screen.getAllByText(/Fee of the base procedure of Knee joint injection/).length).toBeGreaterThan(0)
})

test('both sides are the bilateral modifier', async () => {
  await openTheEstimate(await aDeskWithTheKneeVisit())
  goToTheServices()
  const box = await openTheLine(3)

  within(box)
    .getByLabelText(/Done on both sides/)
    .click()

  await waitFor(() => expect(screen.getByLabelText('Modifiers')).toHaveProperty('value', '50'))
  await save()
  await waitFor(() => expect(figuresOf('4')[0]).toBe('PR-061-50'))
})
