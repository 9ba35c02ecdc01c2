import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { builtApp } from '../../build/build-app.ts'
import { closeHeadlessBrowser } from '../../build/stand-in/browser/headless-host.ts'
import { launchApp } from '../../build/stand-in/launch.ts'
import { mainJobAt } from '../support/main-job.ts'
import { freshFolder } from './support.ts'

afterAll(closeHeadlessBrowser)

/** A last name that is markup, a formula and a way out of an attribute at once. */
const NAME = `"><img src=x onerror=globalThis.isHostile=1>{{7*7}}=1+1`
const LISTS = 'tpelfdrab'
/** Those among them that show the patient; the others may. */
const SHOWING = 'pel'

interface Found {
  readonly violations: readonly string[]
  readonly isHostile: boolean
  readonly made: number
}

test('a hostile name is text on every screen that shows it', { timeout: 400_000 }, async () => {
  const app = await launchApp({ mainFile: builtApp.main, userFolder: join(freshFolder(), 'user') })
  try {
    const job = await mainJobAt(app)
    const page = await app.firstWindow()
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    await page.evaluate(() => {
      globalThis.violations = []
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective: directive, blockedURI, sample }) => {
        globalThis.violations.push({ directive, blocked: blockedURI, sample, source: '' })
      })
    })
    await job.setUp()
    await job.fillClinic()
    await job.importPrices()
    await job.makePatient(NAME)
    await job.enterCoverage()
    await job.startEstimate()
    await job.chooseColumn('A')
    await job.issue()
    await job.designPlan()
    await job.signPlan()
    await job.postPayment()
    for (const letter of LISTS) {
      await job.jump(letter)
      await page.waitForTimeout(400)
      if (SHOWING.includes(letter)) {
        await expect.poll(() => page.locator('main').innerText(), { timeout: 30_000 }).toContain(NAME)
      }
    }

    const found: Found = await page.evaluate(() => ({
      violations: globalThis.violations.map(({ directive }) => directive),
      isHostile: 'isHostile' in globalThis,
      made: document.querySelectorAll('img[src="x"], [onerror]').length,
    }))

    expect(found).toEqual({ violations: [], isHostile: false, made: 0 })
    expect(asked.filter((url) => !url.startsWith('https://ui.app.invalid/') && !url.startsWith('data:'))).toEqual([])
  } finally {
    await app.kill()
  }
})
