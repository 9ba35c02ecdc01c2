import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { builtApp } from '../../build/build-app.ts'
import { barriersOn, contrastIn } from '../../build/shots/barriers.ts'
import { openScene } from '../../build/shots/open-scene.ts'
import { openBrowser } from '../../build/shots/open-window.ts'
import { goRound, type Opening, type Round } from '../../build/shots/opening.ts'
import { ROUNDS } from '../../build/shots/rounds.ts'
import { scenes } from '../../build/shots/scenes.ts'
import { type ServedWindow, serveWindow } from '../../build/shots/serve-window.ts'

const SIZE = { width: 1366, height: 768 }
/** Windows side by side, over one browser. */
const LANES = 2

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

/** Each name of a round is the name of a scene; a round without one would open nothing. */
async function openRound({ scene: name }: Round): Promise<Page> {
  const scene = scenes.find((one) => one.name === name)
  if (scene === undefined) throw new Error(`no scene is called ${name}`)
  const { page } = await openScene(browser, served.address, scene, SIZE)
  page.setDefaultTimeout(15_000)
  await scene.act(page)
  return page
}

async function barriersOf(round: Round): Promise<readonly string[]> {
  const page = await openRound(round)
  const found: string[] = []
  await goRound(page, round, async (opening, place) => {
    await toItsEnd(place)
    const light = await barriersOn(page)
    await page.emulateMedia({ colorScheme: 'dark' })
    const dark = await contrastIn(place)
    await page.emulateMedia({ colorScheme: 'light' })
    found.push(...named(opening, light), ...named(opening, dark))
  })
  await page.context().close()
  return found
}

function named({ of, name }: Opening, barriers: readonly string[]): readonly string[] {
  return barriers.map((barrier) => `${of[0]}, ${name}: ${barrier}`)
}

/** What finishes a sheet stays in sight over its fields; at the end of the sheet it stands over none of them. */
async function toItsEnd(place: Locator): Promise<void> {
  await place.evaluate((part) => {
    for (const inner of part.querySelectorAll('*')) inner.scrollTop = inner.scrollHeight
  })
}

/** What a round finds. One that is not reached on a busy computer is begun anew, once; then it is named. */
function reached(round: Round): Promise<readonly string[]> {
  const again = (): Promise<readonly string[]> => barriersOf(round)
  return again()
    .catch(again)
    .catch((error: unknown) => [`${round.scene}: ${String(error)}`])
}

/** Takes the rounds from one queue until none is left. */
async function walkAll(rounds: readonly Round[]): Promise<readonly string[]> {
  const waiting = [...rounds]
  const found: string[] = []
  const lane = async (): Promise<void> => {
    for (let round = waiting.shift(); round !== undefined; round = waiting.shift())
      found.push(...(await reached(round)))
  }
  await Promise.all(Array.from({ length: LANES }, lane))
  return found
}

test('what only opens by a key or a button has no barriers, light and dark', { timeout: 420_000 }, async () => {
  expect(await walkAll(ROUNDS)).toEqual([])
})

test('what finishes a sheet never hides the field that has the focus', { timeout: 120_000 }, async () => {
  const page = await openRound({ scene: 'patient', openings: [] })
  await page.keyboard.press('F2')
  await page.getByRole('complementary', { name: 'Change patient' }).waitFor()
  const hidden: string[] = []
  for (let stops = 0; stops < 14; stops += 1) {
    hidden.push(...(await page.evaluate(coveredFocus)))
    await page.keyboard.press('Tab')
  }
  await page.context().close()

  expect(hidden).toEqual([])
})

/** Runs inside of the page: the part of the sheet that has the focus, where something stands over it. */
function coveredFocus(): readonly string[] {
  const at = document.activeElement
  if (at === null || at.closest('aside') === null) return []
  const { left, top, width, height } = at.getBoundingClientRect()
  const over = document.elementFromPoint(left + width / 2, top + height - 3)
  const isSeen = over !== null && (over === at || at.contains(over) || over.contains(at))
  return isSeen ? [] : [at.getAttribute('aria-label') ?? at.textContent]
}
