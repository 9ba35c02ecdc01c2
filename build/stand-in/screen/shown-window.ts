import type { PrintToPDFOptions } from 'electron'
import type { CDPSession, Page } from 'playwright-core'
import type { AppCalls, PageMoment } from '../link/app-calls.ts'
import type { Far } from '../link/link.ts'
import type { LoadResult, WindowToOpen } from '../link/screen-calls.ts'
import { ownAddress, shownAddress } from './addresses.ts'
import type { PageHost } from './page-host.ts'
import { answerRequests } from './page-requests.ts'
import { openPreloadChannel, type PreloadChannel } from './preload-channel.ts'
import { printPdf } from './print-pdf.ts'

/** One window of the app, as a page of the browser. */
export class ShownWindow {
  readonly windowId: number
  readonly page: Page
  readonly #session: CDPSession
  readonly #app: Far<AppCalls>
  #channel: PreloadChannel | null = null
  #loading: string | null = null
  #isClosing = false

  private constructor(windowId: number, page: Page, session: CDPSession, app: Far<AppCalls>) {
    this.windowId = windowId
    this.page = page
    this.#session = session
    this.#app = app
  }

  static async open(window: WindowToOpen, host: PageHost, app: Far<AppCalls>): Promise<ShownWindow> {
    const page = await host.openPage(window.partition, window.bounds)
    const session = await page.context().newCDPSession(page)
    const shown = new ShownWindow(window.windowId, page, session, app)
    await shown.#prepare(window)
    return shown
  }

  /** Shows an address of main's; answers when the page has loaded. */
  async load(url: string): Promise<LoadResult> {
    this.#loading = shownAddress(url)
    this.#moment('did-start-loading')
    try {
      const response = await this.page.goto(this.#loading)
      return { ok: response !== null, problem: response === null ? 'ERR_FAILED' : '' }
    } catch (error) {
      return {
        ok: false,
        problem: /net::(\w+)/.exec(String(error))?.[1] ?? (this.page.isClosed() ? 'ERR_ABORTED' : 'ERR_FAILED'),
      }
    } finally {
      this.#loading = null
    }
  }

  async reload(): Promise<void> {
    await this.page.reload()
  }

  async tell(text: string): Promise<void> {
    await this.#channel?.tell(text)
  }

  async pdf(options: PrintToPDFOptions): Promise<Uint8Array> {
    return printPdf(this.#session, options)
  }

  async close(): Promise<void> {
    this.#isClosing = true
    await this.page.close()
  }

  async #prepare(window: WindowToOpen): Promise<void> {
    const { page, windowId } = this
    this.#channel = await openPreloadChannel(page, this.#session, window, (text) =>
      this.#say((app) => app.hear(windowId, { url: ownAddress(page.url()), hasParent: false }, text)),
    )
    await answerRequests({ windowId, page, loading: () => this.#loading }, this.#app)
    this.#session.on('Page.windowOpen', ({ url, windowName }) =>
      this.#say((app) => app.openAsked(windowId, ownAddress(url), windowName, '')),
    )
    page.on('popup', (popup) => void popup.close().catch(() => undefined))
    page.on('download', (download) =>
      this.#say((app) => app.downloadAsked(windowId, ownAddress(download.url()), download.suggestedFilename())),
    )
    page.on('framenavigated', (frame) => {
      if (frame === page.mainFrame()) this.#moment('did-navigate', ownAddress(frame.url()))
    })
    page.on('domcontentloaded', () => this.#moment('dom-ready'))
    page.on('load', () => void this.#loaded())
    page.on('crash', () => this.#moment('crashed'))
    page.on('close', () => {
      if (!this.#isClosing) this.#say((app) => app.closedByPerson(windowId))
    })
  }

  async #loaded(): Promise<void> {
    const title = await this.page.title().catch(() => '')
    this.#moment('title', title)
    this.#moment('did-finish-load')
    await this.#watchTitle(title)
  }

  /** Tells every other title that the page gives itself, until it goes. */
  async #watchTitle(first: string): Promise<void> {
    let known = first
    for (;;) {
      const next = await this.page.evaluate(otherTitle, known).catch(() => null)
      if (next === null) return
      known = next
      this.#moment('title', next)
    }
  }

  #moment(moment: PageMoment, detail = ''): void {
    this.#say((app) => app.moment(this.windowId, moment, detail))
  }

  /** Tells main something that needs no answer; a main that has ended hears nothing. */
  #say(words: (app: Far<AppCalls>) => Promise<unknown>): void {
    void words(this.#app).catch(() => undefined)
  }
}

/** Runs in the page: the title once it is another. */
function otherTitle(known: string): Promise<string> {
  return new Promise((resolve) => {
    const look = (): boolean => {
      if (document.title === known) return false
      resolve(document.title)
      return true
    }
    if (look()) return
    const observer = new MutationObserver(() => {
      if (look()) observer.disconnect()
    })
    observer.observe(document.head, { childList: true, subtree: true, characterData: true })
  })
}
