import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, expect, test } from 'vitest'
import { builtApp } from '../../build/build-app.ts'
import { closeHeadlessBrowser } from '../../build/stand-in/browser/headless-host.ts'
import { type LaunchedApp, launchApp } from '../../build/stand-in/launch.ts'
import type { AppCalls } from '../../build/stand-in/link/app-calls.ts'
import { keyboardOf } from '../support/keyboard.ts'
import { keepRecoveryCode } from '../support/main-job.ts'
import { freshFolder } from './support.ts'

interface Violation {
  readonly directive: string
  readonly blocked: string
  readonly sample: string
  readonly source: string
}

declare global {
  var violations: Violation[]
  var candor: { call(name: string, request: unknown): Promise<unknown> }
}

interface WatchedPage {
  readonly page: Page
  readonly complaints: string[]
}

const running: LaunchedApp[] = []

afterEach(async () => {
  for (const app of running.splice(0)) await app.kill()
})
afterAll(closeHeadlessBrowser)

/** The built window, loaded once more with somebody listening from its first moment on. */
async function aWatchedPage(): Promise<WatchedPage> {
  const app = await launchApp({ mainFile: builtApp.main, userFolder: join(freshFolder(), 'user') })
  running.push(app)
  const page = await app.firstWindow()
  const complaints: string[] = []
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  await page.addInitScript(() => {
    globalThis.violations = []
    document.addEventListener('securitypolicyviolation', (event) => {
      const { effectiveDirective, blockedURI, sample, sourceFile, lineNumber, columnNumber } = event
      const source = `${sourceFile}:${lineNumber}:${columnNumber}`
      globalThis.violations.push({ directive: effectiveDirective, blocked: blockedURI, sample, source })
    })
  })
  await (app.probe as unknown as Pick<AppCalls, 'moment'>).moment(app.windowId(page), 'crashed', '')
  await page.waitForFunction(() => Array.isArray(globalThis.violations) && document.readyState === 'complete')
  return { page, complaints }
}

/** Styles that are no sheet from the app's own folder. */
const stylesIn = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const ours = new URL('./assets/', document.baseURI).href
    return [...document.querySelectorAll('style, link[rel=stylesheet]')]
      .filter((one) => !(one instanceof HTMLLinkElement && one.href.startsWith(ours)))
      .map((one) => one.outerHTML)
  })

async function setUp(page: Page): Promise<void> {
  await page.getByLabel('Clinic name').fill('Sample Clinic')
  await page.getByLabel('Your name').fill('Sample Person A')
  await page.getByLabel('Password', { exact: true }).fill('violet harbour kettle drum')
  await page.getByLabel('Password again').fill('violet harbour kettle drum')
  await page.getByRole('button', { name: 'Set up' }).click()
  await keepRecoveryCode(keyboardOf(page))
  await page.getByRole('navigation').first().waitFor()
}

test('the first-run screen breaks no policy and brings no style of its own', async () => {
  const { page, complaints } = await aWatchedPage()

  await page.getByRole('button', { name: 'Set up' }).waitFor()

  expect(await page.evaluate(() => globalThis.violations)).toEqual([])
  expect(complaints).toEqual([])
  expect(await stylesIn(page)).toEqual([])
})

test('no list of the rail breaks the policy or brings a style of its own', async () => {
  const { page, complaints } = await aWatchedPage()
  await setUp(page)
  const rail = page.getByRole('navigation').first().getByRole('button')
  const count = await rail.count()

  for (let index = 0; index < count; index += 1) {
    await rail.nth(index).click()
    await page.waitForTimeout(100)
  }

  expect(count).toBeGreaterThanOrEqual(6)
  expect(await page.evaluate(() => globalThis.violations)).toEqual([])
  expect(complaints).toEqual([])
  expect(await stylesIn(page)).toEqual([])
})

/** What hostile text tries once it stands in our page, and the directive that stops it. */
const ATTEMPTS: Readonly<Record<string, readonly [string, string]>> = {
  'inline script': [
    'require-trusted-types-for',
    `const s = document.createElement('script'); s.append('globalThis.isHostile = true'); document.body.append(s)`,
  ],
  'an address that is a script': [
    'script-src-elem',
    `const a = document.createElement('a'); a.href = 'javascript:globalThis.isHostile=true'; document.body.append(a); a.click()`,
  ],
  'an event attribute': [
    'require-trusted-types-for',
    `const b = document.createElement('b'); b.setAttribute('onclick', 'globalThis.isHostile = true'); document.body.append(b); b.click()`,
  ],
  'markup from text': [
    'require-trusted-types-for',
    `document.body.innerHTML = '<img src=x onerror=globalThis.isHostile=true>'`,
  ],
  'markup that is written': ['require-trusted-types-for', `document.write('<b>x</b>')`],
  evaluation: ['require-trusted-types-for', `globalThis.eval('globalThis.isHostile = true')`],
  'a made function': ['require-trusted-types-for', `new globalThis.Function('globalThis.isHostile = true')()`],
  'a timer with text': ['require-trusted-types-for', `setTimeout('globalThis.isHostile = true', 0)`],
  'a foreign script': [
    'require-trusted-types-for',
    `const s = document.createElement('script'); s.src = 'https://example.com/x.js'; document.body.append(s)`,
  ],
  'a request': ['connect-src', `fetch('https://example.com/x').catch(() => {})`],
  'a request to ourselves': ['connect-src', `fetch('./index.html').catch(() => {})`],
  'an old request': ['connect-src', `const x = new XMLHttpRequest(); x.open('GET', 'https://example.com/'); x.send()`],
  'a socket': ['connect-src', `new WebSocket('wss://example.com/')`],
  'a stream': ['connect-src', `new EventSource('https://example.com/')`],
  'a beacon': ['connect-src', `navigator.sendBeacon('https://example.com/', 'x')`],
  'a foreign picture': [
    'img-src',
    `const i = new Image(); i.src = 'https://example.com/x.png'; document.body.append(i)`,
  ],
  'a foreign font': ['font-src', `new FontFace('x', 'url(https://example.com/x.woff2)').load().catch(() => {})`],
  'a frame': [
    'frame-src',
    `const f = document.createElement('iframe'); f.src = 'https://example.com/'; document.body.append(f)`,
  ],
  'a plug-in': [
    'require-trusted-types-for',
    `const o = document.createElement('object'); o.data = 'https://example.com/'; document.body.append(o)`,
  ],
  'another base': [
    'base-uri',
    `const b = document.createElement('base'); b.href = 'https://example.com/'; document.head.append(b)`,
  ],
  'a form that is sent': [
    'form-action',
    `const f = document.createElement('form'); f.action = 'https://example.com/'; document.body.append(f); f.submit()`,
  ],
  'a worker from text': ['require-trusted-types-for', `new Worker(URL.createObjectURL(new Blob(['1'])))`],
  'a style from text': [
    'style-src-elem',
    `const s = document.createElement('style'); s.append('b{color:red}'); document.head.append(s)`,
  ],
  'a style attribute': ['style-src-attr', `document.body.setAttribute('style', 'color:red')`],
  'a trusted-types policy': ['trusted-types', `trustedTypes.createPolicy('x', { createHTML: (text) => text })`],
}

/** The directive that stopped each attempt, made by the page's own clock: what a test runs directly is not policed. */
async function stoppedBy(page: Page, script: string): Promise<string> {
  const made = `new Promise((resolve) => {
    const before = globalThis.violations.length
    const answer = () => resolve(globalThis.violations[before]?.directive ?? 'nothing')
    setTimeout(() => {
      setTimeout(answer, 150)
      ${script}
    }, 0)
  })`
  return page.evaluate(made)
}

test('the page does nothing that hostile text wants', async () => {
  const { page } = await aWatchedPage()
  await page.getByRole('button', { name: 'Set up' }).waitFor()
  const stopped: Record<string, string> = {}

  for (const [name, [, script]] of Object.entries(ATTEMPTS)) stopped[name] = await stoppedBy(page, script)

  expect(stopped).toEqual(Object.fromEntries(Object.entries(ATTEMPTS).map(([name, [directive]]) => [name, directive])))
  expect(await page.evaluate(() => 'isHostile' in globalThis)).toBe(false)
})
