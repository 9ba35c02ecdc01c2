/** The side of a utility process that main talks to; Electron adds it to `process`. */
interface ParentPort {
  readonly on: (name: 'message', listener: (event: { readonly data: unknown }) => void) => void
  readonly postMessage: (message: unknown) => void
}

/**
 * Answers the jobs that main sends, one message each. An error is told by its name and code alone: what a file or a
 * patient's name looked like stays here.
 */
export function serveJobs(run: (content: unknown) => Promise<unknown>): void {
  const port = (process as unknown as { readonly parentPort: ParentPort }).parentPort
  port.on('message', ({ data }) => {
    const { job, content } = data as { readonly job: number; readonly content: unknown }
    run(content).then(
      (answer) => port.postMessage({ job, answer }),
      (error: unknown) => port.postMessage({ job, failed: error instanceof Error ? error.name : 'Error' }),
    )
  })
}
