import type { Page } from 'playwright-core'
import type { BackupOverview } from '../../shared/contract/backup.ts'
import { done } from '../../shared/contract/errors.ts'
import type { CopyRow, RestorePreview } from '../../shared/contract/restore.ts'
import { ADMINISTRATOR, COUNSELOR, NOW, SUPERVISOR } from '../../test/support/samples.ts'
import type { Scene } from './scene.ts'

const HOUR_MS = 3_600_000

function copyOf(hours: number, changes: Partial<CopyRow> = {}): CopyRow {
  const madeAt = new Date(Date.parse(NOW) - hours * HOUR_MS).toISOString()
  return {
    name: `candor-${madeAt.replaceAll(/[:.]/g, '-')}`,
    kind: 'backup',
    place: 'first',
    madeAt,
    clinicName: 'Sample Family Clinic',
    patients: 1_204,
    plans: 318,
    bytes: 42_300_000,
    standing: 'proven',
    hasCode: true,
    ...changes,
  }
}

const COPIES: readonly CopyRow[] = [
  copyOf(0.25),
  copyOf(0.5),
  copyOf(24, { place: 'second' }),
  copyOf(48, { standing: 'damaged', patients: null, plans: null }),
  copyOf(72),
  copyOf(800, { hasCode: false }),
]

export const OVERVIEW: BackupOverview = {
  copies: [...COPIES, copyOf(120, { kind: 'setAside', standing: 'unproven', patients: null, plans: null })],
  folder: 'C:\\Users\\counselor\\Documents\\Candor backups',
  second: 'E:\\Candor copies',
  secondNewestAt: copyOf(120).madeAt,
  provenAt: copyOf(0.25).madeAt,
  checkedAt: copyOf(5).madeAt,
  freeBytes: 80_000_000_000,
  storeBytes: 42_000_000,
  warnings: ['secondOld', 'codeUnseen'],
}

const PREVIEW: RestorePreview = {
  name: COPIES[0]?.name ?? '',
  clinicName: 'Sample Family Clinic',
  madeAt: copyOf(0.25).madeAt,
  patients: 1_204,
  estimates: 3_310,
  plans: 318,
  receipts: 2_046,
  planLeftCents: 18_445_833,
  lastReceipts: Array.from({ length: 10 }, (_, index) => ({
    number: `R-2026-${String(2_046 - index).padStart(4, '0')}`,
    receivedOn: '2026-11-20',
    amountCents: 9_167 + index * 1_250,
  })),
  administrators: [{ id: ADMINISTRATOR.id, name: ADMINISTRATOR.name }],
  usedElsewhere: null,
  missing: { payments: 3, cents: 21_450, numbers: ['R-2026-2047', 'R-2026-2048', 'R-2026-2049'] },
}

export const answers = {
  'backup.list': done(OVERVIEW),
  'restore.look': done({ folder: 'Candor backups', copies: COPIES }),
  'restore.preview': done(PREVIEW),
  'restore.leave': done(null),
  'export.rescue': done({
    folder: 'Candor export 2026-11-23 15.40',
    tables: 71,
    papers: 204,
    broken: 1,
    source: 'copy',
  }),
  'restore.notices': done([
    { what: 'restored', at: NOW, by: 'Administrator 1', approvedBy: '', copyMadeAt: copyOf(0.25).madeAt },
    { what: 'codeUsed', at: NOW, by: 'Counselor 1', approvedBy: '', copyMadeAt: null },
  ]),
}

export async function openBackups(page: Page): Promise<void> {
  await page.getByLabel('Clinic name').waitFor()
  await page.keyboard.press('Control+J')
  await page.keyboard.press('B')
  await page.getByRole('grid', { name: 'Copies' }).waitFor()
}

export async function openWizard(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Restore from a backup' }).click()
  await page.getByRole('grid', { name: 'Copies' }).waitFor()
}

async function checkStep(page: Page): Promise<void> {
  await openWizard(page)
  await page.keyboard.press('Control+Enter')
  await page.getByRole('textbox', { name: 'Recovery code' }).fill('abcd')
  await page.keyboard.press('Control+Enter')
  await page.getByText('What the copy holds').waitFor()
}

export async function openReplace(page: Page): Promise<void> {
  await openBackups(page)
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Restore this copy' }).click()
  await page.getByText('What the copy holds').waitFor()
}

export const recovery = { person: null, state: 'recovery', start: { problem: 'damaged', answers } } as const

/** Copies, the ways back, and a file that does not open; in the light and in the dark. */
export const copyScenes: readonly Scene[] = [
  ...(['light', 'dark'] as const).flatMap((theme): readonly Scene[] => [
    { name: `copy-list-${theme}`, theme, person: ADMINISTRATOR, start: { answers }, act: openBackups },
    {
      name: `copy-replace-${theme}`,
      theme,
      person: ADMINISTRATOR,
      start: { answers },
      act: openReplace,
    },
    { name: `copy-wizard-${theme}`, theme, ...recovery, act: openWizard },
    { name: `copy-check-${theme}`, theme, ...recovery, act: checkStep },
    {
      name: `copy-rescue-${theme}`,
      theme,
      ...recovery,
      async act(page) {
        await page.getByRole('button', { name: 'Export what can be read' }).click()
        await page.getByRole('textbox', { name: 'Recovery code' }).fill('abcd')
        await page.keyboard.press('Control+Enter')
        await page.getByText('this is its newest copy').waitFor()
      },
    },
    {
      name: `copy-recovery-${theme}`,
      theme,
      ...recovery,
      act: (page) => page.getByRole('button', { name: 'Restore from a backup' }).waitFor(),
    },
    {
      name: `copy-looking-${theme}`,
      theme,
      person: SUPERVISOR,
      atToday: true,
      start: { looking: { at: 'copy', madeAt: NOW } },
      act: (page) => page.getByText(/^Read only: copy of/).waitFor(),
    },
    {
      name: `copy-second-${theme}`,
      theme,
      person: ADMINISTRATOR,
      start: { looking: { at: 'second', since: NOW } },
      async act(page) {
        await page.getByRole('button', { name: 'It is out of use' }).click()
        await page.getByText('Work on this computer?').waitFor()
      },
    },
    {
      name: `copy-notices-${theme}`,
      theme,
      person: SUPERVISOR,
      asks: 'notices',
      atToday: true,
      start: { answers },
      act: (page) => page.getByText('Since you were last here').waitFor(),
    },
    {
      name: `copy-clock-${theme}`,
      theme,
      person: COUNSELOR,
      atToday: true,
      start: { worries: ['clockBehind'], wasCutOff: true },
      act: (page) => page.getByText('Is it right').first().waitFor(),
    },
  ]),
]
