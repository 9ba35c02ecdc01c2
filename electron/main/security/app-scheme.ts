import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { protocol, type Session } from 'electron'
import { policyHeaders } from './content-policy.ts'

export const APP_ORIGIN = 'app://ui'
export const START_PAGE = 'app://ui/index.html'

/**
 * Threat: a page loaded from `file://` may read other files. The window is served from a scheme of its own, and only
 * files whose names look like those that our build makes.
 */
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

/** One or two folders of plain names: no dots but the one before the ending, no encoding, no back-slash. */
const PLAIN_PATH = /^\/(?:[A-Za-z0-9_-]{1,60}\/){0,2}[A-Za-z0-9_-]{1,120}(?:\.[A-Za-z0-9_-]{1,40}){0,2}\.[a-z0-9]{2,5}$/

export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: false, corsEnabled: false } },
  ])
}

/** Answers every request of the window's session from the folder of the built page. */
export function serveApp(session: Session, folder: string): void {
  session.protocol.handle('app', (request) => answer(request, folder))
}

async function answer(request: Request, folder: string): Promise<Response> {
  if (request.method !== 'GET') return plain(405)
  if (!request.url.startsWith(`${APP_ORIGIN}/`)) return plain(400)
  const path = request.url.slice(APP_ORIGIN.length).replace(/[?#].*$/, '')
  const type = TYPES[extname(path)]
  if (!PLAIN_PATH.test(path) || type === undefined) return plain(400)
  try {
    const bytes = await readFile(join(folder, path))
    return new Response(new Uint8Array(bytes), { status: 200, headers: { ...policyHeaders(), 'Content-Type': type } })
  } catch {
    return plain(404)
  }
}

function plain(status: number): Response {
  return new Response(null, { status, headers: policyHeaders() })
}
