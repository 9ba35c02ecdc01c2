import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { builtApp } from '../../build/build-app.ts'
import { openBrowser, openWindow } from '../../build/shots/open-window.ts'
import { aClinicAtWork } from '../../build/shots/sample-desk.ts'
import { type ServedWindow, serveWindow } from '../../build/shots/serve-window.ts'
import { fakeBridge } from '../support/fake-bridge.ts'
import { COUNSELOR, NOW } from '../support/samples.ts'

let browser: Browser
let served: ServedWindow

beforeAll(async () => {
  served = await serveWindow(builtApp.renderer)
  browser = await openBrowser()
}, 60_000)

afterAll(async () => {
  await browser.close()
  served.close()
})

/** Everything on the page that would move, and for how long. */
function moving(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('*')].flatMap((element) => {
      const { transitionDuration, animationDuration } = getComputedStyle(element)
      const longest = Math.max(...`${transitionDuration}, ${animationDuration}`.split(', ').map(Number.parseFloat))
      return longest > 0 ? [`${element.tagName} ${element.className}: ${longest} s`] : []
    }),
  )
}

async function openPalette(isStill: boolean): Promise<Page> {
  const bridge = fakeBridge(await aClinicAtWork(), { people: [COUNSELOR], person: COUNSELOR })
  const size = { width: 1366, height: 768 }
  const { page } = await openWindow(browser, served.address, bridge, { size, theme: 'light', now: NOW })
  await page.emulateMedia({ reducedMotion: isStill ? 'reduce' : 'no-preference' })
  await page.getByRole('navigation', { name: 'Main' }).waitFor()
  await page.keyboard.press('Control+KeyK')
  await page.getByRole('dialog').first().waitFor()
  return page
}

test('nothing moves where the system asks for less motion', { timeout: 60_000 }, async () => {
  const page = await openPalette(true)

  expect(await moving(page)).toEqual([])
})

test('the measure sees what moves elsewhere', { timeout: 60_000 }, async () => {
  const page = await openPalette(false)

  expect((await moving(page)).length).toBeGreaterThan(0)
})
