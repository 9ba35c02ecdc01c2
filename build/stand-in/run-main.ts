import { dirname } from 'node:path'
import { answerProbe } from './electron/answer-probe.ts'
import { answerScreen } from './electron/answer-screen.ts'
import { beginRun } from './electron/run.ts'
import type { AppCalls } from './link/app-calls.ts'
import { openLink, type Port } from './link/link.ts'
import type { ProbeCalls } from './link/probe-calls.ts'
import type { ScreenCalls } from './link/screen-calls.ts'

/**
 * The program that runs main: a Node program without a window, started by `launch.ts` and able to be killed like the
 * real app. What its pages show lives in the program that started it.
 */
const port: Port = {
  post: (message) => void process.send?.(message),
  listen: (hear) => void process.on('message', hear),
}

const calls: AppCalls & ProbeCalls = {
  ...answerProbe,
  ...answerScreen,
  start: async (settings) => {
    beginRun({ settings, screen: link.far })
    Object.defineProperty(process, 'resourcesPath', { value: dirname(settings.mainFile), configurable: true })
    process.argv = [process.execPath, settings.mainFile, ...settings.argv]
    await answerScreen.start(settings.mainFile)
  },
}

const link = openLink<typeof calls, ScreenCalls>(port, calls)

process.on('disconnect', () => process.exit(1))
process.on('SIGTERM', () => calls.quit())
process.on('SIGINT', () => calls.quit())
