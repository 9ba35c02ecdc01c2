import type { Page, Request, Route } from 'playwright-core'
import type { AppCalls, PageRequest } from '../link/app-calls.ts'
import { type Far, LinkEnded } from '../link/link.ts'
import { ownAddress, ownHeaders, shownHeaders } from './addresses.ts'

const RESOURCE_TYPES: Readonly<Record<string, string>> = {
  stylesheet: 'stylesheet',
  script: 'script',
  image: 'image',
  font: 'font',
  media: 'media',
  xhr: 'xhr',
  fetch: 'xhr',
  websocket: 'webSocket',
  ping: 'ping',
  cspviolationreport: 'cspReport',
}

/** Who is behind the requests of one window, and whether main itself asked for a navigation. */
export interface RequestingWindow {
  readonly windowId: number
  readonly page: Page
  /** The shown address that main is loading just now; main is not asked about its own wish. */
  readonly loading: () => string | null
}

/** Sends every request of a page to main, and lets none of them out of the computer. */
export async function answerRequests(window: RequestingWindow, app: Far<AppCalls>): Promise<void> {
  await window.page.route(
    () => true,
    (route) =>
      answerRoute(route, window, app).catch((error: unknown) => {
        if (!(error instanceof LinkEnded || window.page.isClosed()))
          console.error(`A page's request could not be answered: ${String(error)}`)
        return route.abort('failed').catch(() => undefined)
      }),
  )
  window.page.on('websocket', (socket) => {
    const look = { url: socket.url(), method: 'GET', headers: {}, body: null, resourceType: 'webSocket' }
    void app
      .request({ ...look, windowId: window.windowId, frameUrl: ownAddress(window.page.url()) })
      .catch(() => undefined)
  })
}

async function answerRoute(route: Route, window: RequestingWindow, app: Far<AppCalls>): Promise<void> {
  const request = route.request()
  if (await isPrevented(request, window, app)) return route.abort('aborted')
  const answer = await app.request(await pageRequest(request, window))
  if (answer.kind !== 'answer') return route.abort(answer.kind === 'none' ? 'failed' : 'blockedbyclient')
  const location = answer.status >= 300 && answer.status < 400 ? answer.headers.location : undefined
  if (location !== undefined) return refuseRedirect(route, location, window, app)
  await route.fulfill({
    status: answer.status,
    headers: shownHeaders(answer.headers),
    body: Buffer.from(answer.body),
  })
}

/** The browser follows a redirect past us, so none is followed; main is asked all the same, for the record. */
async function refuseRedirect(
  route: Route,
  location: string,
  window: RequestingWindow,
  app: Far<AppCalls>,
): Promise<void> {
  const request = route.request()
  const { windowId, page } = window
  const url = new URL(location, ownAddress(request.url())).href
  const isMainFrame = request.frame() === page.mainFrame()
  if (request.isNavigationRequest()) {
    await app.isNavigationPrevented({ windowId, url, isMainFrame, isRedirect: true })
  }
  await route.abort('blockedbyclient')
}

/** A page may go nowhere unless main lets it. Loading the same address again is a reload, as F5 does it. */
async function isPrevented(request: Request, window: RequestingWindow, app: Far<AppCalls>): Promise<boolean> {
  if (!request.isNavigationRequest()) return false
  const { windowId, page } = window
  const isMainFrame = request.frame() === page.mainFrame()
  const isOwnWish = request.url() === window.loading() || request.url() === page.url()
  if (isMainFrame && isOwnWish) return false
  return app.isNavigationPrevented({ windowId, url: ownAddress(request.url()), isMainFrame, isRedirect: false })
}

async function pageRequest(request: Request, window: RequestingWindow): Promise<PageRequest> {
  const isDocument = request.resourceType() === 'document'
  const documentType = request.frame() === window.page.mainFrame() ? 'mainFrame' : 'subFrame'
  const body = request.postDataBuffer()
  return {
    windowId: window.windowId,
    url: ownAddress(request.url()),
    method: request.method(),
    headers: ownHeaders(await request.allHeaders()),
    body: body === null ? null : new Uint8Array(body),
    resourceType: isDocument ? documentType : (RESOURCE_TYPES[request.resourceType()] ?? 'other'),
    frameUrl: ownAddress(request.frame().url()),
  }
}
