import type { Rectangle } from 'electron'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import type { PageHost } from '../screen/page-host.ts'
import { findInstalledBrowser } from './find-installed.ts'
import { type BrowserProgram, hasPackageBrowser, packageBrowser } from './package-browser.ts'
import { HEADLESS_SWITCHES } from './switches.ts'

export interface HeadlessOptions {
  /** A browser other than the one that the package brings. */
  readonly chromiumPath?: string
  /** Size of the page; without it the window's own size. */
  readonly viewport?: { readonly width: number; readonly height: number }
  readonly timeZone?: string
}

let shared: Promise<Browser> | null = null

/** Pages of one headless browser that all runs in this program share; each run has contexts of its own. */
export function headlessHost(options: HeadlessOptions): PageHost {
  const contexts = new Map<string, Promise<BrowserContext>>()
  const contextOf = (partition: string): Promise<BrowserContext> => {
    const known = contexts.get(partition) ?? openContext(options)
    contexts.set(partition, known)
    return known
  }
  return {
    hasPerson: false,
    openPage: async (partition, bounds) => {
      const page = await (await contextOf(partition)).newPage()
      await fitTo(page, bounds, options)
      return page
    },
    place: (page, bounds) => fitTo(page, bounds, options),
    close: async () => {
      for (const context of contexts.values()) await (await context).close().catch(() => undefined)
    },
  }
}

/** Ends the shared browser, if one runs. */
export async function closeHeadlessBrowser(): Promise<void> {
  const running = shared
  shared = null
  await (await running)?.close()
}

export async function startHeadlessBrowser(chromiumPath?: string): Promise<Browser> {
  const { path, env } = await programFor(chromiumPath)
  return chromium.launch({
    executablePath: path,
    headless: true,
    args: [...HEADLESS_SWITCHES],
    env: { ...process.env, ...env },
  })
}

async function openContext(options: HeadlessOptions): Promise<BrowserContext> {
  shared ??= startHeadlessBrowser(options.chromiumPath)
  const context = await (await shared).newContext({
    acceptDownloads: false,
    serviceWorkers: 'block',
    locale: 'en-US',
    viewport: null,
    ...(options.timeZone === undefined ? {} : { timezoneId: options.timeZone }),
  })
  // Pages of ours have answers of their own; whatever else opens gets none.
  await context.route(
    () => true,
    (route) => route.abort('blockedbyclient'),
  )
  return context
}

async function fitTo(page: Page, bounds: Partial<Rectangle>, options: HeadlessOptions): Promise<void> {
  const { width, height } = options.viewport ?? bounds
  if (width !== undefined && height !== undefined) await page.setViewportSize({ width, height })
}

async function programFor(chromiumPath: string | undefined): Promise<BrowserProgram> {
  if (chromiumPath !== undefined) return { path: chromiumPath, env: {} }
  if (hasPackageBrowser()) return packageBrowser()
  const installed = findInstalledBrowser()
  if (installed === null) throw new Error('No Chrome, Chromium or Edge is installed on this computer.')
  return { path: installed.path, env: {} }
}
