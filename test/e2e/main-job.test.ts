import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { builtApp } from '../../build/build-app.ts'
import { lintPdf } from '../../build/checks/pdf-lint.ts'
import { closeHeadlessBrowser } from '../../build/stand-in/browser/headless-host.ts'
import { launchApp } from '../../build/stand-in/launch.ts'
import { journeyKeysAt } from '../support/journey.ts'
import { mainJobAt } from '../support/main-job.ts'

/** J13 has no number of its own: what a clinic of one's own costs now, from the first screen to the issued estimate. */
const FIRST_ESTIMATE = { keys: 626, fields: 49 }

const folder = mkdtempSync(join(tmpdir(), 'candor-e2e-'))

afterAll(async () => {
  await closeHeadlessBrowser()
  rmSync(folder, { recursive: true, force: true })
})

test('the main job is done by keyboard and found again', { timeout: 180_000 }, async () => {
  const app = await launchApp({
    mainFile: builtApp.main,
    userFolder: join(folder, 'user'),
    viewport: { width: 1366, height: 768 },
  })
  const keys = await journeyKeysAt(app)
  const job = await mainJobAt(app, keys)
  const complaints: string[] = []
  keys.page.on('console', (message) => complaints.push(message.text()))
  keys.page.on('pageerror', (error) => complaints.push(error.message))

  await job.setUp()
  await job.fillClinic()
  await job.importPrices()
  await job.makePatient()
  await job.enterCoverage()
  await job.startEstimate()
  await job.chooseColumn('B')
  await keys.sees('$550.00')
  await job.issue()
  expect(keys.over(FIRST_ESTIMATE)).toEqual([])
  await job.designPlan()
  expect(await keys.page.getByRole('navigation', { name: 'Open work' }).getByText('Sample Patient A').count()).toBe(3)
  await job.signPlan()
  await job.postPayment()
  const papers = ['E-2026-0001', 'PP-2026-0001'].map((number) => ({ number, path: join(folder, `${number}.pdf`) }))
  for (const paper of papers) await job.savePaper(paper)

  for (const { path } of papers) {
    expect(existsSync(path)).toBe(true)
    expect(await lintPdf(new Uint8Array(readFileSync(path)))).toEqual([])
  }
  expect(complaints).toEqual([])
  await app.quit()

  const again = await app.relaunch()
  const later = await mainJobAt(again)
  await later.signIn()
  await later.jump('e')
  await later.keys.sees('E-2026-0001')
  await later.jump('l')
  await later.keys.sees('PP-2026-0001')
  await later.keys.sees('458.33')
  await again.quit()
})
