import type { OnBeforeRequestListenerDetails } from 'electron'
import type { PageAnswer, PageRequest } from '../link/app-calls.ts'
import { allWindows, type StandInWindow } from './browser-window.ts'
import { record } from './run.ts'
import { originOf, type StandInSession } from './session.ts'

type ResourceType = OnBeforeRequestListenerDetails['resourceType']

const BODILESS: readonly string[] = ['GET', 'HEAD']
let nextId = 1

export function windowOf(windowId: number): StandInWindow | undefined {
  return allWindows().find((window) => window.id === windowId)
}

/** Answers one request of a page: first main's filter, then main's handler for the scheme. Nothing leaves the computer. */
export async function servePage(request: PageRequest): Promise<PageAnswer> {
  const window = windowOf(request.windowId)
  if (window === undefined) return { kind: 'none' }
  const { session } = window.webContents
  const details = requestDetails(request, window)
  if (await session.webRequest.isCancelled(details)) {
    record('page.request', request.url, 'cancelled')
    return { kind: 'cancelled' }
  }
  if (/^(https?|wss?|ftp):/.test(request.url)) {
    record('page.request', request.url, 'let through by main, stopped by the stand-in')
    return { kind: 'foreign' }
  }
  return answerOf(session, request)
}

/** What main's handler for the scheme answers. */
export async function answerOf(
  session: StandInSession,
  request: Pick<PageRequest, 'url' | 'method' | 'headers' | 'body'>,
): Promise<PageAnswer> {
  const body = BODILESS.includes(request.method) || request.body === null ? null : Buffer.from(request.body)
  const response = await session.protocol.answer(
    new Request(request.url, { method: request.method, headers: { ...request.headers }, body }),
  )
  if (response === null) return { kind: 'none' }
  record('page.request', request.url, response.status)
  return {
    kind: 'answer',
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: new Uint8Array(await response.arrayBuffer()),
  }
}

function requestDetails(request: PageRequest, window: StandInWindow): OnBeforeRequestListenerDetails {
  const contents = window.webContents
  return {
    id: nextId++,
    url: request.url,
    method: request.method,
    resourceType: request.resourceType as ResourceType,
    referrer: request.headers.referer ?? '',
    timestamp: Date.now(),
    uploadData: [],
    webContentsId: contents.id,
    webContents: contents.whole(),
    frame: contents.mainFrame,
    ...(request.frameUrl === '' ? {} : { initiatorOrigin: originOf(request.frameUrl) }),
  }
}
