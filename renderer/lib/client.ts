import { callNames } from '../../shared/contract/call-names.ts'
import type { Call, Client, Given, Sent } from '../../shared/contract/contract.ts'
import type { Answer } from '../../shared/contract/errors.ts'
import type { Bridge } from '../../shared/contract/events.ts'

declare global {
  interface Window {
    /** Put there by the preload script; made from the contract. */
    readonly candor: Bridge
  }
}

/** The bridge itself gave way: main is gone or did not know the call. */
const NO_ANSWER: Answer<never> = { ok: false, error: { kind: 'broken', ticket: 'W-0', cause: 'bug' } }

/** The calls of the contract over a bridge. What main answers is typed by the contract and not checked again. */
export function clientOver(bridge: Bridge): Client {
  const calls = callNames.map((call) => [call, (request: unknown) => bridge.call(call, request).catch(() => NO_ANSWER)])
  return Object.fromEntries(calls) as Client
}

/** One call by its name. */
export function ask<C extends Call>(client: Client, call: C, request: Sent<C>): Promise<Answer<Given<C>>> {
  const send: (request: Sent<C>) => Promise<Answer<Given<C>>> = client[call]
  return send(request)
}
