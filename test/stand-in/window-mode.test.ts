import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { setTimeout as wait } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findInstalledBrowser } from '../../build/stand-in/browser/find-installed.ts'
import { windowHost } from '../../build/stand-in/browser/window-host.ts'
import { hasDisplay, type OpenedApp, openInBrowser, startInBrowser } from '../../build/stand-in/start-in-browser.ts'
import { call, fixtureFile, freshFolder } from './support.ts'

const browser = findInstalledBrowser()
const tools = ['/usr/bin/xdotool', '/usr/bin/Xvfb'].filter((tool) => !existsSync(tool))
const missing = [...tools, ...(browser === null ? ['Chrome, Chromium or Edge'] : [])]
const displayBefore = process.env.DISPLAY
let server: ChildProcess | null = null

/** A display of our own, under a number that the server finds free. */
beforeAll(async () => {
  if (missing.length > 0) return
  server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x900x24'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  const [told] = await once(server.stdio[3] as Readable, 'data')
  process.env.DISPLAY = `:${String(told).trim()}`
})

afterAll(() => {
  server?.kill()
  if (displayBefore === undefined) delete process.env.DISPLAY
  else process.env.DISPLAY = displayBefore
})

test('says in one line where no display is', async () => {
  const shown = [process.env.DISPLAY, process.env.WAYLAND_DISPLAY]
  delete process.env.DISPLAY
  delete process.env.WAYLAND_DISPLAY
  const lines: string[] = []

  const code = hasDisplay() ? 1 : await startInBrowser({ mainFile: '', say: (line) => lines.push(line) })
  if (shown[0] !== undefined) process.env.DISPLAY = shown[0]
  if (shown[1] !== undefined) process.env.WAYLAND_DISPLAY = shown[1]

  expect(code).toBe(1)
  expect(lines).toEqual(process.platform === 'linux' ? [expect.stringMatching(/no display.*npm run demo/)] : [])
})

/** Real key presses of the desktop, as a person's: they pass the browser's own shortcuts first. */
async function press(...keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    execFileSync('xdotool', ['key', '--clearmodifiers', key])
    await wait(150)
  }
}

async function openFixture(
  env: Record<string, string> = {},
): Promise<OpenedApp & { page: Page; end: () => Promise<void> }> {
  if (browser === null) throw new Error('no browser')
  const host = await inTime(windowHost(browser), 'the browser did not open a window')
  const app = openInBrowser({ mainFile: fixtureFile('main.js'), userFolder: join(freshFolder(), 'user'), env }, host)
  await expect.poll(() => app.screen.pages().length, { timeout: 20_000 }).toBe(1)
  const page = app.screen.pages()[0] as Page
  await page.locator('#state', { hasText: 'ready' }).waitFor()
  const end = async (): Promise<void> => {
    app.program.kill('SIGKILL')
    await inTime(app.ended, 'the killed app did not end')
    await inTime(host.close(), 'the browser did not end')
  }
  return { ...app, page, end }
}

/** What work gives, or a failure that says what was waited for: nothing here waits for ever. */
async function inTime<Gives>(work: Promise<Gives>, otherwise: string): Promise<Gives> {
  const over = new AbortController()
  const late = wait(20_000, undefined, { signal: over.signal }).then(() => Promise.reject(new Error(otherwise)))
  try {
    return await Promise.race([work, late])
  } finally {
    over.abort()
    late.catch(() => undefined)
  }
}

/** Closes a window as a person does. What waits is the window's own word that it is gone, and not for ever. */
async function closing(page: Page): Promise<void> {
  page.close().catch(() => undefined)
  await expect.poll(() => page.isClosed(), { timeout: 15_000 }).toBe(true)
}

/** Presses a button that closes its own window, which may be gone before the press is answered. */
async function pressing(page: Page, name: string): Promise<void> {
  try {
    await page.getByRole('button', { name }).click()
  } catch (error) {
    if (!page.isClosed()) throw error
  }
}

/** Does something and gives the window that opens by it. */
async function opening<Gives>(page: Page, work: () => Promise<Gives>): Promise<[Gives, Page]> {
  const opened = page.context().waitForEvent('page')
  return [await work(), await opened]
}

if (missing.length > 0) {
  console.warn(`The tests of window mode did not run on this computer; missing: ${missing.join(', ')}.`)
} else {
  test('the keys that a browser keeps for itself reach the page', async () => {
    const { page, end } = await openFixture()
    await page.evaluate(() => {
      seen.told = []
      globalThis.addEventListener('keydown', (event) => {
        if (['Control', 'Shift', 'Alt'].includes(event.key)) return
        event.preventDefault()
        seen.told.push([`${event.ctrlKey ? 'Ctrl+' : ''}${event.altKey ? 'Alt+' : ''}${event.key}`])
      })
    })

    execFileSync('xdotool', ['search', '--sync', '--onlyvisible', '--name', 'Stand-in fixture', 'windowfocus'])
    await press('ctrl+n', 'ctrl+w', 'ctrl+Tab', 'ctrl+j', 'F6', 'F12', 'alt+0', 'alt+i', 'ctrl+p')
    const keys = await page.evaluate(() => seen.told.flat())
    await end()

    expect(keys).toEqual(['Ctrl+n', 'Ctrl+w', 'Ctrl+Tab', 'Ctrl+j', 'F6', 'F12', 'Alt+0', 'Alt+i', 'Ctrl+p'])
  })

  test('a dialog is asked in a window of its own', async () => {
    const { page, screen, end } = await openFixture()

    const [sure, asking] = await opening(page, async () => ({ answer: call(page, 'sure') }))
    await pressing(asking, 'Go')
    const pressed = await sure.answer
    const shown = screen.pages().length
    await end()

    expect([pressed, shown]).toEqual([0, 1])
  })

  test('a file that is there is replaced only after a question', async () => {
    const { page, end } = await openFixture()
    const file = join(freshFolder(), 'paper.pdf')
    writeFileSync(file, 'older')

    const [saving, asking] = await opening(page, async () => ({ answer: call(page, 'save') }))
    await asking.getByLabel('Full path of the file').fill(file)
    const [, replacing] = await opening(page, () => pressing(asking, 'Save'))
    const [, again] = await opening(page, () => pressing(replacing, 'Keep it'))
    await pressing(again, 'Cancel')
    const saved = await saving.answer
    await end()

    expect(saved).toBe('cancelled')
    expect(readFileSync(file, 'utf8')).toBe('older')
  })

  test('closing the window ends the app', async () => {
    const { page, ended, end } = await openFixture()

    await closing(page)
    const ending = await inTime(ended, 'the app did not end after its window')
    await end()

    expect(ending).toEqual({ code: 0, isRelaunchAsked: false })
  })

  test('a window that main keeps open comes again', async () => {
    const { page, screen, end } = await openFixture({ HOLD_CLOSE: 'yes' })

    await closing(page)
    const others = (): readonly Page[] => screen.pages().filter((one) => one !== page && !one.isClosed())
    await expect.poll(() => others().length, { timeout: 15_000 }).toBe(1)
    const again = others()[0] as Page
    const state = await again.locator('#state', { hasText: 'ready' }).textContent()
    await end()

    expect(state).toBe('ready')
  })
}
