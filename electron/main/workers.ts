import { type UtilityProcess, utilityProcess } from 'electron'

/**
 * Work that may be slow or may be poisoned by its input runs in a process of its own: a crash there cannot reach the
 * keys, and a slow file cannot freeze a window.
 */
export interface WorkerRoom {
  /** Sends one job and waits for its answer; fails when the process ends, or after `timeoutMs`. */
  readonly run: (job: unknown, timeoutMs: number) => Promise<unknown>
  readonly end: () => void
}

interface Waiting {
  readonly resolve: (answer: unknown) => void
  readonly reject: (error: Error) => void
}

/** A room whose process starts at the first job and again after it ended. */
export function workerRoom(file: string, name: string): WorkerRoom {
  let child: UtilityProcess | null = null
  let next = 1
  const waiting = new Map<number, Waiting>()

  const failAll = (reason: string): void => {
    for (const { reject } of waiting.values()) reject(new Error(reason))
    waiting.clear()
  }
  const start = (): UtilityProcess => {
    const started = utilityProcess.fork(file, [], { serviceName: name, execArgv: ['--max-old-space-size=512'] })
    started.on('message', (message: { readonly job: number; readonly answer?: unknown; readonly failed?: string }) => {
      const entry = waiting.get(message.job)
      waiting.delete(message.job)
      if (message.failed === undefined) entry?.resolve(message.answer)
      else entry?.reject(new Error(message.failed))
    })
    started.on('exit', () => {
      if (child === started) child = null
      failAll('WORKER_ENDED')
    })
    return started
  }

  return {
    run: (job, timeoutMs) =>
      new Promise((resolve, reject) => {
        child ??= start()
        const number = next++
        const limit = setTimeout(() => {
          waiting.delete(number)
          child?.kill()
          child = null
          reject(new Error('WORKER_TOO_SLOW'))
        }, timeoutMs)
        waiting.set(number, {
          resolve: (answer) => {
            clearTimeout(limit)
            resolve(answer)
          },
          reject: (error) => {
            clearTimeout(limit)
            reject(error)
          },
        })
        child.postMessage({ job: number, content: job })
      }),
    end: () => {
      child?.kill()
      child = null
      failAll('WORKER_ENDED')
    },
  }
}
