import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { builtApp } from '../../build/build-app.ts'
import { closeHeadlessBrowser } from '../../build/stand-in/browser/headless-host.ts'
import { launchApp } from '../../build/stand-in/launch.ts'
import { journeyKeysAt } from '../support/journey.ts'
import { mainJobAt, PASSWORD } from '../support/main-job.ts'

const folder = mkdtempSync(join(tmpdir(), 'candor-restore-'))
/** J14: the code, and the newest receipt on paper. A new password, typed twice, comes on top where the computer is new. */
const RESTORE = { keys: 60, fields: 2 }
const NEW_PASSWORD = 'amber canyon whistle nine'

afterAll(async () => {
  await closeHeadlessBrowser()
  rmSync(folder, { recursive: true, force: true })
})

function onComputer(name: string) {
  return {
    mainFile: builtApp.main,
    userFolder: join(folder, name, 'user'),
    homeFolder: join(folder, name, 'home'),
    viewport: { width: 1366, height: 768 },
  }
}

/** Where a folder of this name lies below another one. */
function below(where: string, name: string): string {
  const found = readdirSync(where, { recursive: true, encoding: 'utf8' }).find((path) => path.endsWith(name))
  return join(where, found ?? name)
}

test('a backup and the code bring the clinic back by keyboard', { timeout: 180_000 }, async () => {
  const first = await launchApp(onComputer('first'))
  const job = await mainJobAt(first)
  const code = await job.setUp()
  await job.makePatient()
  await first.quit()
  const stick = join(folder, 'stick')
  mkdirSync(stick)
  cpSync(below(join(folder, 'first'), 'Candor backups'), stick, { recursive: true })

  const second = await launchApp(onComputer('second'))
  const keys = await journeyKeysAt(second)
  await keys.sees('Set up this workstation')
  keys.begin()
  await keys.press('Control+O')
  await keys.sees('Step 1 of 3')
  second.dialogs.answer({ paths: [stick] })
  await keys.press('Control+O')
  await keys.sees('Copies in “stick”')
  await keys.press('Control+Enter')
  await keys.arrivesAt('Recovery code')
  await keys.type(code.toLowerCase())
  await keys.press('Control+Enter')
  await keys.sees('What the copy holds')
  await keys.fill('Newest receipt on paper', 'R-2026-0002')
  expect(keys.over(RESTORE)).toEqual([])
  await keys.fill('New password', NEW_PASSWORD)
  await keys.fill('New password again', NEW_PASSWORD)
  await keys.press('Control+Enter')
  await keys.sees('Nothing due.')
  await keys.sees('2 receipts are on paper and not in the records.')
  await keys.press('Control+J', 'p')
  await keys.sees('04/12/1981')
  await second.quit()

  expect(readdirSync(stick).filter((name) => name.endsWith('.candor')).length).toBeGreaterThan(0)
})

test('an emptied file leads to its copies and to an export', { timeout: 180_000 }, async () => {
  const options = onComputer('third')
  const app = await launchApp(options)
  const job = await mainJobAt(app)
  const code = await job.setUp()
  await job.makePatient()
  await app.quit()
  truncateSync(below(options.userFolder, 'candor.db'), 0)
  const out = join(folder, 'out')
  mkdirSync(out)

  const again = await app.relaunch()
  const { keys } = await mainJobAt(again)
  await keys.sees('The data file is there, but it holds nothing.')
  await keys.goTo('Export what can be read')
  await keys.press('Enter')
  await keys.arrivesAt('Recovery code')
  await keys.type(code)
  again.dialogs.answer({ paths: [out] })
  await keys.press('Control+Enter')
  await keys.sees('this is its newest copy')
  await keys.press('Escape', 'Escape')
  await keys.goTo('Restore from a backup')
  await keys.press('Enter')
  await keys.sees('Step 1 of 3')
  await again.quit()

  const [name = ''] = readdirSync(out)
  expect(readFileSync(join(out, name, 'tables', 'patients.csv'), 'utf8')).toContain('"Patient A"')
  expect(readdirSync(join(out, name))).toEqual(['README.txt', 'papers', 'tables'])
})

test('after a lost keychain the code opens the clinic by keyboard', { timeout: 180_000 }, async () => {
  const options = onComputer('fourth')
  const app = await launchApp(options)
  const job = await mainJobAt(app)
  const code = await job.setUp()
  await app.quit()
  const second = await app.relaunch()
  await (await mainJobAt(second)).signIn()
  await second.quit()

  const third = await second.relaunch({ safeStorage: 'lost' })
  const { keys } = await mainJobAt(third)
  await keys.arrivesAt('Password')
  await keys.type(PASSWORD)
  await keys.press('Enter')
  await keys.sees('This computer has lost the secret that it kept for the locks.')
  await keys.goTo('Use the recovery code')
  await keys.press('Enter')
  await keys.arrivesAt('Your name')
  await keys.type('Counselor 1')
  await keys.fill('Recovery code', code)
  await keys.fill('New password', NEW_PASSWORD)
  await keys.fill('New password again', NEW_PASSWORD)
  await keys.press('Control+Enter')
  await keys.sees('Nothing due.')
  await third.quit()

  const last = await third.relaunch({ safeStorage: 'ok' })
  const later = await mainJobAt(last)
  await later.keys.arrivesAt('Password')
  await later.keys.type(NEW_PASSWORD)
  await later.keys.press('Enter')
  await later.keys.sees('Nothing due.')
  await last.quit()
})
