import type { Browser, Page } from 'playwright-core'
import { openDesk, type TestDesk } from '../../test/support/desk.ts'
import { fakeBridge } from '../../test/support/fake-bridge.ts'
import { COUNSELOR, NOW } from '../../test/support/samples.ts'
import { openBrowser, openWindow } from '../shots/open-window.ts'
import { serveWindow } from '../shots/serve-window.ts'
import type { Begun, BenchRow } from './bench-row.ts'
import { firstScreenOf } from './first-screen.ts'
import { aDeskWithALongEstimate } from './window/long-estimate.ts'
import { MainThread, painted } from './window/main-thread.ts'
import { type Bundled, bundledReferences, bundledWindow } from './window/pages.ts'
import { paletteRow } from './window/palette-row.ts'

const SIZE = { width: 1440, height: 900 }

export function rows(): readonly BenchRow[] {
  return [openingRow(), keyRow(), paletteRow()]
}

/** From nothing to a page that takes keys: reading the program, drawing, painting. */
function openingRow(): BenchRow {
  return {
    name: 'window opening',
    job: 'main-thread work until the first screen takes keys',
    perRound: 1,
    candidates: [
      { name: 'react-dom alone', begin: () => opening(bundledReferences, 'react-alone.html', 'Sign in') },
      { name: 'first screen', begin: () => opening(bundledWindow, 'index.html', 'Password') },
    ],
    goals: [{ candidate: 'first screen', to: 'react-dom alone', atMost: 3 }],
    remarks: firstScreenWeight,
  }
}

/** What `test/bench/first-screen.test.ts` holds to 175 and 22 kB. */
async function firstScreenWeight(): Promise<readonly string[]> {
  const { folder, remove } = await bundledWindow()
  const { programs, styles } = firstScreenOf(folder)
  remove()
  const kilobytes = (bytes: number): string => `${(bytes / 1_000).toFixed(1)} kB`
  return [`first screen, zipped: ${kilobytes(programs)} of 175 kB programs, ${kilobytes(styles)} of 22 kB styles`]
}

function keyRow(): BenchRow {
  return {
    name: 'window key',
    job: 'main-thread work from Enter in a cell to all columns painted: 200 services, 5 columns',
    perRound: 1,
    rounds: 120,
    counts: 'p95',
    candidates: [
      { name: 'bare windowed grid', begin: bareGrid },
      { name: 'scenario board', begin: scenarioBoard },
    ],
    goals: [{ candidate: 'scenario board', to: 'bare windowed grid', atMost: 2.5 }],
    limits: [{ candidate: 'scenario board', milliseconds: 50 }],
  }
}

/** Opens the page anew each time, in a window of its own; what the browser itself does to open one is not counted. */
async function opening(bundle: () => Promise<Bundled>, file: string, label: string): Promise<Begun> {
  const { folder, remove } = await bundle()
  const served = await serveWindow(folder)
  const browser = await openBrowser()
  const desk = openDesk()
  const run = async (): Promise<number> => {
    const bridge = fakeBridge(desk, { people: [COUNSELOR], person: null })
    const { page } = await openWindow(browser, 'about:blank', bridge, { size: SIZE, theme: 'light', now: NOW })
    const thread = await MainThread.of(page)
    const spent = await thread.spentOn(async () => {
      await page.goto(`${served.address}${file}`)
      await page
        .getByLabel(label)
        .or(page.getByRole('button', { name: label }))
        .first()
        .waitFor()
    })
    await page.context().close()
    return spent
  }
  return { run, saysItself: true, end: ended(browser, served.close, remove) }
}

function bareGrid(): Promise<Begun> {
  return typing(bundledReferences, 'bare-grid.html', openDesk(), async () => {})
}

async function scenarioBoard(): Promise<Begun> {
  return typing(bundledWindow, 'index.html', await aDeskWithALongEstimate(), openEstimate)
}

async function openEstimate(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: 'Main' }).waitFor()
  await page.keyboard.press('Control+J')
  await page.keyboard.press('E')
  await page.getByText('Knee evaluation').first().waitFor()
  await page.keyboard.press('Enter')
}

/** Types other units into one service after the other; Enter is measured, once what the typing started is over. */
async function typing(
  bundle: () => Promise<Bundled>,
  file: string,
  desk: TestDesk,
  reach: (page: Page) => Promise<void>,
): Promise<Begun> {
  const { folder, remove } = await bundle()
  const served = await serveWindow(folder)
  const browser = await openBrowser()
  const bridge = fakeBridge(desk, { people: [COUNSELOR], person: COUNSELOR })
  const { page } = await openWindow(browser, `${served.address}${file}`, bridge, {
    size: SIZE,
    theme: 'light',
    now: NOW,
  })
  await reach(page)
  const thread = await MainThread.of(page)
  let count = 0
  const run = async (): Promise<number> => {
    count += 1
    const cell = page.locator(`[data-row="L${1 + (count % 6)}"][data-column="units"]`)
    await cell.focus()
    await page.keyboard.press('F2')
    await page.keyboard.press('Control+A')
    await page.keyboard.type(String(2 + (count % 7)))
    await page.waitForTimeout(700)
    await painted(page)
    return thread.spentOn(() => page.keyboard.press('Enter'))
  }
  return { run, saysItself: true, end: ended(browser, served.close, remove) }
}

function ended(browser: Browser, ...steps: readonly (() => void)[]): () => Promise<void> {
  return async () => {
    await browser.close()
    for (const step of steps) step()
  }
}
