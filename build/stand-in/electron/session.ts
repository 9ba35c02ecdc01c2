import { EventEmitter } from 'node:events'
import type { Session, WebContents } from 'electron'
import type { PermissionVerdict } from '../link/probe-calls.ts'
import { StandInProtocol } from './protocol.ts'
import { needReady, record, recordListeners } from './run.ts'
import { StandInWebRequest } from './web-request.ts'

type RequestHandler = NonNullable<Parameters<Session['setPermissionRequestHandler']>[0]>
type CheckHandler = NonNullable<Parameters<Session['setPermissionCheckHandler']>[0]>
type DeviceHandler = NonNullable<Parameters<Session['setDevicePermissionHandler']>[0]>
type Permission = Parameters<CheckHandler>[1] & Parameters<RequestHandler>[1]

type OurSession = Pick<
  Session,
  | 'clearCache'
  | 'clearData'
  | 'clearStorageData'
  | 'closeAllConnections'
  | 'flushStorageData'
  | 'getStoragePath'
  | 'isPersistent'
  | 'setDevicePermissionHandler'
  | 'setPermissionCheckHandler'
  | 'setPermissionRequestHandler'
  | 'setSpellCheckerEnabled'
  | 'setSpellCheckerLanguages'
>

export class StandInSession extends EventEmitter implements OurSession {
  readonly partition: string
  readonly protocol: StandInProtocol
  readonly webRequest: StandInWebRequest
  #onRequest: RequestHandler | null = null
  #onCheck: CheckHandler | null = null
  #onDevice: DeviceHandler | null = null

  constructor(partition: string) {
    super()
    this.partition = partition
    this.protocol = new StandInProtocol(this.shownName)
    this.webRequest = new StandInWebRequest(this.shownName)
    recordListeners(this.shownName, this)
  }

  get shownName(): string {
    return `session(${this.partition})`
  }

  isPersistent(): boolean {
    return this.partition === '' || this.partition.startsWith('persist:')
  }

  getStoragePath(): string | null {
    return null
  }

  setPermissionRequestHandler(handler: RequestHandler | null): void {
    record(`${this.shownName}.setPermissionRequestHandler`, handler)
    this.#onRequest = handler
  }

  setPermissionCheckHandler(handler: CheckHandler | null): void {
    record(`${this.shownName}.setPermissionCheckHandler`, handler)
    this.#onCheck = handler
  }

  setDevicePermissionHandler(handler: DeviceHandler | null): void {
    record(`${this.shownName}.setDevicePermissionHandler`, handler)
    this.#onDevice = handler
  }

  setSpellCheckerEnabled(enable: boolean): void {
    record(`${this.shownName}.setSpellCheckerEnabled`, enable)
  }

  setSpellCheckerLanguages(languages: string[]): void {
    record(`${this.shownName}.setSpellCheckerLanguages`, languages)
  }

  async clearCache(): Promise<void> {
    record(`${this.shownName}.clearCache`)
  }

  async clearData(): Promise<void> {
    record(`${this.shownName}.clearData`)
  }

  async clearStorageData(): Promise<void> {
    record(`${this.shownName}.clearStorageData`)
  }

  async closeAllConnections(): Promise<void> {
    record(`${this.shownName}.closeAllConnections`)
  }

  flushStorageData(): void {
    record(`${this.shownName}.flushStorageData`)
  }

  /** What main's three handlers say; without a handler Electron grants. */
  async verdict(contents: WebContents, name: string, url: string): Promise<PermissionVerdict> {
    const permission = name as Permission
    const details = { isMainFrame: true, requestingUrl: url }
    const origin = originOf(url)
    const onRequest = this.#onRequest
    const request =
      onRequest === null || (await new Promise<boolean>((resolve) => onRequest(contents, permission, resolve, details)))
    const check = this.#onCheck?.(contents, permission, origin, details) ?? true
    const deviceType = name === 'hid' || name === 'serial' ? name : 'usb'
    const device = this.#onDevice?.({ deviceType, origin, device: {} as never }) ?? true
    return { request, check, device }
  }
}

/** `app://ui/page` → `app://ui`, as Electron gives it for a standard scheme; `null` where there is none. */
export function originOf(url: string): string {
  if (!URL.canParse(url)) return 'null'
  const { protocol, host } = new URL(url)
  return host === '' ? 'null' : `${protocol}//${host}`
}

const sessions = new Map<string, StandInSession>()

export function sessionOf(partition: string): StandInSession {
  const known = sessions.get(partition) ?? new StandInSession(partition)
  sessions.set(partition, known)
  return known
}

/** To Electron's types ours is a whole session. */
function asSession(session: StandInSession): Session {
  return session as unknown as Session
}

export const session = {
  get defaultSession(): Session {
    needReady('session')
    return asSession(sessionOf(''))
  },
  fromPartition(partition: string, options?: object): Session {
    needReady('session')
    record('session.fromPartition', partition, options)
    return asSession(sessionOf(partition))
  },
} satisfies Pick<typeof Electron.Session, 'fromPartition' | 'defaultSession'>
