import { existsSync } from 'node:fs'
import { type Browser, chromium, type Page } from 'playwright-core'
import { SCRIPT_ROOM } from '../../electron/main/window/script-room.ts'
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

/** A Chromium without a screen, with the room that main gives scripts: the installed one, else the packed one. */
export async function openBrowser(): Promise<Browser> {
  const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find((path) => existsSync(path))
  const room = `--js-flags=${SCRIPT_ROOM}`
  if (installed) return chromium.launch({ executablePath: installed, args: ['--no-sandbox', room] })
  const { default: packed } = await import('@sparticuz/chromium')
  return chromium.launch({ executablePath: await packed.executablePath(), args: [...packed.args, room] })
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
  await page.addInitScript(stopTheDay, look.now)
  await page.exposeFunction('askNode', async (call: string, request: string | undefined) =>
    asText(await bridge.call(call, request === undefined ? undefined : fromText(request))),
  )
  await page.addInitScript(putBridge)
  await page.goto(address)
  return { page, complaints }
}

/** Runs inside of the page: it is always this moment. Timers stay the browser's own; made-up ones cost time with each key. */
function stopTheDay(now: string): void {
  const moment = Date.parse(now)
  window.Date = new Proxy(Date, {
    construct: (target, given) => Reflect.construct(target, given.length === 0 ? [moment] : given),
    get: (target, name) => (name === 'now' ? () => moment : Reflect.get(target, name)),
  })
}

/**
 * Runs inside of the page: `window.candor` over the function that the page was given. What is asked and answered crosses
 * as text, because what carries it here makes an object of each value, which would be work of the page that no person's
 * computer does.
 */
function putBridge(): void {
  type Ask = (call: string, request: string | undefined) => Promise<string | undefined>
  const askNode: Ask = (window as unknown as { readonly askNode: Ask }).askNode
  const toText = (value: unknown): string | undefined =>
    JSON.stringify(value, (_key, inner: unknown) =>
      inner instanceof Uint8Array
        ? { bytesAsText: btoa(Array.from(inner, (one) => String.fromCharCode(one)).join('')) }
        : inner,
    )
  const unpacked = (_key: string, value: unknown): unknown => {
    const bytes = (value as { readonly bytesAsText?: string } | null)?.bytesAsText
    return typeof bytes === 'string' ? Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0)) : value
  }
  const parsed = (text: string | undefined): unknown => {
    if (text === undefined) return undefined
    return text.includes('"bytesAsText"') ? JSON.parse(text, unpacked) : JSON.parse(text)
  }
  const heard: (readonly [string, (content: unknown) => void])[] = []
  const candor = {
    call: async (call: string, request: unknown) => parsed(await askNode(call, toText(request))),
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

function asText(value: unknown): string | undefined {
  return JSON.stringify(packed(value))
}

function packed(value: unknown): unknown {
  if (value instanceof Uint8Array) return { bytesAsText: Buffer.from(value).toString('base64') }
  if (Array.isArray(value)) return value.map(packed)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, packed(inner)]))
}

function fromText(text: string): unknown {
  return JSON.parse(text, (_key, value: unknown) => {
    const bytes = (value as { readonly bytesAsText?: unknown } | null)?.bytesAsText
    return typeof bytes === 'string' ? new Uint8Array(Buffer.from(bytes, 'base64')) : value
  })
}
