import type { CallbackResponse, OnBeforeRequestListenerDetails, WebRequest, WebRequestFilter } from 'electron'
import { record } from './run.ts'

type Listener = (details: OnBeforeRequestListenerDetails, callback: (response: CallbackResponse) => void) => void

type OurFilters = Pick<WebRequest, 'onBeforeRequest' | 'onHeadersReceived' | 'onBeforeSendHeaders'>

/** The one request filter of Electron's that can cancel before anything leaves; the others are noted and not used. */
export class StandInWebRequest implements OurFilters {
  readonly #session: string
  #filter: WebRequestFilter | null = null
  #listener: Listener | null = null

  constructor(session: string) {
    this.#session = session
  }

  onBeforeRequest(first: WebRequestFilter | Listener | null, second?: Listener | null): void {
    record(`${this.#session}.webRequest.onBeforeRequest`, first, second)
    this.#filter = typeof first === 'function' ? null : first
    this.#listener = typeof first === 'function' ? first : (second ?? null)
  }

  onHeadersReceived(...args: readonly unknown[]): void {
    record(`${this.#session}.webRequest.onHeadersReceived`, ...args)
  }

  onBeforeSendHeaders(...args: readonly unknown[]): void {
    record(`${this.#session}.webRequest.onBeforeSendHeaders`, ...args)
  }

  /** Whether main cancels this request. */
  isCancelled(details: OnBeforeRequestListenerDetails): Promise<boolean> {
    const listener = this.#listener
    if (listener === null || !isMeant(this.#filter, details)) return Promise.resolve(false)
    return new Promise((resolve) => listener(details, (answer) => resolve(answer.cancel === true)))
  }
}

function isMeant(filter: WebRequestFilter | null, details: OnBeforeRequestListenerDetails): boolean {
  if (filter === null) return true
  const fits = (patterns: readonly string[] | undefined): boolean =>
    (patterns ?? []).some((pattern) => patternFits(pattern, details.url))
  if (fits(filter.excludeUrls)) return false
  if (filter.types !== undefined && !filter.types.some((type) => type === details.resourceType)) return false
  return filter.urls.length === 0 || fits(filter.urls)
}

/** Chrome's match patterns, as far as a star stands for anything. */
function patternFits(pattern: string, url: string): boolean {
  if (pattern === '<all_urls>') return true
  const escaped = pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`^${escaped.join('.*')}$`).test(url)
}
