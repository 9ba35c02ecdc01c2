import type { ContextBridge, IpcRenderer, IpcRendererEvent } from 'electron'
import { decodeClone, encodeClone } from './clone.ts'
import { openWorldBridge } from './world-bridge.ts'

/** What the preload's world sends to main, and main to it. */
export type FromPreload =
  | { readonly kind: 'invoke' | 'send'; readonly id: number; readonly channel: string; readonly args: string }
  | { readonly kind: 'permission'; readonly id: number; readonly permission: string }
  | { readonly kind: 'report'; readonly report: string }
  | { readonly kind: 'preload-failed'; readonly message: string }

export type ToPreload =
  | { readonly kind: 'reply'; readonly id: number; readonly ok: boolean; readonly text: string }
  | { readonly kind: 'event'; readonly channel: string; readonly args: string }

/** Name of the one function that main's messages come in by; only the preload's world has it. */
export type PreloadScope = typeof globalThis & {
  standInHear?: (text: string) => void
  standInSend?: (text: string) => void
}

type Preload = (exports: object, require: (name: string) => unknown, module: object, process: object) => void
type Hears = (event: IpcRendererEvent, ...args: unknown[]) => void

/** Runs the preload in a world of its own, with a `require` that knows `electron` alone. Its text goes into pages. */
export function startPreloadWorld(secret: string, mimicked: object, preload: Preload): void {
  const scope = globalThis as PreloadScope
  const sendText = scope.standInSend
  if (globalThis.top !== globalThis.self || sendText === undefined) return
  const send = (message: FromPreload): void => sendText(JSON.stringify(message))
  const waiting = new Map<number, (reply: ToPreload & { kind: 'reply' }) => void>()
  const listeners = makeListeners()
  let nextId = 1
  const ask = (make: (id: number) => FromPreload): Promise<ToPreload & { kind: 'reply' }> =>
    new Promise((resolve) => {
      const id = nextId++
      waiting.set(id, resolve)
      send(make(id))
    })

  const bridge = openWorldBridge(secret, 'preload', 'main', (message) => send({ kind: 'report', report: message.text }))
  const askPermission = async (permission: unknown): Promise<boolean> =>
    (await ask((id) => ({ kind: 'permission', id, permission: String(permission) }))).ok
  const ipcRenderer = makeIpcRenderer(listeners, ask, send)

  scope.standInHear = (text) => {
    const message = JSON.parse(text) as ToPreload
    if (message.kind === 'reply') {
      waiting.get(message.id)?.(message)
      waiting.delete(message.id)
      return
    }
    const event = { sender: ipcRenderer, ports: [] } as unknown as IpcRendererEvent
    const args = decodeClone(message.args) as unknown[]
    listeners.tell(message.channel, event, args)
  }
  const contextBridge = {
    exposeInMainWorld: (key: string, api: unknown) => bridge.send({ kind: 'expose', key, text: bridge.pack(api) }),
  } satisfies Pick<ContextBridge, 'exposeInMainWorld'>

  bridge.send({ kind: 'report', text: bridge.pack(askPermission) })
  const require = (name: string): unknown => {
    if (name === 'electron' || name === 'electron/renderer') return { contextBridge, ipcRenderer }
    throw new Error(`module not found: ${name}`)
  }
  const module = { exports: {} }
  try {
    preload(module.exports, require, module, mimicked)
  } catch (error) {
    send({ kind: 'preload-failed', message: error instanceof Error ? (error.stack ?? error.message) : String(error) })
    throw error
  }
}

/** Who listens to which channel. */
export interface Listeners {
  add(channel: string, listener: Hears): void
  addOnce(channel: string, listener: Hears): void
  remove(channel: string, listener: unknown): void
  clear(channel?: string): void
  tell(channel: string, event: IpcRendererEvent, args: readonly unknown[]): void
}

export function makeListeners(): Listeners {
  const all = new Map<string, readonly Hears[]>()
  const of = (channel: string): readonly Hears[] => all.get(channel) ?? []
  const add = (channel: string, listener: Hears): void => void all.set(channel, [...of(channel), listener])
  const remove = (channel: string, listener: unknown): void => {
    const last = of(channel).findLastIndex((one) => one === listener || Reflect.get(one, 'original') === listener)
    if (last >= 0) all.set(channel, of(channel).toSpliced(last, 1))
  }
  const addOnce = (channel: string, listener: Hears): void => {
    const once: Hears = (event, ...args) => {
      remove(channel, once)
      listener(event, ...args)
    }
    Reflect.set(once, 'original', listener)
    add(channel, once)
  }
  const clear = (channel?: string): void => {
    if (channel === undefined) all.clear()
    else all.delete(channel)
  }
  const tell = (channel: string, event: IpcRendererEvent, args: readonly unknown[]): void => {
    for (const listener of of(channel)) listener(event, ...args)
  }
  return { add, addOnce, remove, clear, tell }
}

export function makeIpcRenderer(
  listeners: Listeners,
  ask: (make: (id: number) => FromPreload) => Promise<ToPreload & { kind: 'reply' }>,
  send: (message: FromPreload) => void,
): object {
  const chained =
    <Args extends unknown[]>(work: (...args: Args) => void) =>
    (...args: Args): object => {
      work(...args)
      return ipcRenderer
    }
  const refuse = (name: string) => () => {
    throw new Error(`The stand-in has no ipcRenderer.${name}.`)
  }
  const ipcRenderer = {
    invoke: async (channel: string, ...args: unknown[]): Promise<unknown> => {
      const text = encodeClone(args)
      const reply = await ask((id) => ({ kind: 'invoke', id, channel, args: text }))
      if (reply.ok) return decodeClone(reply.text)
      throw new Error(`Error invoking remote method '${channel}': ${String(decodeClone(reply.text))}`)
    },
    send: (channel: string, ...args: unknown[]): void =>
      send({ kind: 'send', id: 0, channel, args: encodeClone(args) }),
    on: chained(listeners.add),
    addListener: chained(listeners.add),
    once: chained(listeners.addOnce),
    off: chained(listeners.remove),
    removeListener: chained(listeners.remove),
    removeAllListeners: chained(listeners.clear),
    sendSync: refuse('sendSync'),
    postMessage: refuse('postMessage'),
    sendToHost: refuse('sendToHost'),
  } satisfies { readonly [Name in keyof IpcRenderer]?: unknown } & Pick<IpcRenderer, 'invoke' | 'send'>
  return Object.freeze(ipcRenderer)
}
