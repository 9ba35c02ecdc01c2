import { decodeClone, encodeClone } from './clone.ts'

/**
 * Joins the page's own world and the preload's world of one document, as Electron's context bridge does: values are
 * copied, functions and promises are lent, a call answers at once. The worlds share only the document, so messages are
 * events whose name nobody else knows. The text of these functions goes into pages (see `scripts.ts`).
 */
export interface WorldBridge {
  readonly pack: (value: unknown) => string
  readonly unpack: (text: string) => unknown
  readonly send: (message: BridgeMessage) => void
}

export interface BridgeMessage {
  readonly kind: 'call' | 'answer' | 'settle' | 'expose' | 'report'
  readonly number?: number
  readonly key?: string
  readonly ok?: boolean
  readonly text: string
}

type Call = (...args: unknown[]) => unknown

export function openWorldBridge(
  secret: string,
  here: string,
  there: string,
  receive: (message: BridgeMessage, bridge: WorldBridge) => void,
): WorldBridge {
  const dispatch = globalThis.dispatchEvent.bind(globalThis)
  const Message = globalThis.CustomEvent
  const mine = new Map<number, Call>()
  const numbers = new Map<Call, number>()
  const theirs = new Map<number, Call>()
  const waiting = new Map<number, { resolve: Call; reject: Call }>()
  let nextNumber = 1
  let answered: BridgeMessage | null = null

  const send = (message: BridgeMessage): void => {
    dispatch(new Message(`${secret}.${there}`, { detail: JSON.stringify(message) }))
  }
  const lendCallable = (call: Call): number => {
    const number = numbers.get(call) ?? nextNumber++
    numbers.set(call, number)
    mine.set(number, call)
    return number
  }
  const lendPromise = (promise: PromiseLike<unknown>): number => {
    const number = nextNumber++
    settleLater(promise, (ok, value) => send({ kind: 'settle', number, ok, text: packSafely(pack, value) }))
    return number
  }
  const borrowCallable = (number: number): Call => {
    const call: Call = (...args) => {
      answered = null
      send({ kind: 'call', number, text: pack(args) })
      const answer = answered as BridgeMessage | null
      if (answer === null) throw new Error('The other world is gone.')
      const value = unpack(answer.text)
      if (answer.ok !== true) throw value
      return value
    }
    const known = theirs.get(number) ?? call
    theirs.set(number, known)
    return known
  }
  const borrowPromise = (number: number): unknown =>
    new Promise((resolve, reject) => waiting.set(number, { resolve: resolve as Call, reject: reject as Call }))
  const pack = (value: unknown): string => encodeClone(value, { callable: lendCallable, promise: lendPromise })
  const unpack = (text: string): unknown => decodeClone(text, { callable: borrowCallable, promise: borrowPromise })
  const bridge: WorldBridge = { pack, unpack, send }

  globalThis.addEventListener(`${secret}.${here}`, (event) => {
    const message = JSON.parse((event as CustomEvent<string>).detail) as BridgeMessage
    if (message.kind === 'answer') answered = message
    else if (message.kind === 'call') send(answerTo(message, mine, bridge))
    else if (message.kind === 'settle') {
      const waiter = waiting.get(message.number ?? 0)
      waiting.delete(message.number ?? 0)
      if (message.ok === true) waiter?.resolve(unpack(message.text))
      else waiter?.reject(unpack(message.text))
    } else receive(message, bridge)
  })
  return bridge
}

/** Calls a lent function and packs what it gave, or the error that it threw. */
export function answerTo(message: BridgeMessage, mine: Map<number, Call>, bridge: WorldBridge): BridgeMessage {
  try {
    const call = mine.get(message.number ?? 0)
    if (call === undefined) throw new Error('This function is gone.')
    return { kind: 'answer', ok: true, text: bridge.pack(call(...(bridge.unpack(message.text) as unknown[]))) }
  } catch (error) {
    return { kind: 'answer', ok: false, text: packSafely(bridge.pack, error) }
  }
}

export function settleLater(promise: PromiseLike<unknown>, settle: (ok: boolean, value: unknown) => void): void {
  promise.then(
    (value) => settle(true, value),
    (reason) => settle(false, reason),
  )
}

/** Errors cross as errors with their message alone; what cannot be cloned crosses as an error that says so. */
export function packSafely(pack: (value: unknown) => string, value: unknown): string {
  try {
    return pack(value instanceof Error ? new Error(value.message) : value)
  } catch (error) {
    return pack(new Error(error instanceof Error ? error.message : String(error)))
  }
}
