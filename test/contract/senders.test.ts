import type { IpcMain, IpcMainInvokeEvent, WebFrameMain } from 'electron'
import { describe, expect, test } from 'vitest'
import { isOurWindow } from '../../electron/main/ipc/sender.ts'
import { serve } from '../../electron/main/ipc/serve.ts'
import { callNames } from '../../shared/contract/call-names.ts'
import type { Handlers } from '../../shared/contract/contract.ts'
import { roleSchema } from '../../shared/model/clinic.ts'
import { aPerson } from '../support/samples.ts'

type Listener = Parameters<IpcMain['handle']>[1]

const START = 'app://ui/index.html'
const DENIED = { ok: false, error: { kind: 'denied', code: 'DENIED' } }

/** A frame as Electron shows it; of one that is gone every question but that one throws. */
function aFrame(url: string, changes: { readonly parent?: object; readonly isGone?: boolean } = {}): WebFrameMain {
  const gone = (): never => {
    throw new Error('Render frame was disposed before WebFrameMain could be accessed')
  }
  const isGone = changes.isGone === true
  return {
    isDestroyed: () => isGone,
    get url() {
      return isGone ? gone() : url
    },
    get parent() {
      return isGone ? gone() : (changes.parent ?? null)
    },
  } as unknown as WebFrameMain
}

const FOREIGN: readonly (readonly [string, WebFrameMain | null])[] = [
  ['a frame that is gone', null],
  ['a frame that goes just now', aFrame(START, { isGone: true })],
  ['a frame inside our page', aFrame(START, { parent: {} })],
  ['another origin', aFrame('https://example.com/index.html')],
  ['an origin that begins like ours', aFrame('app://ui.example/index.html')],
  ['a user name before ours', aFrame('app://ui@example/index.html')],
  ['another page of ours', aFrame('app://ui/other.html')],
  ['a page that begins like ours', aFrame('app://ui/index.html.js')],
  ['a file', aFrame('file:///index.html')],
  ['an empty page', aFrame('about:blank')],
]

test.each([START, `${START}#`, `${START}#/patients/W1-1`])('%s is our window', (url) => {
  expect(isOurWindow(aFrame(url))).toBe(true)
})

test.each(FOREIGN)('%s is not our window', (_what, frame) => {
  expect(isOurWindow(frame)).toBe(false)
})

/** Every channel as main answers it, with handlers that let themselves be seen. */
function served(): {
  readonly ask: (call: string, frame: WebFrameMain | null, raw: unknown) => Promise<unknown>
  readonly names: string[]
  readonly reached: string[]
} {
  const listeners = new Map<string, Listener>()
  const reached: string[] = []
  const handlers = Object.fromEntries(callNames.map((call) => [call, () => reached.push(call)])) as unknown as Handlers
  const ipcMain = { handle: (name: string, listener: Listener) => listeners.set(name, listener) }
  serve(ipcMain as unknown as IpcMain, {
    handlers,
    session: { state: () => 'open', person: () => aPerson('x', roleSchema.options), touch: () => undefined },
    isInPace: () => true,
    log: () => 'P-1',
  })
  const ask = async (call: string, senderFrame: WebFrameMain | null, raw: unknown): Promise<unknown> =>
    listeners.get(call)?.({ senderFrame } as IpcMainInvokeEvent, raw)
  return { ask, names: [...listeners.keys()], reached }
}

test('main answers the calls of the contract and no other', () => {
  expect(served().names.toSorted()).toEqual(callNames.toSorted())
})

describe('every call is refused before any look at it', () => {
  const trap = new Proxy({}, { get: () => expect.fail('looked at'), ownKeys: () => expect.fail('looked at') })

  test.each(callNames)('%s', async (call) => {
    const { ask, reached } = served()

    const answers = await Promise.all(FOREIGN.map(([, frame]) => ask(call, frame, trap)))

    expect(answers).toEqual(FOREIGN.map(() => DENIED))
    expect(reached).toEqual([])
  })
})

test('our own window is answered', async () => {
  const { ask, reached } = served()

  await ask('app.status', aFrame(START), {})

  expect(reached).toEqual(['app.status'])
})
