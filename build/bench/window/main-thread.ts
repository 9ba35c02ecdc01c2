import type { CDPSession, Page } from 'playwright-core'

/** CPU time of a page's main thread: scripts, styles, layout, painting; waiting for a core does not count. */
export class MainThread {
  readonly #session: CDPSession
  readonly #page: Page

  private constructor(page: Page, session: CDPSession) {
    this.#page = page
    this.#session = session
  }

  static async of(page: Page): Promise<MainThread> {
    const session = await page.context().newCDPSession(page)
    await session.send('Performance.enable', { timeDomain: 'threadTicks' })
    return new MainThread(page, session)
  }

  /** Milliseconds that the page worked from the beginning of an act until what it changed was painted. */
  async spentOn(act: () => Promise<unknown>): Promise<number> {
    const before = await this.#spent()
    await act()
    await painted(this.#page)
    return (await this.#spent()) - before
  }

  async #spent(): Promise<number> {
    const { metrics } = await this.#session.send('Performance.getMetrics')
    const seconds = metrics.find(({ name }) => name === 'TaskDuration')?.value
    if (seconds === undefined) throw new Error('the browser does not tell how long the page worked')
    return seconds * 1_000
  }
}

/** Resolves when the next frame was drawn. */
export async function painted(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel()
          port1.onmessage = () => resolve()
          port2.postMessage(null)
        })
      }),
  )
}
