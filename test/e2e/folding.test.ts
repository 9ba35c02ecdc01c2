import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { builtApp } from '../../build/build-app.ts'
import { EVERYBODY, withEverybody } from '../../build/shots/everybody.ts'
import { openBrowser, openWindow } from '../../build/shots/open-window.ts'
import { aClinicAtWork } from '../../build/shots/sample-desk.ts'
import { type ServedWindow, serveWindow } from '../../build/shots/serve-window.ts'
import { LISTS, RECORDS, tour } from '../../build/shots/tour.ts'
import { fakeBridge } from '../support/fake-bridge.ts'
import { ADMINISTRATOR, COUNSELOR, NOW, SUPERVISOR } from '../support/samples.ts'

/** Windows in CSS pixels: what a monitor of 1366 × 768 holds at 200 %, with larger text and at 80 %, and the smallest at 100 %. */
const SIZES = [
  { name: '200 %', width: 683, height: 384 },
  { name: 'Larger text', width: 1067, height: 600 },
  { name: '80 %', width: 1707, height: 960 },
  { name: '1280 × 720', width: 1280, height: 720 },
] as const

const USUAL = { width: 1366, height: 768 }

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

test('every screen folds to the window, with what finishes it in sight', { timeout: 240_000 }, async () => {
  const bridge = fakeBridge(withEverybody(await aClinicAtWork()), {
    people: [COUNSELOR, SUPERVISOR, ADMINISTRATOR, EVERYBODY],
    person: EVERYBODY,
  })
  const { page } = await openWindow(browser, served.address, bridge, { size: USUAL, theme: 'light', now: NOW })
  const found: string[] = []
  const finishes = new Set<string>()
  let sums = 0
  await tour(page, [...RECORDS, ...LISTS], async (screen) => {
    for (const size of SIZES) {
      await page.setViewportSize(size)
      const seen = await measured(page)
      found.push(...seen.faults.map((fault) => `${screen} at ${size.name}: ${fault}`))
      for (const one of seen.finishes) finishes.add(one)
      sums += seen.sums
    }
    await page.setViewportSize(USUAL)
  })
  await page.context().close()

  expect(found).toEqual([])
  expect(finishes.size).toBeGreaterThan(10)
  expect(sums).toBeGreaterThan(8)
})

test('at 200 % the parts of an estimate fold into their picture, and the one with the cursor opens', {
  timeout: 120_000,
}, async () => {
  const bridge = fakeBridge(withEverybody(await aClinicAtWork()), { people: [EVERYBODY], person: EVERYBODY })
  const { page } = await openWindow(browser, served.address, bridge, { size: USUAL, theme: 'light', now: NOW })
  await toEstimate(page)
  await page.setViewportSize(SIZES[0])
  const insurance = page.getByRole('row').filter({ hasText: 'Insurance pays' })
  const folded = (await insurance.boundingBox())?.height
  const isLegendShown = await page.locator('[class*="legend"]').isVisible()

  for (let down = 0; down < 12 && ((await insurance.boundingBox())?.height ?? 0) < 1; down += 1) {
    await page.keyboard.press(down === 0 ? 'ArrowRight' : 'ArrowDown')
  }

  expect([folded, isLegendShown]).toEqual([0, true])
  expect((await insurance.boundingBox())?.height).toBeGreaterThan(15)
  await page.context().close()
})

test('the good faith form names its services in full, and folds at 200 %', { timeout: 120_000 }, async () => {
  const bridge = fakeBridge(withEverybody(await aClinicAtWork()), { people: [EVERYBODY], person: EVERYBODY })
  const { page } = await openWindow(browser, served.address, bridge, { size: USUAL, theme: 'light', now: NOW })
  await toEstimate(page)
  await tour(page, [['good faith form', 'Control+G']], async () => {})
  const words = page.locator('td [value="Therapeutic exercise, 15 min"]')
  await words.waitFor()
  const isCut = await words.evaluate((field) => field.scrollWidth > field.clientWidth)

  await page.setViewportSize(SIZES[0])

  expect(isCut).toBe(false)
  expect((await measured(page)).faults).toEqual([])
  expect((await page.getByLabel('Birth date').boundingBox())?.width).toBeGreaterThan(200)
  await page.context().close()
})

test('at 200 % the patient sees every way to pay, whole', { timeout: 120_000 }, async () => {
  const bridge = fakeBridge(withEverybody(await aClinicAtWork()), { people: [EVERYBODY], person: EVERYBODY })
  const { page } = await openWindow(browser, served.address, bridge, { size: USUAL, theme: 'light', now: NOW })
  await toEstimate(page)
  await page.keyboard.press('F5')
  await page.getByText('You pay about').first().waitFor()

  await page.setViewportSize(SIZES[0])

  const sums = await page.getByText('You pay about').evaluateAll((all) =>
    all.map((one) => {
      const around = one.closest('section')?.getBoundingClientRect()
      const { right, bottom } = one.parentElement?.getBoundingClientRect() ?? new DOMRect()
      return around !== undefined && right <= around.right && bottom <= around.bottom + 1 && bottom <= innerHeight
    }),
  )
  expect(sums).toEqual([true, true, true])
  await page.context().close()
})

/** Opens the estimate of the list, each step once the one before is there, however slow the computer is. */
async function toEstimate(page: Page): Promise<void> {
  const there = [page.getByRole('grid', { name: 'Estimates' }).getByText(/^Knee/), page.getByText('Before you issue')]
  for (const [index, seen] of there.entries())
    await tour(page, RECORDS.slice(index, index + 1), () => seen.first().waitFor())
}

interface Measured {
  readonly faults: readonly string[]
  /** The words of the buttons that finish a screen. */
  readonly finishes: readonly string[]
  /** How many sums that a patient pays were looked for. */
  readonly sums: number
}

function measured(page: Page): Promise<Measured> {
  return page.evaluate(measure)
}

/** Runs inside of the page. */
function measure(): Measured {
  const faults: string[] = []
  const isOut = (one: Element): boolean => {
    const { left, top, right, bottom, width } = one.getBoundingClientRect()
    return width === 0 || left < 0 || top < 0 || right > innerWidth + 1 || bottom > innerHeight + 1
  }
  const main = document.querySelector('main')
  for (let around: Element | null = main?.parentElement ?? null; around; around = around.parentElement) {
    if (around.scrollWidth > around.clientWidth + 1) faults.push(`moves sideways by ${around.scrollWidth}`)
  }
  if (!main || main.getBoundingClientRect().right > innerWidth + 1) faults.push('the work is wider than the window')
  const finishing = [...document.querySelectorAll('header [class*="primary"], aside form > button[type="submit"]')]
  const bar = main?.parentElement?.parentElement?.querySelector(':scope > header:last-of-type')
  const slides = bar?.className.includes('oneRow') ?? false
  if (bar && !slides && bar.scrollWidth > bar.clientWidth + 1) faults.push(`the bar is cut at ${bar.clientWidth}`)
  for (const one of finishing) if (isOut(one)) faults.push(`out of sight: ${one.textContent}`)
  const row = [...document.querySelectorAll('[role="row"]')].find((one) => one.textContent?.startsWith('Patient pays'))
  const sums = [...(row?.querySelectorAll('[role="gridcell"]') ?? [])]
  for (const one of sums) if (isOut(one)) faults.push(`out of sight: patient pays ${one.textContent}`)
  return { faults, finishes: finishing.map((one) => one.textContent ?? ''), sums: sums.length }
}
