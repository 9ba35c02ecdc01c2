import type { CustomScheme, Protocol } from 'electron'
import { needNotReady, record } from './run.ts'

type SchemeHandler = Parameters<Protocol['handle']>[1]

/** Who answers which scheme in one session. */
export class StandInProtocol implements Pick<Protocol, 'handle' | 'unhandle' | 'isProtocolHandled'> {
  readonly #session: string
  readonly #handlers = new Map<string, SchemeHandler>()

  constructor(session: string) {
    this.#session = session
  }

  handle(scheme: string, handler: SchemeHandler): void {
    record(`${this.#session}.protocol.handle`, scheme)
    if (this.#handlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`)
    this.#handlers.set(scheme, handler)
  }

  unhandle(scheme: string): void {
    record(`${this.#session}.protocol.unhandle`, scheme)
    this.#handlers.delete(scheme)
  }

  isProtocolHandled(scheme: string): boolean {
    return this.#handlers.has(scheme)
  }

  /** The answer of main's handler, or null where the scheme has none. */
  async answer(request: Request): Promise<Response | null> {
    const handler = this.#handlers.get(new URL(request.url).protocol.replace(':', ''))
    // Node's own Request and Response stand in for the ones of Electron's types.
    return handler === undefined ? null : ((await handler(request as never)) as unknown as Response)
  }
}

export function registerSchemesAsPrivileged(schemes: CustomScheme[]): void {
  needNotReady('protocol.registerSchemesAsPrivileged')
  record('protocol.registerSchemesAsPrivileged', schemes)
}
