import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { builtApp } from '../../build/build-app.ts'
import { closeHeadlessBrowser } from '../../build/stand-in/browser/headless-host.ts'
import { type LaunchedApp, launchApp } from '../../build/stand-in/launch.ts'
import { aClinicWithPlans } from '../support/plan-clinic.ts'
import { type PlanKeys, planKeysAt } from '../support/plan-keys.ts'

const folder = mkdtempSync(join(tmpdir(), 'candor-print-centre-'))

/** The stand-in's computer has two printers: Front desk takes every job, Back office none. */
describe('the print centre by keyboard', { timeout: 90_000 }, () => {
  let app: LaunchedApp
  let keys: PlanKeys

  beforeAll(async () => {
    const userFolder = join(folder, 'user')
    await aClinicWithPlans(userFolder, [{ letter: 'B', firstIn: -29 }])
    app = await launchApp({ mainFile: builtApp.main, userFolder, viewport: { width: 1366, height: 768 } })
    keys = await planKeysAt(app)
    await keys.signIn()
    await keys.press('Control+J', 'd')
    await keys.sees('Letters due')
  }, 120_000)

  afterAll(async () => {
    await app.kill()
    await closeHeadlessBrowser()
    rmSync(folder, { recursive: true, force: true })
  })

  test('a printer is picked and remembered for agreements', async () => {
    await keys.goTo(/^Printer/)
    await keys.type('Back')
    await keys.press('Enter')
    await keys.goTo(/^Find a paper/)

    expect(await printerOf()).toBe('Back office')
  })

  test('what the printer does not take is kept', async () => {
    await keys.press('Control+P')

    await keys.sees('The printer did not take it.')
    await keys.sees('Print queue (1)')
    expect(printers()).toEqual(['Back office'])
  })

  test('it is printed again on another printer', async () => {
    await keys.goTo(/^Printer/)
    await keys.press('Control+A')
    await keys.type('Front')
    await keys.press('Enter')
    await keys.goTo('Print queue (1)')
    await keys.press('Enter')
    await keys.sees('tried once')
    await keys.goTo('Print again')
    await keys.press('Enter')

    await keys.sees('1 paper printed')
    await keys.sees('Nothing waits for a printer.')
    expect(printers()).toEqual(['Back office', 'Front desk'])
    expect(app.calls('webContents.print').at(-1)?.args[0]).toMatchObject({ duplexMode: 'longEdge', copies: 1 })
    await keys.press('Escape')
  })

  test('the letters of the day are issued and printed together', async () => {
    await keys.goTo('Letters due')
    await keys.press('Enter')
    await keys.goTo('Issue and print 1 letter')
    await keys.press('Enter')

    await keys.sees('1 letter issued and printed')
    await keys.press('Escape')
  })

  test('how a paper reached its reader is recorded', async () => {
    for (const way of ['Handed over', 'Mailed', 'Refused']) {
      await keys.goTo(way)
      await keys.press('Enter')
      await keys.page.getByRole('listitem').filter({ hasText: way }).first().waitFor({ timeout: 15_000 })
    }
  })

  test('the unseen window is gone and made no call', () => {
    const opened = app.calls('new BrowserWindow')

    expect(opened.length).toBeGreaterThanOrEqual(3)
    expect(JSON.stringify(opened.at(-1))).toContain('"show":false')
    expect(app.calls('webContents.loadURL').filter(({ args }) => args[0] === 'app://ui/print.html')).toHaveLength(2)
  })

  async function printerOf(): Promise<string> {
    return keys.page.getByRole('combobox', { name: /^Printer/ }).inputValue()
  }

  /** The printers that were asked, in their order. */
  function printers(): readonly string[] {
    return app.calls('webContents.print').map(({ args }) => {
      const [options] = args
      return typeof options === 'object' && options !== null && 'deviceName' in options
        ? String(options.deviceName)
        : ''
    })
  }
})
