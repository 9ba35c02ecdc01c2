// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { openDesk } from '../../support/desk.ts'
import { PATIENT_A } from '../../support/filled-store.ts'
import { openWindow, press } from '../../support/window.tsx'

const DEDUCTIBLE = 'What you pay each year before your plan shares the cost.'

async function openCoverage() {
  openWindow({ home: { to: 'coverage', patientId: PATIENT_A.id, coverageId: null } }, openDesk())
  await screen.findByLabelText('Payer')
  const [head] = await screen.findAllByText(/^Deductible/, { selector: 'th, dt, label, legend, [role="rowheader"]' })
  if (head === undefined) throw new Error('the screen names no deductible')
  return head
}

test('a money word under the pointer says what it means, until a key', async () => {
  const head = await openCoverage()

  fireEvent.pointerOver(head)

  expect((await screen.findByRole('tooltip')).textContent).toContain(DEDUCTIBLE)
  press('Tab')
  await waitFor(() => expect(screen.queryByRole('tooltip')).toBeNull())
})

test('the meaning stays while the pointer goes to it, and leaves with it', async () => {
  const head = await openCoverage()
  fireEvent.pointerOver(head)
  const meaning = await screen.findByRole('tooltip')

  fireEvent.pointerOver(meaning)
  expect(screen.getByRole('tooltip')).toBe(meaning)
  fireEvent.pointerOver(document.body)

  expect(screen.queryByRole('tooltip')).toBeNull()
})

test('words that stand alone say what they mean, sentences do not', async () => {
  await openCoverage()
  const alone = document.createElement('span')
  alone.textContent = 'Deductible'
  const sentence = document.createElement('p')
  sentence.textContent = 'The deductible of this plan is met once a year by everybody whom the coverage names.'
  document.body.append(alone, sentence)

  fireEvent.pointerOver(alone)
  expect((await screen.findByRole('tooltip')).textContent).toContain(DEDUCTIBLE)
  fireEvent.pointerOver(sentence)
  await new Promise((resolve) => setTimeout(resolve, 500))

  expect(screen.queryByRole('tooltip')).toBeNull()
  for (const one of [alone, sentence]) one.remove()
})

test('a word without money says nothing', async () => {
  await openCoverage()

  fireEvent.pointerOver(screen.getByText('Member id'))
  await new Promise((resolve) => setTimeout(resolve, 500))

  expect(screen.queryByRole('tooltip')).toBeNull()
})

test('F1 in a field of money begins with what its word means', async () => {
  await openCoverage()
  screen.getByLabelText('Deductible, person, total, in network').focus()

  press('F1')

  const help = await screen.findByRole('complementary', { name: 'Help' })
  const heading = within(help).getByRole('heading', { name: 'What this means' })
  expect(heading.parentElement?.textContent).toContain(DEDUCTIBLE)
})
