// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { cents } from '../../../shared/money/cents.ts'
import { ask, openDesk } from '../../support/desk.ts'
import { PATIENT_A } from '../../support/filled-store.ts'
import { aLine, anEstimate } from '../../support/samples.ts'
import { openWindow, press, type } from '../../support/window.tsx'

const SLOW = 60_000

/** The form of a draft whose only service has no diagnosis code. */
async function onTheForm() {
  const desk = openDesk()
  const { row } = await ask(desk, 'estimate.start', { patientId: PATIENT_A.id, caller: '' })
  const draft = anEstimate(PATIENT_A.id)
  const lines = [{ ...aLine('l1'), diagnosisCodes: [] }]
  const question = { ...draft.question, lines }
  await ask(desk, 'estimate.saveDraft', { estimateId: row.id, draft: { ...draft, question } })
  openWindow({ home: { to: 'estimate', estimateId: row.id } }, desk)
  await screen.findByRole('grid', { name: 'Services and columns' }, { timeout: 20_000 })
  press('g', { ctrl: true })
  await screen.findByRole('heading', { name: 'What the form needs' }, { timeout: 20_000 })
  return { desk, estimateId: row.id }
}

const focused = () => document.activeElement

test(
  'the first line that is missing has the focus, and leads to its field',
  async () => {
    await onTheForm()
    expect(screen.getByText('1 missing')).toBeTruthy()
    expect(screen.getByText(/^Due .* after .*; holidays counted\.$/)).toBeTruthy()
    expect(focused()?.textContent).toBe('Fill in the diagnosis codes')

    screen.getByRole('button', { name: 'Fill in the diagnosis codes' }).click()

    expect(focused()).toBe(screen.getByLabelText('Diagnosis codes, service 1'))
  },
  SLOW,
)

test(
  'nothing is issued before it is complete; then it is, and how it was given is kept',
  async () => {
    const { desk, estimateId } = await onTheForm()
    press('Enter', { ctrl: true })
    expect(await screen.findByText('It can not be issued yet. A service has no diagnosis code.')).toBeTruthy()

    type('Diagnosis codes, service 1', 'm25.561')
    await screen.findByText('Nothing is missing')
    press('Enter', { ctrl: true })
    await screen.findByText('Not handed over yet.', undefined, { timeout: 20_000 })
    screen.getByRole('button', { name: 'Handed over' }).click()

    await screen.findByText(/^Handed over, Sample Patient A, /)
    const { row, draft } = await ask(desk, 'estimate.get', { estimateId })
    expect(row.state).toBe('issued')
    expect(draft.question.lines[0]?.diagnosisCodes).toEqual(['M25.561'])
  },
  SLOW,
)

test(
  'another provider that is typed stands on the form that is issued',
  async () => {
    const { desk, estimateId } = await onTheForm()
    type('Diagnosis codes, service 1', 'M25.561')
    screen.getByRole('button', { name: 'Add another provider' }).click()
    await screen.findByLabelText('Name, provider 1')
    type('Name, provider 1', 'Sample Laboratory')
    type('Service, provider 1', 'Blood tests')
    type('Expected, provider 1', '100')
    await screen.findByText('Nothing is missing')
    press('Enter', { ctrl: true })
    await screen.findByText('Not handed over yet.', undefined, { timeout: 20_000 })

    const extras = await ask(desk, 'goodFaith.get', { estimateId })
    expect(extras.coProviders).toMatchObject([{ name: 'Sample Laboratory', lines: [{ expected: cents(10_000) }] }])
    const { providers } = await ask(desk, 'estimate.outcome', { estimateId })
    expect(providers[1]).toMatchObject({ name: 'Sample Laboratory', expected: 10_000 })
  },
  SLOW,
)

test(
  'a step of the form is taken back',
  async () => {
    await onTheForm()
    type('How many visits', '12')
    press('z', { ctrl: true })

    await waitFor(() => expect(screen.getByLabelText<HTMLInputElement>('How many visits').value).toBe(''))
  },
  SLOW,
)
