import { isDeepStrictEqual } from 'node:util'
import type { LaunchedApp } from '../stand-in/launch.ts'
import { auditCalls } from './audit-calls.ts'
import {
  CONTENT_POLICY,
  FOREIGN,
  HEADERS,
  PERMISSIONS,
  PRIVILEGES,
  SWITCHES,
  TRAVERSALS,
  WEB_PREFERENCES,
} from './expected.ts'

export interface AuditSettings {
  readonly isPackaged: boolean
  /** Also sets up a clinic and goes on as its first person: slower, and needed for what only an open session shows. */
  readonly setsUp: boolean
}

const START = 'app://ui/index.html'
const WINDOW = 1

/**
 * Plays the attacker against the running main process, on an empty computer, and reads what it recorded: one line for
 * each weakness found, none when it is as hard as it should be.
 */
export async function auditApp(app: LaunchedApp, settings: AuditSettings): Promise<readonly string[]> {
  return [
    ...startOf(app),
    ...windowOf(app, settings),
    ...(await pagesOf(app)),
    ...(await refusedPagesOf(app)),
    ...(await escapesOf(app)),
    ...(await grantsOf(app)),
    ...(await auditCalls(app, settings.setsUp)),
  ]
}

function startOf(app: LaunchedApp): readonly string[] {
  const names = app.recorded.map(({ api }) => api)
  const found: string[] = []
  if (!names.includes('app.enableSandbox')) found.push('app.enableSandbox is not called')
  const lock = names.indexOf('app.requestSingleInstanceLock')
  if (lock < 0 || lock > names.indexOf('new BrowserWindow')) found.push('no single-instance lock before the window')
  if (!isDeepStrictEqual(app.calls('Menu.setApplicationMenu')[0]?.args, [null]))
    found.push('the menu of Electron stays')
  const partitions = app.calls('session.fromPartition').map(({ args }) => args[0])
  if (!isDeepStrictEqual(partitions, ['ui'])) found.push('the session is not the one that forgets')
  const switches = app.calls('app.commandLine.appendSwitch').map(({ args }) => args)
  if (!isDeepStrictEqual(switches, SWITCHES)) found.push('the browser is started with other switches')
  const heard = app.calls('ipcMain.on').map(({ args }) => `ipcMain listens to ${String(args[0])}`)
  return [...found, ...heard, ...privilegesOf(app)]
}

function privilegesOf(app: LaunchedApp): readonly string[] {
  const [schemes] = app.calls('protocol.registerSchemesAsPrivileged')[0]?.args ?? []
  const [scheme, ...others] = Array.isArray(schemes) ? schemes : []
  const known = others.length === 0 && isDeepStrictEqual(Object.keys(scheme ?? {}), ['scheme', 'privileges'])
  if (!known || scheme.scheme !== 'app') return ['another scheme has privileges']
  return differing('the privilege', scheme.privileges, PRIVILEGES)
}

function windowOf(app: LaunchedApp, { isPackaged }: AuditSettings): readonly string[] {
  const windows = app.calls('new BrowserWindow')
  const found = windows.length === 1 ? [] : [`${windows.length} windows were made`]
  for (const { args } of windows) {
    const { webPreferences = {} } = args[0] as { readonly webPreferences?: Readonly<Record<string, unknown>> }
    const { preload, ...others } = webPreferences
    if (typeof preload !== 'string') found.push('there is no preload')
    found.push(...differing('webPreferences', others, { ...WEB_PREFERENCES, devTools: !isPackaged }))
  }
  return found
}

async function pagesOf(app: LaunchedApp): Promise<readonly string[]> {
  const page = await app.probe.serve('ui', START, 'GET')
  if (page.kind !== 'answer' || page.status !== 200) return ['the page is not served']
  return headersOf('the page', page.headers)
}

function headersOf(what: string, headers: Readonly<Record<string, string>>): readonly string[] {
  const parts = (headers['content-security-policy'] ?? '').split(';').map((part) => part.trim().split(/\s+/))
  const policy = Object.fromEntries(parts.map(([name = '', ...sources]) => [name, sources.join(' ')]))
  const shown = Object.fromEntries(Object.keys(HEADERS).map((name) => [name, headers[name]]))
  return [
    ...differing(`${what}: the policy’s`, policy, CONTENT_POLICY),
    ...differing(`${what}: the header`, shown, HEADERS),
  ]
}

/** What is none of our files is refused by its look, before any look at the disk. */
async function refusedPagesOf(app: LaunchedApp): Promise<readonly string[]> {
  const found: string[] = []
  for (const method of ['POST', 'PUT', 'DELETE', 'HEAD']) {
    const answer = await app.probe.serve('ui', START, method)
    if (answer.kind !== 'answer' || answer.status !== 405) found.push(`the method ${method} is answered`)
  }
  for (const url of TRAVERSALS) {
    const answer = await app.probe.serve('ui', url, 'GET')
    const isKept = new URL(url).href === url
    const status = answer.kind === 'answer' ? answer.status : 0
    if (status !== 400 && (isKept || status !== 404)) found.push(`the address ${url.slice(0, 60)} is answered`)
    if (answer.kind === 'answer') found.push(...headersOf('a refusal', answer.headers))
  }
  return [...new Set(found)]
}

async function escapesOf(app: LaunchedApp): Promise<readonly string[]> {
  const found: string[] = []
  for (const event of ['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview'] as const) {
    if (!(await app.probe.isEventPrevented(WINDOW, event, 'https://example.com/'))) found.push(`${event} goes through`)
  }
  if ((await app.probe.openAsked(WINDOW, 'https://example.com/', '', '')) !== 'deny') found.push('window.open opens')
  for (const url of FOREIGN) {
    if ((await app.probe.filter('ui', url)) !== 'cancelled') found.push(`the request ${url} passes`)
  }
  if ((await app.probe.filter('ui', START)) !== 'passed') found.push('our own page is cancelled')
  return found
}

async function grantsOf(app: LaunchedApp): Promise<readonly string[]> {
  const found: string[] = []
  for (const permission of PERMISSIONS) {
    const verdict = await app.probe.permission(WINDOW, permission)
    for (const [way, isGranted] of Object.entries(verdict)) {
      if (isGranted) found.push(`the permission ${way} of ${permission} is granted`)
    }
  }
  return found
}

/** Each name whose value is another one than it must be, and each name that nobody decided on. */
function differing(
  what: string,
  found: Readonly<Record<string, unknown>>,
  wanted: Readonly<Record<string, unknown>>,
): readonly string[] {
  const names = [...new Set([...Object.keys(wanted), ...Object.keys(found)])]
  return names.filter((name) => found[name] !== wanted[name]).map((name) => `${what} ${name} is ${String(found[name])}`)
}
