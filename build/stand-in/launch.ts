import { setTimeout as wait } from 'node:timers/promises'
import type { Rectangle } from 'electron'
import type { Page } from 'playwright-core'
import { type HeadlessOptions, headlessHost } from './browser/headless-host.ts'
import type { Far } from './link/link.ts'
import type { ProbeCalls } from './link/probe-calls.ts'
import type { OpenPathMode, Recorded, RunSettings, SafeStorageMode } from './link/settings.ts'
import { type Ending, type MainProgram, startMainProgram } from './main-program.ts'
import { AppScreen } from './screen/answer-app.ts'
import { ScriptedDialogs } from './screen/dialogs.ts'
import { noScreen } from './screen/no-screen.ts'

export interface LaunchOptions extends HeadlessOptions {
  /** The built main program. */
  readonly mainFile: string
  /** The folder that `app.getPath('userData')` names. */
  readonly userFolder: string
  /** Stands for the person's home, keychain included; beside `userFolder` unless given. */
  readonly homeFolder?: string
  /** `none` shows no pages: enough for an audit of main alone, and ten times faster. */
  readonly browser?: 'headless' | 'none'
  readonly packaged?: boolean
  readonly env?: Readonly<Record<string, string>>
  readonly argv?: readonly string[]
  readonly safeStorage?: SafeStorageMode
  /** A file that main opens with the computer's own program is only noted, unless refused. */
  readonly openPath?: Exclude<OpenPathMode, 'opened'>
  readonly displays?: readonly Rectangle[]
}

const START_WITHIN_MS = 30_000
const END_WITHIN_MS = 30_000
const FIRST_DISPLAY: Rectangle = { x: 0, y: 0, width: 1920, height: 1080 }

/** Starts the built app with the stand-in in Electron's place; answers once main is loaded and ready, or has ended. */
export async function launchApp(options: LaunchOptions): Promise<LaunchedApp> {
  const app = new LaunchedApp(options)
  await app.started()
  return app
}

/** A running app, as a test holds it. */
export class LaunchedApp {
  /** The answers that the test queues for dialogs, and what the dialogs asked. */
  readonly dialogs = new ScriptedDialogs()
  /** Every call of main's that matters to an audit, oldest first. */
  readonly recorded: Recorded[] = []
  /** Lets the test play the hostile page, the operating system or the person at the desk. */
  readonly probe: Far<ProbeCalls>
  readonly exited: Promise<Ending>
  readonly #options: LaunchOptions
  readonly #screen: AppScreen
  readonly #program: MainProgram
  readonly #loaded: Page[] = []
  #isRelaunchAsked = false
  #isLeaving = false

  constructor(options: LaunchOptions) {
    this.#options = options
    const host = headlessHost(options)
    const parts = {
      host,
      app: () => this.#program.far,
      ask: (question: Parameters<ScriptedDialogs['ask']>[0]) => this.dialogs.ask(question),
      recorded: (recorded: Recorded) => void this.recorded.push(recorded),
      loaded: (page: Page) => void this.#loaded.push(page),
      leaving: (isRelaunchAsked: boolean) => {
        this.#isLeaving = true
        this.#isRelaunchAsked = isRelaunchAsked
      },
    }
    this.#screen = new AppScreen(parts)
    const calls = options.browser === 'none' ? noScreen(parts) : this.#screen.calls
    this.#program = startMainProgram(calls, { env: options.env ?? {}, isTalking: false })
    this.probe = this.#program.far
    this.exited = this.#program.exited.then(async (ending) => {
      await host.close()
      return ending
    })
  }

  get pid(): number {
    return this.#program.pid
  }

  /** Whether main asked to be started again after its end. */
  get isRelaunchAsked(): boolean {
    return this.#isRelaunchAsked
  }

  /** What main has printed so far. */
  get output(): string {
    return this.#program.output()
  }

  async started(): Promise<void> {
    const start = this.#program.far.start(settingsFrom(this.#options)).then(
      () => null,
      (error: Error) => error.message,
    )
    const late = wait(START_WITHIN_MS, `it was not ready within ${START_WITHIN_MS / 1000} s`, { ref: false })
    const problem = await Promise.race([start, late])
    if (problem === null) return
    // Main may well end in order while it starts, as a second instance does.
    if (this.#isLeaving && (await this.exited).signal === null) return
    this.#program.kill('SIGKILL')
    await this.exited
    throw new Error(`The app did not start: ${problem}\n${this.output}`)
  }

  /** Pages of the open windows, oldest first. */
  windows(): readonly Page[] {
    return this.#screen.pages()
  }

  /** The page of the first window, once it has loaded. */
  async firstWindow(): Promise<Page> {
    return this.window(0)
  }

  /** The page of the n-th window that loaded since the start, once it has; throws when the app ends before. */
  async window(index: number): Promise<Page> {
    let isOver = false
    void this.exited.then(() => {
      isOver = true
    })
    for (const end = Date.now() + START_WITHIN_MS; Date.now() < end && !isOver; await wait(10)) {
      const page = this.#loaded[index]
      if (page !== undefined) return page
    }
    throw new Error(`Window ${index} did not load.\n${this.output}`)
  }

  /** The id that main knows a page's window by. */
  windowId(page: Page): number {
    return this.#screen.windowIdOf(page)
  }

  /** What was recorded under one name, such as `app.enableSandbox` or `new BrowserWindow`. */
  calls(api: string): readonly Recorded[] {
    return this.recorded.filter((one) => one.api === api)
  }

  /** Closes a window as the person would; main may prevent it. */
  async closeWindow(page: Page): Promise<void> {
    await this.probe.closeWindow(this.windowId(page))
  }

  /** Quits as the person would, and waits for the end; throws where main prevents it for good. */
  async quit(): Promise<Ending> {
    await this.#program.far.quit().catch(() => undefined)
    const ending = await Promise.race([this.exited, wait(END_WITHIN_MS, null, { ref: false })])
    if (ending === null) throw new Error(`The app did not end within ${END_WITHIN_MS / 1000} s.\n${this.output}`)
    return ending
  }

  /** Ends main at once, as a power cut would. */
  async kill(signal: NodeJS.Signals = 'SIGKILL'): Promise<Ending> {
    this.#program.kill(signal)
    return this.exited
  }

  /** Starts the app again on the same folders, with other options where given; this one must have ended. */
  async relaunch(changes: Partial<LaunchOptions> = {}): Promise<LaunchedApp> {
    await this.exited
    return launchApp({ ...this.#options, ...changes })
  }
}

function settingsFrom(options: LaunchOptions): RunSettings {
  return {
    mainFile: options.mainFile,
    packaged: options.packaged ?? false,
    userFolder: options.userFolder,
    homeFolder: options.homeFolder ?? `${options.userFolder}-home`,
    safeStorage: options.safeStorage ?? 'ok',
    openPath: options.openPath ?? 'noted',
    displays: options.displays ?? [FIRST_DISPLAY],
    argv: options.argv ?? [],
  }
}
