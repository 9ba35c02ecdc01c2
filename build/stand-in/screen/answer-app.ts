import type { Page } from 'playwright-core'
import type { AppCalls } from '../link/app-calls.ts'
import type { Far } from '../link/link.ts'
import type { DialogAnswer, Question, ScreenCalls } from '../link/screen-calls.ts'
import type { Recorded } from '../link/settings.ts'
import type { PageHost } from './page-host.ts'
import { ShownWindow } from './shown-window.ts'

/** What the side with the browser needs to serve one run of the app. */
export interface ScreenParts {
  readonly host: PageHost
  readonly app: () => Far<AppCalls>
  readonly ask: (question: Question) => Promise<DialogAnswer>
  readonly recorded: (recorded: Recorded) => void
  readonly loaded: (page: Page) => void
  readonly leaving: (relaunch: boolean) => void
}

/** The windows of one run, and the answers to what main asks about them. */
export class AppScreen {
  readonly #parts: ScreenParts
  readonly #windows = new Map<number, ShownWindow>()

  constructor(parts: ScreenParts) {
    this.#parts = parts
  }

  /** Pages of the open windows, oldest first. */
  pages(): readonly Page[] {
    return [...this.#windows.values()].filter(({ page }) => !page.isClosed()).map(({ page }) => page)
  }

  windowIdOf(page: Page): number {
    const found = [...this.#windows.values()].find((window) => window.page === page)
    if (found === undefined) throw new Error('This page belongs to no window of the app.')
    return found.windowId
  }

  /** The answers to main's calls. */
  readonly calls: ScreenCalls = {
    open: async (window) => {
      this.#windows.set(window.windowId, await ShownWindow.open(window, this.#parts.host, this.#parts.app()))
    },
    load: async (windowId, url) => {
      const window = this.#window(windowId)
      const result = await window.load(url)
      if (result.ok) this.#parts.loaded(window.page)
      return result
    },
    reload: (windowId) => this.#window(windowId).reload(),
    tell: async (windowId, text) => this.#windows.get(windowId)?.tell(text),
    place: (windowId, bounds, state) => this.#parts.host.place(this.#window(windowId).page, bounds, state),
    focus: (windowId) => this.#window(windowId).page.bringToFront(),
    close: async (windowId) => {
      await this.#windows.get(windowId)?.close()
      this.#windows.delete(windowId)
    },
    pdf: (windowId, options) => this.#window(windowId).pdf(options),
    print: async (windowId) => {
      if (this.#parts.host.hasPerson) await this.#window(windowId).page.evaluate(() => globalThis.print())
      return true
    },
    ask: this.#ask.bind(this),
    record: (recorded) => this.#parts.recorded(recorded),
    leaving: (_code, relaunch) => this.#parts.leaving(relaunch),
  }

  #ask(question: Question): Promise<DialogAnswer> {
    return this.#parts.ask(question)
  }

  #window(windowId: number): ShownWindow {
    const window = this.#windows.get(windowId)
    if (window === undefined) throw new Error(`There is no window ${windowId}.`)
    return window
  }
}
