import type { UtilityProcess } from 'electron'

/**
 * Work that may be slow or may be poisoned by its input runs in a process of its own: a crash there cannot reach the
 * keys, and a slow file cannot freeze a window.
 */
export interface WorkerRoom {
  /** Sends one job and waits for its answer; fails when the process ends, or after `timeoutMs`. */
  readonly run: (job: unknown, timeoutMs: number) => Promise<unknown>
  readonly end: () => void
}

/** Starts a file as a process beside main, as `utilityProcess.fork` does. */
export type Fork = (file: string, words: string[], options: Electron.ForkOptions) => UtilityProcess

interface Waiting {
  readonly resolve: (answer: unknown) => void
  readonly reject: (error: Error) => void
}

/** One process and the jobs that it has not answered yet. */
interface Running {
  readonly child: UtilityProcess
  readonly waiting: Map<number, Waiting>
}

interface WorkerMessage {
  readonly job: number
  readonly answer?: unknown
  readonly failed?: string
}

/** Why a job came to nothing; the code is what the log keeps. */
export class WorkerError extends Error {
  override readonly name = 'WorkerError'
  readonly code: string

  constructor(code: string) {
    super('the work was not done')
    this.code = code
  }
}

/** A room whose process starts at the first job and again after it ended. */
export function workerRoom(fork: Fork, file: string, name: string): WorkerRoom {
  let running: Running | null = null
  let next = 1
  const leave = (which: Running | null, code: string): void => {
    if (running === which) running = null
    which?.child.kill()
    for (const { reject } of which?.waiting.values() ?? []) reject(new WorkerError(code))
    which?.waiting.clear()
  }
  const start = (): Running => {
    const child = fork(file, [], { serviceName: name, execArgv: ['--max-old-space-size=512'] })
    const started: Running = { child, waiting: new Map() }
    child.on('message', (message: WorkerMessage) => hear(started, message))
    child.on('exit', () => leave(started, 'WORKER_ENDED'))
    return started
  }
  return {
    run: (job, timeoutMs) => {
      running ??= start()
      const mine = running
      return send(mine, { job: next++, content: job }, { timeoutMs, late: () => leave(mine, 'WORKER_TOO_SLOW') })
    },
    end: () => leave(running, 'WORKER_ENDED'),
  }
}

function send(
  { child, waiting }: Running,
  message: { readonly job: number; readonly content: unknown },
  limit: { readonly timeoutMs: number; readonly late: () => void },
): Promise<unknown> {
  const answered = new Promise((resolve, reject) => waiting.set(message.job, { resolve, reject }))
  const timer = setTimeout(limit.late, limit.timeoutMs)
  child.postMessage(message)
  return answered.finally(() => clearTimeout(timer))
}

function hear({ waiting }: Running, { job, answer, failed }: WorkerMessage): void {
  const entry = waiting.get(job)
  waiting.delete(job)
  if (failed === undefined) entry?.resolve(answer)
  else entry?.reject(new WorkerError(`WORKER_${failed.toUpperCase()}`))
}
