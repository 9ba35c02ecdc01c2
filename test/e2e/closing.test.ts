import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { builtApp } from '../../build/build-app.ts'
import { closeHeadlessBrowser } from '../../build/stand-in/browser/headless-host.ts'
import { launchApp } from '../../build/stand-in/launch.ts'
import { mainJobAt } from '../support/main-job.ts'

const folder = mkdtempSync(join(tmpdir(), 'candor-closing-'))

afterAll(async () => {
  await closeHeadlessBrowser()
  rmSync(folder, { recursive: true, force: true })
})

/** The descriptions of the copies that were made on closing. */
function closingCopies(): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (path) =>
      path.includes('Candor backups') &&
      path.endsWith('.json') &&
      JSON.parse(readFileSync(join(folder, path), 'utf8')).reason === 'close',
  )
}

test('the closed window makes its copy, is gone after it, and ends the app', { timeout: 120_000 }, async () => {
  const app = await launchApp({
    mainFile: builtApp.main,
    userFolder: join(folder, 'user'),
    homeFolder: join(folder, 'home'),
    viewport: { width: 1366, height: 768 },
  })
  const job = await mainJobAt(app)
  await job.setUp()
  await job.makePatient()
  expect(closingCopies()).toHaveLength(0)

  const page = await app.firstWindow()
  await app.closeWindow(page)
  await app.closeWindow(page).catch(() => undefined)
  const { code } = await app.exited

  expect(code).toBe(0)
  expect(closingCopies()).toHaveLength(1)
})
