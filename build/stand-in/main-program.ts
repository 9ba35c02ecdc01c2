import { type ChildProcess, fork } from 'node:child_process'
import { join } from 'node:path'
import type { AppCalls } from './link/app-calls.ts'
import { type Far, openLink } from './link/link.ts'
import type { ProbeCalls } from './link/probe-calls.ts'
import type { ScreenCalls } from './link/screen-calls.ts'

/** How the program that ran main ended. */
export interface Ending {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
}

/** The Node program that runs main. */
export interface MainProgram {
  readonly pid: number
  readonly far: Far<AppCalls & ProbeCalls>
  readonly exited: Promise<Ending>
  /** What it has printed so far. */
  readonly output: () => string
  readonly kill: (signal: NodeJS.Signals) => void
}

export interface ProgramOptions {
  readonly env: Readonly<Record<string, string>>
  /** Lets its words through to our own terminal as well. */
  readonly isTalking: boolean
}

/** Settings of the program that runs us, which the app must not see. */
const NOT_FOR_THE_APP = /^(VITEST|NODE_OPTIONS$|NODE_ENV$|ELECTRON_|JEST_|TEST$|npm_)/

/** Starts the program in which main runs, so that it can be killed, and started again, like the real app. */
export function startMainProgram(screen: ScreenCalls, options: ProgramOptions): MainProgram {
  const own = Object.entries(process.env).filter(([name]) => !NOT_FOR_THE_APP.test(name))
  const child = fork(join(import.meta.dirname, 'run-main.ts'), [], {
    execArgv: [],
    serialization: 'advanced',
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: { ...Object.fromEntries(own), ...options.env },
  })
  const link = openLink<ScreenCalls, AppCalls & ProbeCalls>(
    {
      post: (message) => {
        if (child.connected) child.send(message as object, () => undefined)
      },
      listen: (hear) => void child.on('message', hear),
    },
    screen,
  )
  const exited = new Promise<Ending>((resolve) => {
    child.on('close', (code, signal) => {
      link.end('The app has ended.')
      resolve({ code, signal })
    })
  })
  return {
    pid: child.pid ?? 0,
    far: link.far,
    exited,
    output: collectOutput(child, options.isTalking),
    kill: (signal) => void child.kill(signal),
  }
}

function collectOutput(child: ChildProcess, isTalking: boolean): () => string {
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      output += text
      if (isTalking) process.stderr.write(text)
    })
  }
  return () => output
}
