import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Rectangle } from 'electron'
import { type BrowserContext, chromium, type Page } from 'playwright-core'
import type { PageHost } from '../screen/page-host.ts'
import { endBrowser } from './end-browser.ts'
import type { InstalledBrowser } from './find-installed.ts'
import { WINDOW_SWITCHES } from './switches.ts'

const START_ADDRESS = 'https://ui.app.invalid/'
const OPEN_WITHIN_MS = 10_000

/** What the browser would keep of forms, passwords and words, switched off: the profile lives as long as the window. */
const PREFERENCES = {
  credentials_enable_service: false,
  profile: { password_manager_enabled: false },
  autofill: { profile_enabled: false, credit_card_enabled: false },
  browser: { enable_spellchecking: false },
  translate: { enabled: false },
  search: { suggest_enabled: false },
}

/** Pages as real windows, and the screen that they stand on. */
export interface WindowHost extends PageHost {
  readonly display: Rectangle
}

/**
 * Pages as windows of an installed browser. `--app=` shows no tabs and no address, and leaves Ctrl+N, Ctrl+W and
 * Ctrl+Tab to the page. The profile is a folder of its own that goes when the app ends. The browser ends with its last
 * window, and starts again for the next: while it ends it would take the address of another window and show nothing, so
 * its end is waited for.
 */
export async function windowHost(browser: InstalledBrowser): Promise<WindowHost> {
  const profile = mkdtempSync(join(tmpdir(), 'stand-in-window-'))
  mkdirSync(join(profile, 'Default'), { recursive: true, mode: 0o700 })
  writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify(PREFERENCES), { mode: 0o600 })
  let running = await startBrowser(browser, profile)
  const first = running.unused[0]
  if (first === undefined) throw new Error(`${browser.name} opened no window.`)
  const display = await first.evaluate(() => ({ x: 0, y: 0, width: screen.availWidth, height: screen.availHeight }))

  return {
    display,
    hasPerson: true,
    openPage: async (_partition, place) => {
      if (running.context.pages().length === 0) {
        await endBrowser({ context: running.context, profile })
        running = await startBrowser(browser, profile)
      }
      const page = running.unused.shift() ?? (await openAnother(running.context, browser, profile))
      await placeWindow(page, place, 'normal')
      return page
    },
    place: placeWindow,
    close: async () => {
      await endBrowser({ context: running.context, profile })
      rmSync(profile, { recursive: true, force: true, maxRetries: 3 })
    },
  }
}

interface RunningBrowser {
  readonly context: BrowserContext
  /** Windows that opened with the browser and show no page of ours yet. */
  readonly unused: Page[]
}

async function startBrowser(browser: InstalledBrowser, profile: string): Promise<RunningBrowser> {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: browser.path,
    headless: false,
    viewport: null,
    acceptDownloads: false,
    serviceWorkers: 'block',
    chromiumSandbox: !isRoot(),
    handleSIGINT: false,
    ignoreDefaultArgs: ['--enable-automation'],
    args: [...WINDOW_SWITCHES, `--app=${START_ADDRESS}`],
  })
  // Pages of ours have answers of their own; whatever else opens gets none.
  await context.route(
    () => true,
    (route) => route.abort('blockedbyclient'),
  )
  return { context, unused: [...context.pages()] }
}

/** A second window: the same program started again hands its address to the one that runs. */
async function openAnother(context: BrowserContext, browser: InstalledBrowser, profile: string): Promise<Page> {
  const opened = context.waitForEvent('page', { timeout: OPEN_WITHIN_MS })
  const switches = [`--user-data-dir=${profile}`, `--app=${START_ADDRESS}`, ...(isRoot() ? ['--no-sandbox'] : [])]
  spawn(browser.path, switches, { stdio: 'ignore' }).unref()
  return opened
}

async function placeWindow(page: Page, place: Partial<Rectangle>, state: string): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const { windowId } = await session.send('Browser.getWindowForTarget')
  const { x, y, width, height } = place
  const sized = { ...(width && height ? { width, height } : {}), ...(x === undefined ? {} : { left: x, top: y ?? 0 }) }
  await session.send('Browser.setWindowBounds', { windowId, bounds: { windowState: 'normal' } })
  await session.send('Browser.setWindowBounds', { windowId, bounds: sized })
  if (state === 'maximized' || state === 'minimized' || state === 'fullscreen') {
    await session.send('Browser.setWindowBounds', { windowId, bounds: { windowState: state } })
  }
  await session.detach()
}

function isRoot(): boolean {
  return process.getuid?.() === 0
}
