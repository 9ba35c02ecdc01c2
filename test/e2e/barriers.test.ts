import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { builtApp } from '../../build/build-app.ts'
import { barriersOn } from '../../build/shots/barriers.ts'
import { aBusyDay } from '../../build/shots/busy-day.ts'
import { openBrowser, openWindow } from '../../build/shots/open-window.ts'
import { aClinicAtWork } from '../../build/shots/sample-desk.ts'
import { type ServedWindow, serveWindow } from '../../build/shots/serve-window.ts'
import { LISTS, RECORDS, type Step, tour } from '../../build/shots/tour.ts'
import * as people from '../../db/repositories/people.ts'
import { openDesk, type TestDesk } from '../support/desk.ts'
import { type FakeBridge, fakeBridge } from '../support/fake-bridge.ts'
import { ADMINISTRATOR, aPerson, COUNSELOR, NOW, SUPERVISOR } from '../support/samples.ts'

/** Sees every screen. */
const EVERYBODY = aPerson('Counselor 2', ['counselor', 'lead', 'supervisor', 'administrator'])
const SIZE = { width: 1366, height: 768 }

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

/** Those that look different without anything in them, or without an answer. */
const EMPTY = LISTS.filter(([screen]) => !['calling', 'new patient', 'palette'].includes(screen))
const FAILED = LISTS.filter(([screen]) =>
  ['today', 'patients', 'plans', 'documents', 'reports', 'set-up'].includes(screen),
)

test('a clinic at work has no barriers on any screen', { timeout: 240_000 }, async () => {
  const found = await walk(await aClinicAtWork(), [...RECORDS, ...LISTS])

  expect(found).toEqual([])
})

test('a busy day has no barriers on its lists', { timeout: 120_000 }, async () => {
  const found = await walk(await aBusyDay(), LISTS.slice(0, 2))

  expect(found).toEqual([])
})

test('an empty clinic has no barriers on any list', { timeout: 120_000 }, async () => {
  const found = await walk(openDesk(), EMPTY)

  expect(found).toEqual([])
})

test('lists that failed have no barriers', { timeout: 120_000 }, async () => {
  const found = await walk(openDesk(), FAILED, failing)

  expect(found).toEqual([])
})

test('the doors have no barriers', { timeout: 60_000 }, async () => {
  const bridge = fakeBridge(openDesk(), { people: [COUNSELOR], person: null })
  const firstRun = fakeBridge(openDesk(), { people: [COUNSELOR], person: null, state: 'firstRun' })

  expect([...(await look(bridge, [['sign-in']])), ...(await look(firstRun, [['first run']]))]).toEqual([])
})

/** Every list answers that it broke; who is there and what they may do is still answered. */
function failing(bridge: FakeBridge): FakeBridge {
  const broken = { ok: false, error: { kind: 'broken', ticket: 'P-A1B2C3', cause: 'bug' } }
  const call: FakeBridge['call'] = async (name, request) =>
    name === 'app.status' ? bridge.call(name, request) : broken
  return { ...bridge, call }
}

function walk(desk: TestDesk, steps: readonly Step[], how = (bridge: FakeBridge): FakeBridge => bridge) {
  desk.store.writer.transaction((tx) => people.add(tx, EVERYBODY, NOW))
  const team = [COUNSELOR, SUPERVISOR, ADMINISTRATOR, EVERYBODY]
  return look(how(fakeBridge(desk, { people: team, person: EVERYBODY })), steps)
}

/** Goes through the steps in one window and looks at each screen in both themes. */
async function look(bridge: FakeBridge, steps: readonly Step[]): Promise<readonly string[]> {
  const { page } = await openWindow(browser, served.address, bridge, { size: SIZE, theme: 'light', now: NOW })
  const found: string[] = []
  await tour(page, steps, async (screen) => {
    found.push(...(await barriersOf(page)).map((barrier) => `${screen}: ${barrier}`))
    await page.emulateMedia({ colorScheme: 'dark' })
    found.push(...(await barriersOn(page, 'colors')).map((barrier) => `${screen}, dark: ${barrier}`))
    await page.emulateMedia({ colorScheme: 'light' })
  })
  await page.context().close()
  return found
}

async function barriersOf(page: Page): Promise<readonly string[]> {
  const styles = await page.locator('style').count()
  const many = (await actionsOfBars(page)).filter((count) => count > 3)
  return [
    ...(await barriersOn(page)),
    ...(styles > 0 ? [`${styles} style elements`] : []),
    ...many.map((count) => `${count} actions in one bar, where three are the most`),
  ]
}

/** How many actions stand at the right edge of each bar of a record. */
function actionsOfBars(page: Page): Promise<readonly number[]> {
  const bars = page.locator('header:has(> h1)')
  return bars.evaluateAll((all) => all.map((bar) => bar.lastElementChild?.querySelectorAll('button').length ?? 0))
}
