// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import type { BackupOverview } from '../../../shared/contract/backup.ts'
import { done, refused } from '../../../shared/contract/errors.ts'
import type { CopyRow, RestorePreview } from '../../../shared/contract/restore.ts'
import { openDesk } from '../../support/desk.ts'
import { ADMINISTRATOR, NOW, SUPERVISOR } from '../../support/samples.ts'
import { fill, openWindow, press, type } from '../../support/window.tsx'

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

async function openBackups(overview: BackupOverview) {
  const opened = openWindow({ person: ADMINISTRATOR, answers: { 'backup.list': done(overview) } })
  await screen.findByLabelText('Clinic name')
  press('j', { ctrl: true })
  press('b')
  await screen.findByRole('button', { name: /Back up now/ })
  return opened
}

describe('the Backups screen', () => {
  test('says in one sentence whether the records are safe', async () => {
    await openBackups(OVERVIEW)

    expect(await screen.findByText(/^Safe\. Last copy today, .* proven, 1 place\.$/)).toBeTruthy()
    expect(screen.getByText('4.2 MB')).toBeTruthy()
    expect(screen.getByText('12')).toBeTruthy()
  })

  test('names the worst first and the others beneath', async () => {
    await openBackups({ ...OVERVIEW, provenAt: null, copies: [], warnings: ['failed', 'secondMissing'] })

    expect((await screen.findByRole('alert')).textContent).toContain('The last backup was not made.')
    expect(screen.getByText(/All copies lie on this computer/)).toBeTruthy()
    expect(screen.getByText('Not safe yet. No copy was made.')).toBeTruthy()
    expect(screen.getByText('No copies here.')).toBeTruthy()
  })

  test('says why a copy could not be made', async () => {
    const { bridge } = await openBackups(OVERVIEW)
    await screen.findByText(/^Safe\./)
    bridge.answerNext('backup.make', {
      ok: false,
      error: { kind: 'broken', ticket: 'P-1', cause: 'diskFull' },
    })

    press('Enter', { ctrl: true })

    expect(await screen.findByText('The disk is full.')).toBeTruthy()
  })

  test('calls nothing safe while a warning is red', async () => {
    const fiveDays = new Date(Date.parse(NOW) - 5 * 86_400_000).toISOString()
    await openBackups({ ...OVERVIEW, second: 'E:/copies', secondNewestAt: fiveDays, warnings: ['secondOld'] })

    expect(await screen.findByText(/^Not safe now\. Last proven copy today/)).toBeTruthy()
    expect(screen.getByText(/^Second place: E:\/copies; newest copy .*, 5 days old$/)).toBeTruthy()
  })

  test('shows what a drill proved', async () => {
    const { bridge } = await openBackups(OVERVIEW)
    await screen.findByText(/^Safe\./)
    press('Enter')
    await screen.findByRole('button', { name: /Start the drill/ })
    const report = {
      madeAt: NOW,
      patients: 12,
      plans: 3,
      receipts: 2,
      planLeftCents: 45_833,
      lastReceipt: 'R-2026-0002',
    }
    bridge.answerNext('backup.drill', done({ ...report, isByCode: true }))

    type(/Recovery code/, 'abcde')
    press('Enter', { ctrl: true })

    expect(
      await screen.findByText('The paper and the copy alone open the clinic, and all totals are equal.'),
    ).toBeTruthy()
    expect(screen.getByText('$458.33')).toBeTruthy()
  })

  test('is not there for a counselor', async () => {
    openWindow({})
    await screen.findByLabelText('Main')

    expect(screen.queryByText('Backups')).toBeNull()
  })
})

describe('before the desk opens', () => {
  test('a new code is shown, and two groups are asked for', async () => {
    const { bridge } = openWindow({ person: ADMINISTRATOR, asks: 'recoveryCode' }, withNothing())
    bridge.answerNext('recovery.make', done({ groups: ['AAAAA', 'BBBBB', 'CCCCC'], asked: [1, 3] }))
    const list = await screen.findByRole('list', { name: 'Recovery code' })
    const shown = list.textContent
    press('Enter', { ctrl: true })
    await screen.findByText('Type two groups from your paper')
    bridge.answerNext('recovery.confirm', refused('GROUP_DIFFERS', { group: 3 }))

    fill('Group 1', 'aaaaa')
    type('Group 3', 'ccccd')
    press('Enter', { ctrl: true })

    expect(shown).toBe('1AAAAA2BBBBB3CCCCC')
    expect(await screen.findByText('Group 3 is not as it is printed.')).toBeTruthy()
    expect(screen.queryByText('BBBBB')).toBeNull()
  })

  test('a supervisor reads what touched all records', async () => {
    const { bridge } = openWindow({ person: SUPERVISOR, asks: 'notices' }, withNothing())
    const notice = { what: 'restored', at: NOW, by: 'Administrator 1', approvedBy: 'Supervisor 2', copyMadeAt: NOW }
    bridge.answerNext('restore.notices', done([notice]))
    await screen.findByText(/Administrator 1 restored the records/)
    bridge.answerNext('restore.seen', done(null))

    press('Enter', { ctrl: true })

    await waitFor(() => expect(bridge.asked).toContain('restore.seen'))
  })
})

describe('the way back', () => {
  test('a damaged file offers a restore and an export', async () => {
    openWindow({ person: null, state: 'recovery', problem: 'damaged' }, withNothing())

    expect(await screen.findByText('The data file did not pass its check.')).toBeTruthy()
    expect(screen.getByText('Restore from a backup')).toBeTruthy()
    expect(screen.getByText('Export what can be read')).toBeTruthy()
  })

  test('an empty file is told apart from a damaged one', async () => {
    openWindow({ person: null, state: 'recovery', problem: 'empty' }, withNothing())

    expect(await screen.findByText('The data file is there, but it holds nothing.')).toBeTruthy()
    expect(screen.getByText(/Your records are in the last backup\.$/)).toBeTruthy()
    expect(screen.getByText('Restore from a backup')).toBeTruthy()
    expect(screen.queryByText('The data file did not pass its check.')).toBeNull()
  })

  test('a copy is chosen, opened, compared and put in place', async () => {
    const { bridge } = openWindow({ person: null, state: 'firstRun' }, withNothing())
    await screen.findByLabelText('Clinic name')
    bridge.answerNext('restore.look', done({ folder: 'Candor backups', copies: [COPY] }))
    press('o', { ctrl: true })
    await screen.findByText('Copies in “Candor backups”')
    press('Enter', { ctrl: true })
    await screen.findByRole('button', { name: /Open the copy/ })
    bridge.answerNext('restore.preview', refused('CODE_WRONG', { waitSeconds: 30 }))
    type('Recovery code', 'ABCDE')
    press('Enter', { ctrl: true })
    const wrong = await screen.findByText(/Wait 30 seconds/)
    bridge.answerNext('restore.preview', done({ ...PREVIEW, usedElsewhere: NOW }))
    press('Enter', { ctrl: true })
    await screen.findByText('What the copy holds')

    expect(wrong).toBeTruthy()
    expect(screen.getByText(/^Another computer was given this copy: /)).toBeTruthy()
    expect(screen.getByText('$458.33')).toBeTruthy()
    expect(screen.getByText('R-2026-0002')).toBeTruthy()
    fill('Newest receipt on paper', 'R-2026-9000')
    expect(screen.getByText(/^This number is far from the last one in the copy/)).toBeTruthy()
    fill('Newest receipt on paper', 'R-2026-0005')
    fill('New password', 'amber canyon whistle nine')
    type('New password again', 'amber canyon whistle ten')
    press('Enter', { ctrl: true })
    expect(await screen.findByText('The two passwords differ.')).toBeTruthy()
    expect(bridge.asked).not.toContain('restore.finish')
  })
})

function withNothing() {
  return openDesk()
}
