import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, expect, test } from 'vitest'
import { builtApp } from '../../build/build-app.ts'
import { closeHeadlessBrowser } from '../../build/stand-in/browser/headless-host.ts'
import { type LaunchedApp, launchApp } from '../../build/stand-in/launch.ts'
import { type MainJob, mainJobAt, PASSWORD } from '../support/main-job.ts'
import { type ClinicOfApp, makeClinicOfApp } from '../support/tampered-app.ts'

const folders: string[] = []
const running: LaunchedApp[] = []

async function aClinic(): Promise<{ readonly clinic: ClinicOfApp; readonly open: () => Promise<MainJob> }> {
  const folder = mkdtempSync(join(tmpdir(), 'candor-tampered-'))
  folders.push(folder)
  const userFolder = join(folder, 'user')
  const clinic = await makeClinicOfApp(userFolder)
  return {
    clinic,
    async open() {
      const app = await launchApp({ mainFile: builtApp.main, userFolder, viewport: { width: 1366, height: 768 } })
      running.push(app)
      return mainJobAt(app)
    },
  }
}

afterEach(async () => {
  for (const app of running.splice(0)) await app.kill()
})

afterAll(async () => {
  await closeHeadlessBrowser()
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

/** What somebody with the key and a tool does to the file, and the sentence that names it. */
const CASES = [
  [
    'an edited amount',
    'UPDATE ledger_entries SET amount_cents = 9000 WHERE seq = 4',
    'Entry 4 of the ledger, on plan PP-2026-0001, was changed after it was written.',
  ],
  ['a removed entry', 'DELETE FROM ledger_entries WHERE seq = 5', 'Entry 5 of the ledger is missing.'],
  [
    'swapped entries',
    `UPDATE ledger_entries SET seq = 99 WHERE seq = 5;
     UPDATE ledger_entries SET seq = 5 WHERE seq = 6; UPDATE ledger_entries SET seq = 6 WHERE seq = 99`,
    'Entry 5 of the ledger, on plan PP-2026-0002, was written at another place: entries were swapped.',
  ],
  [
    'a cut tail',
    `DELETE FROM allocations WHERE entry_id IN (SELECT id FROM ledger_entries WHERE seq > 8);
     DELETE FROM ledger_entries WHERE seq > 8`,
    'The newest entries of the ledger, 9 to 10, were cut off.',
  ],
] as const
const GUARD = 'The guard “ledger_entries_no_update” of the ledger was taken out of the file.'
const LONG = { timeout: 240_000 }

test.each(CASES)('an app opened after %s names it above every screen', LONG, async (_name, change, sentence) => {
  const { clinic, open } = await aClinic()
  clinic.tamper(change)
  const { keys, jump, signIn } = await open()
  await signIn()

  await keys.page.getByRole('alert').getByText(sentence).waitFor({ timeout: 60_000 })
  await jump('c')
  await keys.page.getByRole('list', { name: 'Findings' }).getByText(sentence).waitFor({ timeout: 60_000 })
})

test('an app without one of its guards stays closed and names it', LONG, async () => {
  const { clinic, open } = await aClinic()
  clinic.tamper('SELECT 1', 'ledger_entries_no_update')
  const { keys } = await open()
  await keys.arrivesAt('Password')
  await keys.type(PASSWORD)
  await keys.press('Enter')

  await keys.page.getByText(GUARD).first().waitFor({ timeout: 60_000 })
})

test('a look finds what was changed while somebody was signed in', LONG, async () => {
  const { clinic, open } = await aClinic()
  const { keys, jump, signIn } = await open()
  await signIn()
  await jump('c')
  await keys.page.getByText('Unbroken').first().waitFor({ timeout: 60_000 })
  const findings = keys.page.getByRole('list', { name: 'Findings' })
  /** The key does nothing while a look is going on, which the button says. */
  const lookAgain = async () => {
    await keys.page.getByRole('button', { name: /^Check now/, disabled: false }).waitFor({ timeout: 60_000 })
    await keys.press('Control+Enter')
  }
  const [edited, , , cutTail] = CASES
  for (const [, change, sentence] of [edited, cutTail]) {
    clinic.tamper(change)
    await lookAgain()
    await findings.getByText(sentence).waitFor({ timeout: 60_000 })
  }
  clinic.tamper('SELECT 1', 'ledger_entries_no_update')
  await lookAgain()

  await findings.getByText(GUARD).waitFor({ timeout: 60_000 })
  expect(await keys.page.getByText('Unbroken').count()).toBe(0)
})
