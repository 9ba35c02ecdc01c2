import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, afterEach } from 'vitest'
import { closeHeadlessBrowser } from '../../build/stand-in/browser/headless-host.ts'
import { type LaunchedApp, type LaunchOptions, launchApp } from '../../build/stand-in/launch.ts'

const FIXTURE = join(import.meta.dirname, 'fixture')
const running: LaunchedApp[] = []
const folders: string[] = []

/** A folder of this test alone, gone after it. */
export function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'stand-in-test-'))
  folders.push(folder)
  return folder
}

/** The fixture app, running on a folder of its own; ended after the test. */
export async function launchFixture(options: Partial<LaunchOptions> = {}): Promise<LaunchedApp> {
  const userFolder = options.userFolder ?? join(freshFolder(), 'user')
  const app = await launchApp({ mainFile: fixtureFile('main.js'), ...options, userFolder })
  running.push(app)
  return app
}

export function fixtureFile(name: string): string {
  return join(FIXTURE, name)
}

/** What the page's bridge gives for one call. */
export function call(page: Page, channel: string, ...args: readonly unknown[]): Promise<unknown> {
  return page.evaluate(([name, rest]) => desk.call(name, ...rest), [channel, args] as const)
}

declare global {
  /** The bridge that the fixture's preload puts into its page. */
  var desk: {
    readonly version: number
    call(channel: string, ...args: readonly unknown[]): Promise<unknown>
    plus(a: number, b: number): number
    complain(): void
    callBack(listener: (word: string, at: Date) => unknown): unknown
    hasNode(): boolean
    foreign(): string
    on(listener: (...words: unknown[]) => void): () => void
  }
  /** What the fixture's page saw. */
  var seen: { readonly desk: string; readonly way: string; readonly node: string; told: unknown[][]; stop(): void }
}

afterEach(async () => {
  for (const app of running.splice(0)) await app.kill()
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

afterAll(closeHeadlessBrowser)
