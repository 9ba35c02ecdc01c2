import type { EventEmitter } from 'node:events'
import type { Far } from '../link/link.ts'
import type { ScreenCalls } from '../link/screen-calls.ts'
import type { RunSettings } from '../link/settings.ts'
import { lookOf } from './look.ts'

/** One program runs the app once; all parts of the `electron` module share this. */
interface Run {
  readonly settings: RunSettings
  readonly screen: Far<ScreenCalls>
}

let current: Run | null = null
let ready = false

export function beginRun(run: Run): void {
  current = run
}

export function settings(): RunSettings {
  return theRun().settings
}

/** The side that owns the browser. */
export function screenSide(): Far<ScreenCalls> {
  return theRun().screen
}

export function isReady(): boolean {
  return ready
}

export function becomeReady(): void {
  ready = true
}

/** Electron refuses many calls before the app is ready, and so do we. */
export function needReady(what: string): void {
  if (!ready) throw new Error(`${what} cannot be used before the app is ready`)
}

export function needNotReady(what: string): void {
  if (ready) throw new Error(`${what} should be called before the app is ready`)
}

/** Notes a call of main's for the audit. */
export function record(api: string, ...args: readonly unknown[]): void {
  void screenSide()
    .record({ api, args: args.map((arg) => lookOf(arg)) })
    .catch(() => undefined)
}

/** Notes every event that main listens to. */
export function recordListeners(name: string, emitter: EventEmitter): void {
  emitter.on('newListener', (event: string | symbol) => {
    if (current !== null && event !== 'newListener') record(`${name}.on`, String(event))
  })
}

function theRun(): Run {
  if (current === null) throw new Error('the stand-in for electron has not been started')
  return current
}
