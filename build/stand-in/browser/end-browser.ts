import { readlinkSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserContext } from 'playwright-core'

export interface RunningProfile {
  readonly context: Pick<BrowserContext, 'close'>
  /** The folder that the browser keeps itself in; on Linux and macOS a lock there names its process. */
  readonly profile: string
}

const END_WITHIN_MS = 5_000
const LOCK = 'SingletonLock'

/**
 * Ends a browser and waits for its end. One that is already ending, or asks its page first, may never say that it ended:
 * after `withinMs` its process is killed, and nobody waits any longer.
 */
export async function endBrowser({ context, profile }: RunningProfile, withinMs = END_WITHIN_MS): Promise<void> {
  const ended = context.close().catch(() => undefined)
  if (await settles(ended, withinMs)) return
  killBrowserOf(profile)
  await settles(ended, withinMs)
}

/** Does the work end in this time? It goes on meanwhile and after. */
async function settles(work: Promise<unknown>, withinMs: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const tooLate = new Promise<false>((resolve) => {
    timer = setTimeout(resolve, withinMs, false)
  })
  try {
    return await Promise.race([work.then(() => true), tooLate])
  } finally {
    clearTimeout(timer)
  }
}

/** The lock says `computer-process`. Windows has none; there the wait is over all the same. */
function killBrowserOf(profile: string): void {
  try {
    const id = Number(/-(\d+)$/.exec(readlinkSync(join(profile, LOCK)))?.[1])
    if (id > 1) process.kill(id, 'SIGKILL')
    rmSync(join(profile, LOCK), { force: true })
  } catch {
    // No lock, or nobody of that number: there is nothing to end.
  }
}
