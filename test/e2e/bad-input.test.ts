import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, expect, test } from 'vitest'
import { builtApp } from '../../build/build-app.ts'
import { closeHeadlessBrowser } from '../../build/stand-in/browser/headless-host.ts'
import { type LaunchedApp, launchApp } from '../../build/stand-in/launch.ts'
import { type MainJob, mainJobAt, PASSWORD } from '../support/main-job.ts'
import { makeNewerClinic } from '../support/newer-clinic.ts'
import { sheetRow, workbookBytes } from '../support/workbook-file.ts'

const folders: string[] = []
const running: LaunchedApp[] = []

function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'candor-bad-input-'))
  folders.push(folder)
  return folder
}

async function open(userFolder: string): Promise<{ readonly app: LaunchedApp; readonly job: MainJob }> {
  const app = await launchApp({ mainFile: builtApp.main, userFolder, viewport: { width: 1366, height: 768 } })
  running.push(app)
  return { app, job: await mainJobAt(app) }
}

afterEach(async () => {
  for (const app of running.splice(0)) await app.kill()
})

afterAll(async () => {
  await closeHeadlessBrowser()
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

test('a wrong password is told and the right one still opens', { timeout: 120_000 }, async () => {
  const userFolder = join(freshFolder(), 'user')
  const first = await open(userFolder)
  await first.job.setUp()
  await first.app.quit()
  const { keys, signIn } = (await open(userFolder)).job

  await keys.arrivesAt('Password')
  await keys.type('something else entirely 7')
  await keys.press('Enter')

  await keys.sees('That password is not right.')
  await signIn()
})

test('a malformed list is refused and nothing of it stays', { timeout: 120_000 }, async () => {
  const folder = freshFolder()
  const path = join(folder, 'broken.csv')
  writeFileSync(path, 'Code,Charge\nA-1,"12.00\nA-2,5.00\n')
  const { app, job } = await open(join(folder, 'user'))
  await job.setUp()
  await job.jump('f')
  app.dialogs.answer({ paths: [path] })

  await job.keys.press('Insert')
  await job.keys.sees(/not (be )?(read|understood)|row 2/i)
  await job.keys.press('Escape')
  await job.keys.sees('No fee list yet.')
})

test('a workbook is read in the app as it is shipped, and one with a password says how to save it', {
  timeout: 120_000,
}, async () => {
  const folder = freshFolder()
  const [locked, whole] = [join(folder, 'locked.xlsx'), join(folder, 'fees.xlsx')]
  writeFileSync(locked, new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0]))
  const rows = `${sheetRow(1, ['Code', 'Description', 'Charge'])}${sheetRow(2, ['V-204', 'Specialist visit', 285.5])}`
  writeFileSync(whole, workbookBytes({ sheets: [{ name: 'Fees 2026', rows }] }))
  const { app, job } = await open(join(folder, 'user'))
  await job.setUp()
  await job.jump('f')
  app.dialogs.answer({ paths: [locked] })
  await job.keys.press('Insert')
  await job.keys.sees(/Save it as .xlsx without one/)
  await job.keys.press('Escape')

  app.dialogs.answer({ paths: [whole] })
  await job.keys.press('Insert')
  await job.keys.sees(/fees.xlsx \(sheet “Fees 2026”\)/)
  await job.keys.press('Control+Enter')
  await job.keys.fill('Name of the list', 'From a workbook')
  await job.keys.press('Control+Enter')
  await job.keys.sees(/1 service .*in force/)
})

test('an unknown code keeps its line and asks for a price', { timeout: 120_000 }, async () => {
  const { job } = await open(join(freshFolder(), 'user'))
  await job.setUp()
  await job.keys.press('Control+N')
  await job.keys.arrivesAt(/Add a service/)

  await job.keys.type('ZZ-404')
  await job.keys.press('Enter')

  await job.keys.sees('ZZ-404')
  await job.keys.sees(/No price/)
})

test('a negative amount is refused beside its field', { timeout: 120_000 }, async () => {
  const { job } = await open(join(freshFolder(), 'user'))
  await job.setUp()
  await job.makePatient()
  await job.keys.press('Alt+C')
  await job.keys.press('Insert')

  await job.keys.fill('Deductible, person, total, in network', '-20')
  await job.keys.press('Tab')

  await job.keys.sees(/negative|less than zero|below zero|minus/i)
})

test('a newer database is named and left as it is', { timeout: 120_000 }, async () => {
  const userFolder = join(freshFolder(), 'user')
  await makeNewerClinic(userFolder)
  const { keys } = (await open(userFolder)).job

  await keys.arrivesAt('Password')
  await keys.type(PASSWORD)
  await keys.press('Enter')

  await keys.sees(/newer/i)
})

test('a second start leaves the first one alone', { timeout: 120_000 }, async () => {
  const userFolder = join(freshFolder(), 'user')
  const first = await open(userFolder)
  await first.job.setUp()

  const second = await launchApp({ mainFile: builtApp.main, userFolder })
  running.push(second)

  expect((await second.exited).code).toBe(0)
  await first.job.makePatient()
})
