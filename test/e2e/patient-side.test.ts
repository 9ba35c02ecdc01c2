import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { builtApp } from '../../build/build-app.ts'
import { closeHeadlessBrowser } from '../../build/stand-in/browser/headless-host.ts'
import { type LaunchedApp, launchApp } from '../../build/stand-in/launch.ts'
import { type MainJob, mainJobAt } from '../support/main-job.ts'

const folder = mkdtempSync(join(tmpdir(), 'candor-patient-side-'))
const DESK = { x: 0, y: 0, width: 1440, height: 900 }
const SECOND = { x: 1440, y: 0, width: 1440, height: 900 }

afterAll(async () => {
  await closeHeadlessBrowser()
  rmSync(folder, { recursive: true, force: true })
})

/** A running app with an estimate on the board. */
async function estimateOn(name: string, displays: readonly (typeof DESK)[]): Promise<[LaunchedApp, MainJob]> {
  const userFolder = join(folder, name)
  const app = await launchApp({ mainFile: builtApp.main, userFolder, viewport: { width: 1440, height: 900 }, displays })
  const job = await mainJobAt(app)
  await job.setUp()
  await job.importPrices()
  await job.makePatient()
  await job.enterCoverage()
  await job.startEstimate()
  await job.keys.press('Control+Home')
  return [app, job]
}

async function says(page: Page, words: string): Promise<void> {
  await page.getByText(words, { exact: false }).first().waitFor()
}

describe('with a second screen', { timeout: 180_000 }, () => {
  let app: LaunchedApp
  let job: MainJob
  let patient: Page

  beforeAll(async () => {
    ;[app, job] = await estimateOn('two', [DESK, SECOND])
    await job.keys.press('F5')
    patient = await app.window(1)
    await says(patient, 'Your cost estimate')
  }, 180_000)

  afterAll(() => app.kill())

  test('the patient sees the ways to pay and no name', async () => {
    await says(patient, 'Pay without insurance')
    await says(patient, 'Use your insurance')
    const shown = await patient.locator('body').innerText()

    expect(shown).not.toMatch(/Sample Patient|70551|R51/)
    if (process.env.CANDOR_SHOTS) await patient.screenshot({ path: join(process.env.CANDOR_SHOTS, 'patient-view.png') })
  })

  test('the language changes at the desk and on the screen', async () => {
    await job.keys.press('Control+L')
    await says(patient, 'Su costo estimado')
    if (process.env.CANDOR_SHOTS) {
      await patient.screenshot({ path: join(process.env.CANDOR_SHOTS, 'patient-view-es.png') })
    }

    await patient.getByRole('button', { name: 'English' }).click()
    await says(patient, 'Your cost estimate')
  })

  test('its page can ask for nothing', async () => {
    const answer = await patient.evaluate(() => window.candor.call('patient.find', { text: 'Sample' }))

    expect(answer).toEqual({ ok: false, error: { kind: 'denied', code: 'DENIED' } })
  })

  test('it is blank at once, and when the desk is locked', async () => {
    await job.keys.press('Shift+F5')
    await says(patient, 'Sample Family Clinic')
    await job.keys.press('F5')
    await says(patient, 'Pay without insurance')
    await job.keys.press('Control+Alt+L')
    await says(patient, 'Sample Family Clinic')

    expect(await patient.getByText('Pay without insurance').count()).toBe(0)
  })
})

test('with one screen it stands over the desk until Escape', { timeout: 180_000 }, async () => {
  const [app, job] = await estimateOn('one', [DESK])
  await job.keys.press('F5')
  await says(job.keys.page, 'Your cost estimate')
  if (process.env.CANDOR_SHOTS) {
    await job.keys.page.screenshot({ path: join(process.env.CANDOR_SHOTS, 'patient-view-here.png') })
  }
  await job.keys.press('Escape')

  await expect.poll(() => job.keys.page.getByText('Your cost estimate').count()).toBe(0)
  await job.keys.sees('Estimate')
  await app.kill()
})
