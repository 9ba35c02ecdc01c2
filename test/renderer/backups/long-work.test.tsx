// @vitest-environment jsdom
import { act, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { noteProgress } from '../../../renderer/lib/progress.ts'
import type { BackupOverview } from '../../../shared/contract/backup.ts'
import { type Answer, done, refused } from '../../../shared/contract/errors.ts'
import type { CopyRow, RestorePreview } from '../../../shared/contract/restore.ts'
import { LONG_TASKS, type LongTask, type WorkPart } from '../../../shared/model/long-work.ts'
import { openDesk } from '../../support/desk.ts'
import type { FakeBridge } from '../../support/fake-bridge.ts'
import { ADMINISTRATOR, NOW } from '../../support/samples.ts'
import { openWindow, press, type } from '../../support/window.tsx'

const COPY: CopyRow = {
  name: 'candor-2026-11-23',
  kind: 'backup',
  place: 'first',
  madeAt: NOW,
  clinicName: 'Sample Family Clinic',
  patients: 12,
  plans: 3,
  bytes: 4_200_000,
  standing: 'proven',
  hasCode: true,
}

const OVERVIEW: BackupOverview = {
  copies: [COPY],
  folder: '/home/clinic/Candor backups',
  second: null,
  secondNewestAt: null,
  provenAt: NOW,
  checkedAt: NOW,
  freeBytes: 80_000_000_000,
  storeBytes: 4_000_000,
  warnings: [],
}

const PREVIEW: RestorePreview = {
  name: COPY.name,
  clinicName: 'Sample Family Clinic',
  madeAt: NOW,
  patients: 12,
  estimates: 30,
  plans: 3,
  receipts: 2,
  planLeftCents: 45_833,
  lastReceipts: [{ number: 'R-2026-0002', receivedOn: '2026-11-20', amountCents: 9_167 }],
  administrators: [{ id: ADMINISTRATOR.id, name: ADMINISTRATOR.name }],
  usedElsewhere: null,
  missing: null,
}

const STOPPED = refused('STOPPED')
const MB = 1_000_000

afterEach(() => {
  for (const task of LONG_TASKS) noteProgress(task, null)
})

/** An answer that comes when it is given. */
function later(): { readonly answer: Promise<Answer<unknown>>; readonly give: (answer: Answer<unknown>) => void } {
  let give: (answer: Answer<unknown>) => void = () => undefined
  const answer = new Promise<Answer<unknown>>((resolve) => {
    give = resolve
  })
  return { answer, give: (given) => act(() => give(given)) }
}

/** Main says how far it is. */
function tell(
  bridge: FakeBridge,
  task: LongTask,
  part: WorkPart | 'ended',
  [so, all]: readonly (number | null)[] = [],
) {
  act(() => bridge.tell('progress', { task, part, done: so ?? 0, total: all ?? null }))
}

async function openBackups(changes: Partial<BackupOverview> = {}) {
  const opened = openWindow({ person: ADMINISTRATOR, answers: { 'backup.list': done({ ...OVERVIEW, ...changes }) } })
  await screen.findByLabelText('Clinic name')
  press('j', { ctrl: true })
  press('b')
  await screen.findByText(/^Safe\./)
  return opened
}

const bar = (): HTMLProgressElement => screen.getByRole('progressbar', { name: 'How far it is' })
const isThere = (words: string | RegExp): boolean => screen.queryByText(words) !== null

test('a backup says which step it is in, how far it is, and stops by key', async () => {
  const { bridge } = await openBackups()
  const made = later()
  bridge.answerNext('backup.make', made.answer)
  press('Enter', { ctrl: true })
  await screen.findByText('Beginning')

  tell(bridge, 'backup', 'copying', [15.5 * MB, 31 * MB])
  expect(screen.getByText('Step 1 of 4: Copying the records').getAttribute('role')).toBe('status')
  expect(screen.getByText('15.5 MB of 31.0 MB')).toBeTruthy()
  expect(bar().value).toBe(12)
  tell(bridge, 'backup', 'chains', [500, 1_204])
  expect(screen.getByText('Step 3 of 4: Checking money and trail')).toBeTruthy()
  expect(screen.getByText('500 of 1,204 entries')).toBeTruthy()
  expect(bar().value).toBe(60)

  bridge.answerNext('backup.stop', done(null))
  press('.', { ctrl: true })
  await screen.findByText(/^Stopping\. The step that runs/)
  expect(bridge.asked.filter((call) => call === 'backup.stop')).toHaveLength(1)
  expect(screen.queryByRole('button', { name: /^Stop/ })).toBeNull()
  tell(bridge, 'backup', 'ended')
  made.give(STOPPED)

  expect((await screen.findByText('You stopped it.')).closest('[role]')?.getAttribute('role')).toBe('status')
  expect(screen.queryByRole('progressbar', { name: 'How far it is' })).toBeNull()
  bridge.answerNext('backup.make', done({ second: 'none' }))
  press('Enter', { ctrl: true })
  expect(await screen.findByText('Made and proven a copy')).toBeTruthy()
})

test('the second place is two steps more, and leaving it out is said', async () => {
  const { bridge } = await openBackups({ second: 'E:/copies', secondNewestAt: NOW })
  const made = later()
  bridge.answerNext('backup.make', made.answer)
  press('Enter', { ctrl: true })

  tell(bridge, 'backup', 'second', [1 * MB, 4 * MB])
  expect(screen.getByText('Step 5 of 6: Copying to the second place')).toBeTruthy()
  tell(bridge, 'backup', 'ended')
  made.give(done({ second: 'stopped' }))

  expect(await screen.findByText('Made and proven a copy here; the second place was left out')).toBeTruthy()
})

test('the desk goes on meanwhile: whoever comes back sees how far it is', async () => {
  const { bridge } = await openBackups()
  bridge.answerNext('backup.make', later().answer)
  press('Enter', { ctrl: true })
  press('j', { ctrl: true })
  press('c')
  await waitFor(() => expect(isThere(/^Safe\./)).toBe(false))
  tell(bridge, 'backup', 'reading', [3 * MB, 4 * MB])

  press('j', { ctrl: true })
  press('b')

  expect(await screen.findByText('Step 4 of 4: Reading the copy once more')).toBeTruthy()
  expect(screen.getByRole<HTMLButtonElement>('button', { name: /Back up now/ }).disabled).toBe(true)
  press('Enter', { ctrl: true })
  expect(bridge.asked.filter((call) => call === 'backup.make')).toHaveLength(1)
})

test('the trial of a copy says how far it is in its sheet, and stops there', async () => {
  const { bridge } = await openBackups()
  press('Enter')
  await screen.findByRole('button', { name: /Start the drill/ })
  const tried = later()
  bridge.answerNext('backup.drill', tried.answer)
  press('Enter', { ctrl: true })
  await screen.findByText('Beginning')
  tell(bridge, 'drill', 'laying', [1 * MB, 4 * MB])
  expect(screen.getByText('Step 1 of 4: Laying the copy out')).toBeTruthy()

  bridge.answerNext('backup.stop', done(null))
  press('.', { ctrl: true })
  tell(bridge, 'drill', 'ended')
  tried.give(STOPPED)

  expect(await screen.findByText('You stopped it.')).toBeTruthy()
  expect(bridge.asked).toContain('backup.stop')
})

test('a restore can be stopped until the switch, which says that it cannot', async () => {
  const { bridge } = await openBackups()
  press('Enter')
  const open = await screen.findByRole('button', { name: 'Restore this copy' })
  const opening = later()
  bridge.answerNext('restore.preview', opening.answer)
  act(() => open.click())
  await screen.findByText('Beginning')
  tell(bridge, 'restore', 'pages')
  expect(screen.getByText('Step 2 of 4: Checking every page of the copy')).toBeTruthy()
  tell(bridge, 'restore', 'ended')
  opening.give(done(PREVIEW))
  await screen.findByText('What the copy holds')
  const replaced = later()
  bridge.answerNext('restore.replace', replaced.answer)
  type(/Their password/, 'orchard lantern pebble fog')
  press('Enter', { ctrl: true })
  await waitFor(() => expect(bridge.asked).toContain('restore.replace'))

  tell(bridge, 'restore', 'copying', [1 * MB, 4 * MB])
  expect(screen.getByText('Step 1 of 4: Copying the records')).toBeTruthy()
  expect(screen.getByRole('button', { name: /^Stop/ })).toBeTruthy()
  tell(bridge, 'restore', 'switching')

  expect(screen.getAllByText('Putting the copy in its place. This cannot be stopped any more.').length).toBeGreaterThan(
    0,
  )
  expect(screen.queryByRole('button', { name: /^Stop/ })).toBeNull()
  press('.', { ctrl: true })
  expect(bridge.asked).not.toContain('backup.stop')
  replaced.give(done(null))
})

test('before the door the opening of a copy stops by key, and the code stays typed', async () => {
  const { bridge } = openWindow({ person: null, state: 'firstRun' }, openDesk())
  await screen.findByLabelText('Clinic name')
  bridge.answerNext('restore.look', done({ folder: 'Candor backups', copies: [COPY] }))
  press('o', { ctrl: true })
  await screen.findByText('Copies in “Candor backups”')
  press('Enter', { ctrl: true })
  await screen.findByRole('button', { name: /Open the copy/ })
  const opening = later()
  bridge.answerNext('restore.preview', opening.answer)
  type('Recovery code', 'ABCDE')
  press('Enter', { ctrl: true })
  await screen.findByText('Beginning')
  tell(bridge, 'restore', 'laying', [1 * MB, 4 * MB])

  bridge.answerNext('restore.leave', done(null))
  press('.', { ctrl: true })
  tell(bridge, 'restore', 'ended')
  opening.give(STOPPED)

  expect(await screen.findByText('You stopped it.')).toBeTruthy()
  expect(bridge.asked).toContain('restore.leave')
  expect(screen.getByLabelText<HTMLInputElement>('Recovery code').value).toBe('ABCDE')
})
