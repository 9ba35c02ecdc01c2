import { findInstalledBrowser } from './browser/find-installed.ts'
import { type WindowHost, windowHost } from './browser/window-host.ts'
import { LinkEnded } from './link/link.ts'
import type { DialogAnswer, Question } from './link/screen-calls.ts'
import type { RunSettings } from './link/settings.ts'
import { type MainProgram, startMainProgram } from './main-program.ts'
import { AppScreen } from './screen/answer-app.ts'
import { askPerson } from './screen/ask-person.ts'

export interface StartOptions {
  /** The built main program. */
  readonly mainFile: string
  /** The folder that `app.getPath('userData')` names; the place that Electron takes, unless given. */
  readonly userFolder?: string
  readonly env?: Readonly<Record<string, string>>
  /** Says one line to the person at the terminal. */
  readonly say?: (line: string) => void
}

/** Whether a window could be seen here. */
export function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true
  return Boolean(process.env.DISPLAY) || Boolean(process.env.WAYLAND_DISPLAY)
}

/**
 * Opens the built app in an installed Chrome, Chromium or Edge, for where Electron's runtime cannot be fetched or
 * started, and waits for its end. Gives the exit code; 1 with one line that says why where no window can open.
 */
export async function startInBrowser(options: StartOptions): Promise<number> {
  const say = options.say ?? ((line: string) => process.stdout.write(`${line}\n`))
  if (!hasDisplay()) {
    say('There is no display here, so no window can open. To see what the app does without one: npm run demo')
    return 1
  }
  const browser = findInstalledBrowser()
  if (browser === null) {
    say('No Chrome, Chromium or Edge is installed here, so no window can open. Without one: npm run demo')
    return 1
  }
  say(`Electron's runtime could not be fetched or started here, so the app opens in ${browser.name} (${browser.path}).`)
  const host = await windowHost(browser)
  // Ctrl+C reaches main as well, which quits in order; we wait for that.
  const wait = (): void => undefined
  process.on('SIGINT', wait)
  try {
    return await runUntilItEnds(options, host)
  } finally {
    process.off('SIGINT', wait)
    await host.close()
  }
}

/** Runs the app, again as long as it asks for that. */
async function runUntilItEnds(options: StartOptions, host: WindowHost): Promise<number> {
  for (;;) {
    const { code, isRelaunchAsked } = await openInBrowser(options, host).ended
    if (!isRelaunchAsked) return code
  }
}

export interface OpenedApp {
  readonly screen: AppScreen
  readonly program: MainProgram
  readonly ended: Promise<{ readonly code: number; readonly isRelaunchAsked: boolean }>
}

/** The app in windows of this host; the person answers its dialogs. */
export function openInBrowser(options: StartOptions, host: WindowHost): OpenedApp {
  let isRelaunchAsked = false
  const screen = new AppScreen({
    host,
    app: () => program.far,
    ask: (question) => ask(host, question),
    recorded: () => undefined,
    loaded: () => undefined,
    leaving: (isAsked) => {
      isRelaunchAsked = isAsked
    },
  })
  const program = startMainProgram(screen.calls, { env: options.env ?? {}, isTalking: true })
  program.far.start(settingsFrom(options, host)).catch((error: Error) => {
    if (!(error instanceof LinkEnded)) process.stderr.write(`The app did not start: ${error.message}\n`)
    program.kill('SIGKILL')
  })
  const ended = program.exited.then(({ code }) => ({ code: code ?? 1, isRelaunchAsked }))
  return { screen, program, ended }
}

/** An error also goes to the terminal: the window may be what failed. */
function ask(host: WindowHost, question: Question): Promise<DialogAnswer> {
  if (question.kind === 'error') process.stderr.write(`${question.title}: ${question.message}\n`)
  return askPerson(host, host.display, question)
}

/** There is no keychain behind a browser, and the app is told so. */
function settingsFrom(options: StartOptions, host: WindowHost): RunSettings {
  return {
    mainFile: options.mainFile,
    packaged: false,
    userFolder: options.userFolder ?? null,
    homeFolder: null,
    safeStorage: process.platform === 'linux' ? 'basic_text' : 'missing',
    openPath: 'opened',
    displays: [host.display],
    argv: [],
  }
}
