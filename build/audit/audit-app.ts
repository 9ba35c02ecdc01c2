import { isDeepStrictEqual } from 'node:util'
import type { LaunchedApp } from '../stand-in/launch.ts'
import { CONTENT_POLICY, FOREIGN, HEADERS, JUNK, PERMISSIONS, TRAVERSALS, WEB_PREFERENCES } from './expected.ts'

export interface AuditSettings {
  /** Every call of the contract. */
  readonly calls: readonly string[]
  readonly isPackaged: boolean
}

const START = 'app://ui/index.html'
const WINDOW = 1

/**
 * Plays the attacker against the running main process and reads what it recorded: one line for each weakness found,
 * none when it is as hard as it should be.
 */
export async function auditApp(app: LaunchedApp, settings: AuditSettings): Promise<readonly string[]> {
  return [
    ...startOf(app),
    ...windowOf(app, settings),
    ...(await pagesOf(app)),
    ...(await escapesOf(app)),
    ...(await callsOf(app, settings)),
  ]
}

function startOf(app: LaunchedApp): readonly string[] {
  const names = app.recorded.map(({ api }) => api)
  const found: string[] = []
  if (!names.includes('app.enableSandbox')) found.push('app.enableSandbox is not called')
  const lock = names.indexOf('app.requestSingleInstanceLock')
  if (lock < 0 || lock > names.indexOf('new BrowserWindow')) found.push('no single-instance lock before the window')
  const [schemes] = app.calls('protocol.registerSchemesAsPrivileged')[0]?.args ?? []
  const wanted = [
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: false, corsEnabled: false } },
  ]
  if (!isDeepStrictEqual(schemes, wanted)) found.push('the scheme has other privileges')
  const partitions = app.calls('session.fromPartition').map(({ args }) => args[0])
  if (!isDeepStrictEqual(partitions, ['ui'])) found.push('the session is not the one that forgets')
  return found
}

function windowOf(app: LaunchedApp, { isPackaged }: AuditSettings): readonly string[] {
  const windows = app.calls('new BrowserWindow')
  const found = windows.length === 1 ? [] : [`${windows.length} windows were made`]
  for (const { args } of windows) {
    const { webPreferences = {} } = args[0] as { readonly webPreferences?: Readonly<Record<string, unknown>> }
    for (const [name, value] of Object.entries({ ...WEB_PREFERENCES, devTools: !isPackaged })) {
      if (webPreferences[name] !== value) found.push(`webPreferences.${name} is ${String(webPreferences[name])}`)
    }
    const known = [...Object.keys(WEB_PREFERENCES), 'devTools', 'preload']
    for (const name of Object.keys(webPreferences)) {
      if (!known.includes(name)) found.push(`webPreferences.${name} is set, and nobody decided on it`)
    }
  }
  return found
}

async function pagesOf(app: LaunchedApp): Promise<readonly string[]> {
  const found: string[] = []
  const page = await app.probe.serve('ui', START, 'GET')
  if (page.kind !== 'answer' || page.status !== 200) return ['the page is not served']
  const policy = (page.headers['content-security-policy'] ?? '').split(';').map((part) => part.trim())
  if (!isDeepStrictEqual([...policy].sort(), [...CONTENT_POLICY].sort())) found.push('the content policy differs')
  for (const [name, value] of Object.entries(HEADERS)) {
    if (page.headers[name] !== value) found.push(`the header ${name} differs`)
  }
  for (const method of ['POST', 'PUT', 'DELETE']) {
    const answer = await app.probe.serve('ui', START, method)
    if (answer.kind === 'answer' && answer.status === 200) found.push(`${method} is answered`)
  }
  for (const url of TRAVERSALS) {
    const answer = await app.probe.serve('ui', url, 'GET')
    if (answer.kind === 'answer' && answer.status === 200) found.push(`served: ${url.slice(0, 60)}`)
  }
  return found
}

async function escapesOf(app: LaunchedApp): Promise<readonly string[]> {
  const found: string[] = []
  for (const event of ['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview'] as const) {
    if (!(await app.probe.isEventPrevented(WINDOW, event, 'https://example.com/'))) found.push(`${event} goes through`)
  }
  if ((await app.probe.openAsked(WINDOW, 'https://example.com/', '', '')) !== 'deny') found.push('window.open opens')
  for (const permission of PERMISSIONS) {
    const { request, check, device } = await app.probe.permission(WINDOW, permission)
    if (request || check || device) found.push(`permission ${permission} is granted`)
  }
  for (const url of FOREIGN) {
    if ((await app.probe.filter('ui', url)) !== 'cancelled') found.push(`request passes: ${url}`)
  }
  if ((await app.probe.filter('ui', START)) !== 'passed') found.push('our own page is cancelled')
  return found
}

const OUR_FRAME = { url: START, hasParent: false }
const FOREIGN_FRAMES = [
  null,
  { url: START, hasParent: true },
  { url: 'https://example.com/index.html', hasParent: false },
  { url: 'app://ui.example/index.html', hasParent: false },
]
const TELLTALE = /sqlite|select |insert |syntax|\bat .*\.js|node_modules|ZodError|undefined is not|cannot read/i

async function callsOf(app: LaunchedApp, { calls }: AuditSettings): Promise<readonly string[]> {
  const channels = await app.probe.channels()
  const found = calls.filter((call) => !channels.includes(call)).map((call) => `no answer to ${call}`)
  found.push(...channels.filter((channel) => !calls.includes(channel)).map((channel) => `unlisted channel ${channel}`))
  for (const call of channels) {
    for (const frame of FOREIGN_FRAMES) {
      const { ok, value } = await app.probe.invokeFrom(frame, call, [{}])
      if (!ok || !isDenied(value)) found.push(`${call} answers ${frame?.url ?? 'a frame that is gone'}`)
    }
    for (const junk of JUNK) {
      const outcome = await app.probe.invokeFrom(OUR_FRAME, call, [junk])
      if (!outcome.ok) found.push(`${call} throws on junk`)
      else if (TELLTALE.test(JSON.stringify(outcome.value) ?? '')) found.push(`${call} tells too much`)
    }
  }
  return found
}

function isDenied(value: unknown): boolean {
  return isDeepStrictEqual(value, { ok: false, error: { kind: 'denied', code: 'DENIED' } })
}
