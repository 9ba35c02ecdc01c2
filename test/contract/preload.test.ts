import { beforeAll, expect, test, vi } from 'vitest'
import { callNames } from '../../shared/contract/call-names.ts'
import { type Bridge, events } from '../../shared/contract/events.ts'

type Listener = (event: unknown, content: unknown) => void

/** Electron's two sides of the bridge, as far as the preload sees them. */
const electron = vi.hoisted(() => ({
  exposed: [] as (readonly [string, Record<string, unknown>])[],
  invoked: [] as unknown[][],
  listeners: new Map<string, Set<(event: unknown, content: unknown) => void>>(),
}))

vi.mock('electron', () => ({
  contextBridge: {
    exposeInMainWorld: (name: string, api: Record<string, unknown>) => void electron.exposed.push([name, api]),
  },
  ipcRenderer: {
    invoke: (...words: unknown[]) => {
      electron.invoked.push(words)
      return Promise.resolve('answer of main')
    },
    on: (name: string, listener: Listener) => {
      electron.listeners.set(name, (electron.listeners.get(name) ?? new Set()).add(listener))
    },
    removeListener: (name: string, listener: Listener) => void electron.listeners.get(name)?.delete(listener),
  },
}))

let bridge: Bridge

beforeAll(async () => {
  await import('../../electron/preload/index.ts')
  bridge = electron.exposed[0]?.[1] as unknown as Bridge
})

const DENIED = { ok: false, error: { kind: 'denied', code: 'DENIED' } }

test('the page is given one object with two functions', () => {
  expect(electron.exposed.map(([name]) => name)).toEqual(['candor'])
  expect(Object.entries(bridge).map(([name, value]) => [name, typeof value])).toEqual([
    ['call', 'function'],
    ['on', 'function'],
  ])
})

test.each(callNames)('%s is passed on with its request and nothing else', async (call) => {
  electron.invoked.length = 0

  const answer = await bridge.call(call, { a: 1 })

  expect(answer).toBe('answer of main')
  expect(electron.invoked).toEqual([[call, { a: 1 }]])
})

test.each([
  'files.read',
  'APP.STATUS',
  'app.status ',
  '',
  'constructor',
  '__proto__',
  'toString',
  'ELECTRON_BROWSER_REQUIRE',
])('the call %j is in no contract and goes nowhere', async (call) => {
  electron.invoked.length = 0

  const answer = await bridge.call(call, {})

  expect(answer).toEqual(DENIED)
  expect(electron.invoked).toEqual([])
})

test('a call whose name is no text goes nowhere', async () => {
  electron.invoked.length = 0
  const odd = [null, undefined, 5, ['app.status'], { toString: () => 'app.status' }] as unknown as string[]

  const answers = await Promise.all(odd.map((name) => bridge.call(name, {})))

  expect(answers).toEqual(odd.map(() => DENIED))
  expect(electron.invoked).toEqual([])
})

test.each(Object.keys(events))('the page hears %s, without the event object', (name) => {
  const heard: unknown[][] = []
  const end = bridge.on(name, (...words) => heard.push(words))

  for (const listener of electron.listeners.get(name) ?? []) listener({ sender: 'the way to main' }, { state: 'open' })
  end()

  expect(heard).toEqual([[{ state: 'open' }]])
  expect(electron.listeners.get(name)?.size).toBe(0)
})

test.each(['patient.get', 'ELECTRON_', 'constructor', ''])('the page cannot listen to %j', (name) => {
  const end = bridge.on(name, () => undefined)

  end()

  expect(electron.listeners.has(name)).toBe(false)
})
