import { EventEmitter } from 'node:events'
import type { App, CommandLine } from 'electron'
import { defaultPath, type PathName, packageOf } from './app-paths.ts'
import { openWindows, whenLastCloses } from './open-windows.ts'
import { preventable } from './preventable.ts'
import { becomeReady, isReady, needNotReady, record, recordListeners, screenSide, settings } from './run.ts'
import { SingleInstanceLock } from './single-instance.ts'

type OurApp = Pick<
  App,
  | 'commandLine'
  | 'disableHardwareAcceleration'
  | 'enableSandbox'
  | 'exit'
  | 'focus'
  | 'getAppPath'
  | 'getLocale'
  | 'getName'
  | 'getPath'
  | 'getSystemLocale'
  | 'getVersion'
  | 'hasSingleInstanceLock'
  | 'isPackaged'
  | 'isReady'
  | 'name'
  | 'quit'
  | 'relaunch'
  | 'releaseSingleInstanceLock'
  | 'requestSingleInstanceLock'
  | 'setAboutPanelOptions'
  | 'setAppUserModelId'
  | 'setName'
  | 'setPath'
  | 'whenReady'
>

class StandInApp extends EventEmitter implements OurApp {
  readonly commandLine = commandLine() as CommandLine
  readonly #paths = new Map<PathName, string>()
  readonly #whenReady = new Promise<void>((resolve) => this.once('ready', () => resolve()))
  #name: string | null = null
  #lock: SingleInstanceLock | null = null
  #isQuitting = false
  #isLeaving = false
  #mayRelaunch = false

  constructor() {
    super()
    recordListeners('app', this)
    whenLastCloses(() => this.#lastWindowClosed())
  }

  get isPackaged(): boolean {
    return settings().packaged
  }

  get name(): string {
    return this.#name ?? packageOf(settings().mainFile).name
  }

  set name(name: string) {
    this.setName(name)
  }

  isReady(): boolean {
    return isReady()
  }

  whenReady(): Promise<void> {
    return this.#whenReady
  }

  getName(): string {
    return this.name
  }

  setName(name: string): void {
    record('app.setName', name)
    this.#name = name
  }

  getVersion(): string {
    return packageOf(settings().mainFile).version
  }

  getAppPath(): string {
    return packageOf(settings().mainFile).folder
  }

  getLocale(): string {
    return 'en-US'
  }

  getSystemLocale(): string {
    return 'en-US'
  }

  getPath(name: PathName): string {
    return this.#paths.get(name) ?? defaultPath(name, this.name)
  }

  setPath(name: string, path: string): void {
    record('app.setPath', name, path)
    this.#paths.set(name as PathName, path)
  }

  enableSandbox(): void {
    needNotReady('app.enableSandbox()')
    record('app.enableSandbox')
  }

  disableHardwareAcceleration(): void {
    needNotReady('app.disableHardwareAcceleration()')
    record('app.disableHardwareAcceleration')
  }

  setAppUserModelId(id: string): void {
    record('app.setAppUserModelId', id)
  }

  setAboutPanelOptions(options: Parameters<App['setAboutPanelOptions']>[0]): void {
    record('app.setAboutPanelOptions', options)
  }

  focus(): void {
    record('app.focus')
  }

  requestSingleInstanceLock(additional?: Parameters<App['requestSingleInstanceLock']>[0]): boolean {
    this.#lock ??= new SingleInstanceLock(this.getPath('userData'), (second) =>
      this.emit('second-instance', preventable({}), second.argv, second.workingDirectory, second.additional),
    )
    const isGiven = this.#lock.request({ argv: process.argv, workingDirectory: process.cwd(), additional })
    record('app.requestSingleInstanceLock', isGiven)
    return isGiven
  }

  hasSingleInstanceLock(): boolean {
    return this.#lock?.isHeld ?? false
  }

  releaseSingleInstanceLock(): void {
    this.#lock?.release()
  }

  relaunch(): void {
    record('app.relaunch')
    this.#mayRelaunch = true
  }

  /** Asks every window to close; each of them, and main itself, may prevent it. */
  quit(): void {
    record('app.quit')
    const event = preventable({})
    this.emit('before-quit', event)
    if (event.defaultPrevented) return
    this.#isQuitting = true
    for (const window of openWindows()) {
      if (window.closeAsked()) continue
      this.#isQuitting = false
      return
    }
    this.#isQuitting = false
    const last = preventable({})
    this.emit('will-quit', last)
    if (!last.defaultPrevented) void this.#leave(0)
  }

  /** Ends at once: windows are not asked, and neither `before-quit` nor `will-quit` is heard. */
  exit(exitCode = 0): void {
    record('app.exit', exitCode)
    this.#isQuitting = true
    for (const window of openWindows()) window.destroy()
    void this.#leave(exitCode)
  }

  /** Called once main has been loaded to its end. */
  start(): void {
    becomeReady()
    this.emit('will-finish-launching')
    this.emit('ready', preventable({}), {})
  }

  #lastWindowClosed(): void {
    if (this.#isQuitting) return
    if (this.listenerCount('window-all-closed') === 0) this.quit()
    else this.emit('window-all-closed')
  }

  async #leave(code: number): Promise<void> {
    if (this.#isLeaving) return
    this.#isLeaving = true
    this.emit('quit', preventable({}), code)
    this.#lock?.release()
    await screenSide()
      .leaving(code, this.#mayRelaunch)
      .catch(() => undefined)
    process.exit(code)
  }
}

function commandLine(): Pick<CommandLine, 'appendSwitch' | 'appendArgument' | 'hasSwitch' | 'getSwitchValue'> {
  const switches = new Map<string, string>()
  return {
    appendSwitch: (name, value) => {
      record('app.commandLine.appendSwitch', name, value)
      switches.set(name, value ?? '')
    },
    appendArgument: (value) => record('app.commandLine.appendArgument', value),
    hasSwitch: (name) => switches.has(name),
    getSwitchValue: (name) => switches.get(name) ?? '',
  }
}

export const app = new StandInApp()
