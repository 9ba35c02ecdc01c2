// @vitest-environment jsdom
import { createEvent, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import type { CoverageId } from '../../../shared/model/ids.ts'
import { ask, openDesk, type TestDesk } from '../../support/desk.ts'
import { PATIENT_A } from '../../support/filled-store.ts'
import { aCoverage } from '../../support/samples.ts'
import { openWindow, press } from '../../support/window.tsx'
import { madeAnswer, sample } from '../../support/x12-samples.ts'

/** The patient of the record, in force, with a member id, an amount that is known and two copays to choose from. */
const ANSWER = madeAnswer(
  'DTP*346*D8*20260101',
  'EB*1**30**SAMPLE PPO',
  'EB*C*IND*30***23*1800*****Y',
  'EB*B**98***27*25*****Y',
  'MSG*PRIMARY CARE',
  'EB*B**98***27*45*****Y',
  'MSG*SPECIALIST',
).replace('*PATIENT*SAMPLE', '*PATIENT A*SAMPLE')

async function openCoverage(coverageId: CoverageId | null = null, desk: TestDesk = openDesk()) {
  openWindow({ home: { to: 'coverage', patientId: PATIENT_A.id, coverageId } }, desk)
  await screen.findByLabelText('Payer')
  return desk
}

async function aKeptCoverage() {
  const desk = openDesk()
  const { id } = await ask(desk, 'coverage.save', { coverageId: null, draft: aCoverage(PATIENT_A.id) })
  await openCoverage(id, desk)
  return { desk, id }
}

function paste(text: string): void {
  const event = createEvent.paste(window.document.body, {
    clipboardData: { getData: () => text, types: ['text/plain'], files: [] },
  })
  fireEvent(window.document.body, event)
}

function drop(file: File): void {
  fireEvent.drop(screen.getByLabelText('Payer'), { dataTransfer: { files: [file] } })
}

const lines = () => screen.findByRole('grid', { name: 'What the answer says' })
const COPAY = 'Copay, Office visit, in network'
const OTHER = ANSWER.replace(/DMG\*D8\*\d+/, 'DMG*D8*19990131')

async function review(text: string): Promise<void> {
  paste(text)
  await lines()
  expect(screen.getByText('Same person')).toBeTruthy()
}

/** A for the blanks, then the same key on each decision that is still open. */
async function chooseAll(key: string): Promise<void> {
  press('a')
  const list = await lines()
  const open = within(list).queryAllByText('choose…').length
  for (let decision = 0; decision < open; decision += 1) {
    const row = within(list).getAllByText('choose…')[0]?.closest('[role="row"]')
    if (row === null || row === undefined) throw new Error('no decision is open')
    fireEvent.click(row)
    press(within(list).queryAllByText('choose…').length > 0 ? key : 'k')
    if (row.textContent?.includes('choose…')) press('k')
  }
}

const boxOf = (label: string) => screen.getByLabelText<HTMLInputElement>(label, { selector: 'input' })
const lineOf = async (name: string) => {
  const row = within(await lines())
    .getByText(name)
    .closest('[role="row"]')
  if (!(row instanceof HTMLElement)) throw new Error(`no line ${name}`)
  return row
}

describe('a payer’s answer over a coverage', () => {
  test('is pasted anywhere, decided by keys, taken as one step, and taken back', async () => {
    await openCoverage()
    await review(ANSWER)

    await chooseAll('2')
    expect((await lineOf(COPAY)).textContent).toContain('45.00 a visit')
    press('Enter', { ctrl: true })
    await waitFor(() => expect(boxOf('Plan').value).toBe('SAMPLE PPO'))
    expect(boxOf('Deductible, person, total, in network').value).toBe('1,800.00')
    expect(boxOf('Copay, Office visit').value).toBe('45.00')
    expect(boxOf('Member id').value).toBe('M-1')

    press('z', { ctrl: true })
    await waitFor(() => expect(boxOf('Plan').value).toBe(''))
    expect(boxOf('Member id').value).toBe('')
  })

  test('with an open decision takes nothing and goes there', async () => {
    await openCoverage()
    await review(ANSWER)

    press('a')
    press('Enter', { ctrl: true })

    expect(await screen.findByText(/decisions? (?:is|are) open/)).toBeTruthy()
    expect(within(await lines()).queryAllByText('choose…').length).toBeGreaterThan(0)
    expect(screen.queryByLabelText('Payer', { selector: 'input' })).toBeNull()
  })

  test('keeps the raw answer when the coverage is saved, with what was taken of it', async () => {
    const { desk, id } = await aKeptCoverage()
    await review(ANSWER)
    await chooseAll('k')
    fireEvent.click(await lineOf('Member id'))
    press(' ')
    press('Enter', { ctrl: true })
    await screen.findByLabelText('Payer')
    expect(await ask(desk, 'eligibility.list', { coverageId: id })).toEqual([])

    press('Enter', { ctrl: true })
    await waitFor(async () => expect(await ask(desk, 'eligibility.list', { coverageId: id })).toHaveLength(1))
    const [kept] = await ask(desk, 'eligibility.list', { coverageId: id })

    expect(kept?.takings[0]?.rows).toContain('coverage.memberId')
    expect(kept?.takings[0]?.rows).not.toContain('kind.in.office.copay')
  })

  test('left by Esc changes nothing', async () => {
    await openCoverage()
    await review(ANSWER)
    press('a')
    press('Escape')

    await screen.findByLabelText('Payer')
    expect(boxOf('Member id').value).toBe('')
  })
})

test('an answer for somebody else is not linked until a person says so', async () => {
  await openCoverage()
  paste(OTHER)
  await lines()

  expect(screen.getByText('This answer is for somebody born January 31, 1999. Not linked.')).toBeTruthy()
  await chooseAll('k')
  press('Enter', { ctrl: true })
  expect(screen.queryByLabelText('Payer', { selector: 'input' })).toBeNull()

  fireEvent.click(screen.getByRole('button', { name: 'It is the same person' }))
  press('Enter', { ctrl: true })
  await waitFor(() => expect(boxOf('Member id').value).toBe('M-1'))
})

test('what is no answer says so, and nothing is read', async () => {
  await openCoverage()
  press('e', { alt: true })
  await screen.findByRole('button', { name: /Choose its file/ })
  paste(sample('x12-835/hl7-postable.835'))

  expect(await screen.findByText(/This is a remittance \(835\)/)).toBeTruthy()
  press('Escape')
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(boxOf('Payer').value).toBe('')
})

test('the file of an answer is dropped anywhere on the screen; one that is too large is not read', async () => {
  await openCoverage()
  const large = new File(['ISA'], 'large.271')
  Object.defineProperty(large, 'size', { value: 20_000_001 })
  drop(large)
  expect(await screen.findByText(/larger than 20 MB/)).toBeTruthy()
  press('Escape')
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())

  drop(new File([ANSWER], 'answer.271'))
  expect(await lines()).toBeTruthy()
})
