import { Worker } from 'node:worker_threads'
import { type CopyJob, type CopyOutcome, copyAndProve } from './copy-database.ts'

/** Copies and proves, somewhere. */
export type RunCopy = (job: CopyJob) => Promise<CopyOutcome>

/** Here and now: for the command line, tests, and before a migration, when nobody is waiting at the desk. */
export const copyHere: RunCopy = async (job) => copyAndProve(job)

/**
 * In a thread of its own. `script` is `db/copy-worker.ts`, or what the bundler made of it.
 * Rejects when the thread dies: a bug, since every expected fault is an outcome.
 */
export function copyInThread(script: URL): RunCopy {
  return (job) =>
    new Promise((resolve, reject) => {
      const worker = new Worker(script, { workerData: job })
      worker.once('message', resolve)
      worker.once('error', reject)
      worker.once('exit', (code) => reject(new Error(`the copying thread ended with ${code}`)))
    })
}
