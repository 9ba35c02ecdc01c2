import type { AppCalls } from '../link/app-calls.ts'
import type { Far } from '../link/link.ts'
import type { LoadResult, ScreenCalls } from '../link/screen-calls.ts'
import type { ScreenParts } from './answer-app.ts'

/** Windows that nobody draws, for an audit of main alone: a page counts as loaded when main's handler gives it. */
export function noScreen(parts: Pick<ScreenParts, 'app' | 'ask' | 'recorded' | 'leaving'>): ScreenCalls {
  return {
    open: async () => undefined,
    load: (windowId, url) => loadUnseen(parts.app(), windowId, url),
    reload: async () => undefined,
    tell: async () => undefined,
    place: async () => undefined,
    focus: async () => undefined,
    close: async () => undefined,
    pdf: () => Promise.reject(new Error('There is no browser to draw a PDF with.')),
    print: async () => true,
    ask: parts.ask,
    record: parts.recorded,
    leaving: (_code, relaunch) => parts.leaving(relaunch),
  }
}

async function loadUnseen(app: Far<AppCalls>, windowId: number, url: string): Promise<LoadResult> {
  const answer = await app.request({
    windowId,
    url,
    method: 'GET',
    headers: {},
    body: null,
    resourceType: 'mainFrame',
    frameUrl: '',
  })
  if (answer.kind !== 'answer') return { ok: false, problem: 'ERR_FAILED' }
  await app.moment(windowId, 'did-navigate', url)
  await app.moment(windowId, 'dom-ready', '')
  await app.moment(windowId, 'did-finish-load', '')
  return { ok: true, problem: '' }
}
