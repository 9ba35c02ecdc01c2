import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { builtApp } from '../../build/build-app.ts'
import { barriersOn } from '../../build/shots/barriers.ts'
import { aBusyDay } from '../../build/shots/busy-day.ts'
import { openBrowser, openWindow } from '../../build/shots/open-window.ts'
import { aClinicAtWork } from '../../build/shots/sample-desk.ts'
import { type ServedWindow, serveWindow } from '../../build/shots/serve-window.ts'
import * as people from '../../db/repositories/people.ts'
import { openDesk, type TestDesk } from '../support/desk.ts'
import { type FakeBridge, fakeBridge } from '../support/fake-bridge.ts'
import { ADMINISTRATOR, aPerson, COUNSELOR, NOW, SUPERVISOR } from '../support/samples.ts'

/** Sees every screen. */
const EVERYBODY = aPerson('Counselor 2', ['counselor', 'lead', 'supervisor', 'administrator'])
const SIZE = { width: 1366, height: 768 }
/** A screen has settled when nothing is busy any more. */
const SETTLED_MS = 350

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

type Step = readonly [screen: string, ...keys: readonly string[]]

/** The lists of the rail, each with what one key opens on it. */
const LISTS: readonly Step[] = [
  ['today', 'Control+J', 't'],
  ['calling', 'l'],
  ['patients', 'Escape', 'Control+J', 'p'],
  ['new patient', 'Control+Shift+N'],
  ['estimates', 'Escape', 'Control+J', 'e'],
  ['plans', 'Control+J', 'l'],
  ['documents', 'Control+J', 'd'],
  ['reports', 'Control+J', 'r'],
  ['cash', '2'],
  ['approvals', 'Control+J', 'a'],
  ['fees', 'Control+J', 'f'],
  ['ledger', 'Control+J', 'c'],
  ['audit', 'Control+J', 'w'],
  ['set-up', 'Control+J', 's'],
  ['people', 'Alt+2'],
  ['plan rules', 'Alt+3'],
  ['prices', 'Alt+4'],
  ['palette', 'Control+K'],
]

/** Those that look different without anything in them, or without an answer. */
const EMPTY = LISTS.filter(([screen]) => !['calling', 'new patient', 'palette'].includes(screen))
const FAILED = LISTS.filter(([screen]) =>
  ['today', 'patients', 'plans', 'documents', 'reports', 'set-up'].includes(screen),
)

/** What stands behind the first row of a list. */
const RECORDS: readonly Step[] = [
  ['list of estimates', 'Control+J', 'e'],
  ['estimate', 'ArrowDown', 'Enter'],
  ['why', 'w'],
  ['line', 'w', 'Home', 'F4'],
  ['list of plans', 'Escape', 'Control+J', 'l'],
  ['plan', 'Enter'],
  ['terms', 't'],
  ['payment', 'Escape', 'Control+R'],
  ['people', 'Escape', 'Control+J', 'p'],
  ['patient', 'Enter'],
  ['coverages', 'Alt+2'],
  ['coverage', 'Insert'],
  ['designer', 'Escape', 'Escape', 'Alt+4', 'Insert'],
]

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
  await page.locator('main').waitFor()
  await page.waitForTimeout(SETTLED_MS)
  for (const [screen, ...keys] of steps) {
    for (const key of keys) await page.keyboard.press(key)
    await page.waitForTimeout(SETTLED_MS)
    if (process.env.CANDOR_SHOTS) await page.screenshot({ path: `${process.env.CANDOR_SHOTS}/${screen}.png` })
    found.push(...(await barriersOf(page)).map((barrier) => `${screen}: ${barrier}`))
    await page.emulateMedia({ colorScheme: 'dark' })
    found.push(...(await barriersOn(page, 'colors')).map((barrier) => `${screen}, dark: ${barrier}`))
    await page.emulateMedia({ colorScheme: 'light' })
  }
  await page.context().close()
  return found
}

async function barriersOf(page: Page): Promise<readonly string[]> {
  const styles = await page.locator('style').count()
  return [...(await barriersOn(page)), ...(styles > 0 ? [`${styles} style elements`] : [])]
}
