// @vitest-environment jsdom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { mergedText, partedLines, textPart, wasSavedMeanwhile } from '../../../renderer/lib/both-versions.ts'
import { ask, openDesk, type TestDesk } from '../../support/desk.ts'
import { PATIENT_A } from '../../support/filled-store.ts'
import { PPO_COVERAGE } from '../../support/knee-estimate.ts'
import { SUPERVISOR } from '../../support/samples.ts'
import { openWindow, press, type } from '../../support/window.tsx'

interface Card {
  readonly payer: string
  readonly member: string
  readonly phone: string
}

const PARTS = [
  textPart<Card>('payer', 'Payer'),
  textPart<Card>('member', 'Member id'),
  textPart<Card>('phone', 'Phone'),
]
const MINE: Card = { payer: 'Sample Payer', member: 'M-1', phone: '' }
const THEIRS: Card = { payer: 'Sample Payer', member: 'M-2', phone: '5550100142' }

test('only lines on which two versions part are shown', () => {
  expect(partedLines(PARTS, MINE, THEIRS)).toEqual([
    { id: 'member', label: 'Member id', mine: 'M-1', theirs: 'M-2' },
    { id: 'phone', label: 'Phone', mine: '', theirs: '5550100142' },
  ])
})

test.each([
  [[], MINE],
  [['phone'], { ...MINE, phone: '5550100142' }],
  [['member', 'phone'], THEIRS],
])('taking the lines %j leaves the others as typed', (taken, merged) => {
  expect(mergedText(PARTS, { mine: MINE, theirs: THEIRS }, new Set(taken))).toEqual(merged)
})

test.each([
  ['2026-11-20T10:00:00.000Z', '2026-11-20T10:00:01.000Z', true],
  ['2026-11-20T10:00:00.000Z', '2026-11-20T10:00:00.000Z', false],
  ['2026-11-20T10:00:00.000Z', '2026-11-19T10:00:00.000Z', false],
  ['2026-11-20T10:00:00.000Z', null, false],
])('a draft of %s beside a record saved at %s', (changedAt, savedAt, isMeanwhile) => {
  expect(wasSavedMeanwhile({ changedAt }, savedAt)).toBe(isMeanwhile)
})

const HOME = { to: 'patient', patientId: PATIENT_A.id } as const

/** A counselor changes the phone half-way; then a supervisor saves another phone and an email. */
async function aPatientChangedTwice(): Promise<TestDesk> {
  const desk = openDesk()
  const { id: _id, ...draft } = (await ask(desk, 'patient.get', { patientId: PATIENT_A.id })).patient
  const typed = { ...draft, born: '04/12/1981', phone: '555-010-0111' }
  const { bornOn: _born, ...content } = typed
  await ask(desk, 'draft.save', {
    key: `patient:${PATIENT_A.id}`,
    title: 'Edit patient',
    content: JSON.stringify(content),
  })
  desk.later({ minutes: 20 })
  const theirs = { ...draft, phone: '5550100177', email: 'sample@example.com' }
  await ask(desk, 'patient.save', { patientId: PATIENT_A.id, draft: theirs }, SUPERVISOR)
  return desk
}

async function openBoth(desk: TestDesk): Promise<HTMLElement> {
  openWindow({ home: HOME }, desk)
  await screen.findByRole('heading', { name: 'Contact' })
  press('F2')
  return screen.findByRole('region', { name: 'Saved meanwhile' })
}

test('both versions of a patient stand side by side', async () => {
  const desk = await aPatientChangedTwice()
  const both = await openBoth(desk)

  const phone = within(both).getByRole('group', { name: 'What stands: Phone' })
  const email = within(both).getByRole('group', { name: 'What stands: Email' })
  expect(within(phone).getByText('555-010-0111')).toBeTruthy()
  fireEvent.click(within(phone).getAllByRole('radio')[0] ?? phone)
  expect(within(both).getByText('1 line to pick')).toBeTruthy()
  fireEvent.click(within(email).getAllByRole('radio')[1] ?? email)
  press('Enter', { ctrl: true })

  expect((await screen.findByLabelText<HTMLInputElement>('Phone', { selector: 'input' })).value).toBe('555-010-0111')
  expect(screen.getByLabelText<HTMLInputElement>('Email', { selector: 'input' }).value).toBe('sample@example.com')
  const { discarded } = await ask(desk, 'tray.list', {})
  expect(discarded).toMatchObject([{ key: `patient:${PATIENT_A.id}` }])
})

test('what was saved is taken, and mine waits in the tray', async () => {
  const desk = await aPatientChangedTwice()
  await openBoth(desk)

  fireEvent.click(screen.getByRole('button', { name: 'Take what was saved' }))

  const phone = await screen.findByLabelText<HTMLInputElement>('Phone', { selector: 'input' })
  expect(phone.value).toContain('0177')
  await waitFor(async () => expect(await ask(desk, 'draft.list', {})).toEqual([]))
})

test('a coverage saved meanwhile asks before its draft goes on', async () => {
  const desk = openDesk()
  const { id: _id, benefitPlanId: _plan, savedAt: _saved, ...card } = PPO_COVERAGE
  const draft = { ...card, benefitPlanId: null, patientId: PATIENT_A.id }
  const { id } = await ask(desk, 'coverage.save', { coverageId: null, draft })
  const home = { to: 'coverage', patientId: PATIENT_A.id, coverageId: id } as const
  openWindow({ home }, desk)
  await screen.findByLabelText('Group', { selector: 'input' })
  type('Group', 'G-77')
  await waitFor(async () => expect((await ask(desk, 'draft.list', {}))[0]?.content).toContain('G-77'))
  cleanup()
  desk.later({ minutes: 20 })
  await ask(desk, 'coverage.save', { coverageId: id, draft: { ...draft, memberId: 'M-NEW' } }, SUPERVISOR)

  openWindow({ home }, desk)
  const both = await screen.findByRole('region', { name: 'Saved meanwhile' })
  const member = within(both).getByRole('group', { name: 'What stands: Member id' })
  expect(within(member).getByText('M-NEW')).toBeTruthy()
  expect(within(both).getAllByRole('group')).toHaveLength(2)
  fireEvent.click(screen.getByRole('button', { name: 'Keep all of mine' }))

  expect((await screen.findByLabelText<HTMLInputElement>('Group', { selector: 'input' })).value).toBe('G-77')
  expect(screen.getByLabelText<HTMLInputElement>('Member id', { selector: 'input' }).value).not.toBe('M-NEW')
})
