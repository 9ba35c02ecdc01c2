import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { builtApp } from '../../build/build-app.ts'
import { openScene } from '../../build/shots/open-scene.ts'
import { openBrowser } from '../../build/shots/open-window.ts'
import { scenes } from '../../build/shots/scenes.ts'
import { type ServedWindow, serveWindow } from '../../build/shots/serve-window.ts'

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

/** Two parts that mean different things, and must not look alike. */
interface Pair {
  readonly what: string
  readonly marked: (page: Page) => Locator
  readonly plain: (page: Page) => Locator
}

const css =
  (selector: string, at = 0) =>
  (page: Page): Locator =>
    page.locator(selector).nth(at)

const button =
  (name: string | RegExp) =>
  (page: Page): Locator =>
    page.getByRole('button', { name }).first()

/** A part with a state of its own, and the same part without it. */
function pair(what: string, role: string, state: string): Pair {
  return { what, marked: css(`${role}[${state}="true"]`), plain: css(`${role}:not([${state}="true"])`, 1) }
}

const CURRENT: Pair = { what: 'screen of the rail', marked: css('nav [aria-current="page"]'), plain: css('nav button') }
const PRIMARY: Pair = { what: 'primary button', marked: button('Issue estimate'), plain: button('Show patient') }
const LOWEST: Pair = {
  what: 'lowest column',
  marked: css('[role="gridcell"]:has-text("Lowest of the three")'),
  plain: css('[role="gridcell"]:has-text("more than B")'),
}

const SCENES: Readonly<Record<string, readonly Pair[]>> = {
  'S8-estimate-typical': [
    CURRENT,
    PRIMARY,
    LOWEST,
    pair('cell with the cursor', '[role="gridcell"]', 'aria-selected'),
    { what: 'used part of a meter', marked: css('[class*="_used_"]'), plain: css('main') },
    { what: 'state', marked: css('[class*="_pill_"]:not([class*="_line_"])'), plain: css('h1, h2') },
  ],
  'plans-picked': [
    pair('filter', 'nav[aria-label] button', 'aria-current'),
    { what: 'picked row', marked: css('[role="row"][aria-selected="true"]'), plain: css('[role="row"]') },
  ],
  'today-log': [
    pair('row with the cursor', '[role="row"]', 'aria-selected'),
    pair('chosen answer', '[role="radio"]', 'aria-checked'),
    {
      what: 'next step',
      marked: css('[class*="_stepOn_"]'),
      plain: css('[class*="_stepButton_"]:not([class*="_stepOn_"])'),
    },
  ],
  'rhythm-designer': [
    pair('segment', '[role="radio"]', 'aria-checked'),
    pair('month without a payment', 'button[aria-pressed]', 'aria-pressed'),
  ],
  palette: [pair('hit with the cursor', '[role="option"]', 'aria-selected')],
}

test.each(Object.keys(SCENES))('forced colours leave every state of %s apart', { timeout: 120_000 }, async (name) => {
  const page = await openForced(name)
  const alike: string[] = []
  for (const { what, marked, plain } of SCENES[name] ?? [])
    if ((await lookOf(marked(page))) === (await lookOf(plain(page)))) alike.push(what)
  await page.context().close()

  expect(alike).toEqual([])
})

test('forced colours leave the parts of who pays what apart by pattern', { timeout: 120_000 }, async () => {
  const page = await openForced('S8-estimate-typical')
  const parts = await page.getByRole('grid').locator('[role="img"]').nth(1).locator('i').all()
  const looks = await Promise.all(parts.map(lookOf))
  const framed = await Promise.all(parts.map((part) => part.evaluate((one) => getComputedStyle(one).borderTopStyle)))
  await page.context().close()

  expect(looks.length).toBeGreaterThan(4)
  expect(new Set(looks).size).toBe(looks.length)
  expect(new Set(framed)).toEqual(new Set(['solid']))
})

test('forced colours leave a ring where the focus is, on buttons, in fields and in lists', {
  timeout: 120_000,
}, async () => {
  const page = await openForced('patient')
  await page.getByRole('grid', { name: 'Plans' }).waitFor()
  await page.locator('main').focus()
  const stops: Stop[] = []
  const tab = async (times: number): Promise<void> => {
    for (let at = 0; at < times; at += 1) {
      await page.keyboard.press('Tab')
      stops.push(await page.evaluate(whereFocusIs))
    }
  }
  await tab(24)
  await page.keyboard.press('F2')
  await page.getByLabel('Last name').waitFor()
  await tab(8)
  await page.context().close()

  expect(stops.filter(({ hasRing }) => !hasRing)).toEqual([])
  expect(stops.map(({ part }) => part)).toEqual(expect.arrayContaining(['grid', 'button', 'input']))
})

test('forced colours draw a box to tick as the system does, and a field with a fault by its edge', {
  timeout: 120_000,
}, async () => {
  const page = await openForced('patients')
  await page.keyboard.press('Control+Shift+N')
  const lastName = page.getByLabel('Last name')
  const box = lastName.locator('xpath=..')
  const before = await lookOf(box)
  await page.keyboard.press('Control+Enter')
  await page.keyboard.press('Tab')
  const after = await lookOf(box)
  await page.context().close()
  const papers = await openForced('assistance')
  const drawn = await papers
    .getByRole('checkbox')
    .evaluateAll((boxes) => boxes.map((one) => getComputedStyle(one).appearance))
  await papers.context().close()

  expect(after).not.toBe(before)
  expect(new Set(drawn)).toEqual(new Set(['auto']))
})

async function openForced(name: string): Promise<Page> {
  const scene = scenes.find((one) => one.name === name)
  if (scene === undefined) throw new Error(`no scene is called ${name}`)
  const { page } = await openScene(browser, served.address, scene, SIZE)
  page.setDefaultTimeout(30_000)
  await scene.act(page)
  await page.emulateMedia({ forcedColors: 'active' })
  return page
}

/** What is left of a part's look: ring, edge, a fill other than the ground's, and pattern. Shadows are not drawn. */
function lookOf(part: Locator): Promise<string> {
  return part.evaluate((one) => {
    const { outlineStyle, outlineWidth, outlineColor, borderTopStyle, borderTopWidth, ...style } = getComputedStyle(one)
    const ring = outlineStyle === 'none' ? 'none' : `${outlineStyle} ${outlineWidth} ${outlineColor}`
    const edge = borderTopStyle === 'none' ? 'none' : `${borderTopStyle} ${borderTopWidth}`
    const grounds = [getComputedStyle(document.body).backgroundColor]
    const isGround = grounds.includes(style.backgroundColor) || /^rgba.*, 0\)$/.test(style.backgroundColor)
    const fill = isGround ? 'none' : style.backgroundColor
    return [ring, edge, fill, style.backgroundImage].join(' | ')
  })
}

interface Stop {
  readonly part: string
  readonly name: string
  readonly hasRing: boolean
}

/** Runs inside of the page: what has the focus, and whether a ring on it, around it or on its row shows that. */
function whereFocusIs(): Stop {
  const at = document.activeElement ?? document.body
  const around = [at, at.parentElement ?? at, ...at.querySelectorAll('[aria-selected="true"]')]
  const hasRing = around.some((one) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(one)
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
  })
  const part = at.getAttribute('role') ?? at.tagName.toLowerCase()
  return { part, name: at.getAttribute('aria-label') ?? at.id, hasRing: hasRing || ['main', 'body'].includes(part) }
}
