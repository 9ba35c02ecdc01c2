import { existsSync } from 'node:fs'
import { type Browser, chromium, type Page } from 'playwright-core'
import type { FakeBridge } from '../../test/support/fake-bridge.ts'

export interface WindowSize {
  readonly width: number
  readonly height: number
}

export interface OpenedWindow {
  readonly page: Page
  /** What the page complained about: policy violations, errors, style elements. */
  readonly complaints: string[]
}

/** A Chromium without a screen: the installed one, else the packed one. */
export async function openBrowser(): Promise<Browser> {
  const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find((path) => existsSync(path))
  if (installed) return chromium.launch({ executablePath: installed, args: ['--no-sandbox'] })
  const { default: packed } = await import('@sparticuz/chromium')
  return chromium.launch({ executablePath: await packed.executablePath(), args: packed.args })
}

/** The window at an address, with its bridge answered by this process. Files cross as text. */
export async function openWindow(
  browser: Browser,
  address: string,
  bridge: FakeBridge,
  look: { readonly size: WindowSize; readonly theme: 'light' | 'dark'; readonly now: string },
): Promise<OpenedWindow> {
  const context = await browser.newContext({ viewport: look.size, colorScheme: look.theme, reducedMotion: 'reduce' })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(String(error)))
  await page.clock.setFixedTime(look.now)
  await page.exposeFunction('askNode', async (call: string, request: unknown) =>
    packed(await bridge.call(call, request)),
  )
  await page.addInitScript(putBridge)
  await page.goto(address)
  return { page, complaints }
}

/** Runs inside of the page: `window.candor` over the function that the page was given. */
function putBridge(): void {
  type Ask = (call: string, request: unknown) => Promise<unknown>
  const askNode: Ask = (window as unknown as { readonly askNode: Ask }).askNode
  const unpacked = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(unpacked)
    if (typeof value !== 'object' || value === null) return value
    const bytes = (value as { readonly bytesAsText?: string }).bytesAsText
    if (bytes !== undefined) return Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0))
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, unpacked(inner)]))
  }
  const heard: (readonly [string, (content: unknown) => void])[] = []
  const candor = {
    call: async (call: string, request: unknown) => unpacked(await askNode(call, request)),
    on: (name: string, listener: (content: unknown) => void) => {
      heard.push([name, listener])
      return () => {}
    },
  }
  const says = (name: string, content: unknown): void => {
    for (const [event, listener] of heard) if (event === name) listener(content)
  }
  Object.defineProperty(window, 'candor', { value: candor })
  Object.defineProperty(window, 'mainSays', { value: says })
}

function packed(value: unknown): unknown {
  if (value instanceof Uint8Array) return { bytesAsText: Buffer.from(value).toString('base64') }
  if (Array.isArray(value)) return value.map(packed)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, packed(inner)]))
}
