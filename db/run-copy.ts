import { Worker } from 'node:worker_threads'
import type { ChainHeads } from './chained-tables.ts'
import { type CopyJob, type CopyOutcome, copyAndProve } from './copy-database.ts'
import type { KeyChangeJob, KeyCopy } from './rotate-key.ts'

/** Copies and proves, somewhere. */
export type RunCopy = (job: CopyJob) => Promise<CopyOutcome>

export interface ProveJob {
  readonly file: string
  readonly key: Uint8Array
  /** Ends of the chains that were written down elsewhere; see `anchorsOf`. */
  readonly anchors: readonly ChainHeads[]
}

export type ThreadJob =
  | ({ readonly kind: 'copy' } & CopyJob)
  | ({ readonly kind: 'prove' } & ProveJob)
  | ({ readonly kind: 'newKey' } & KeyChangeJob)

/** Here and now: for the command line, tests, and before a migration, when nobody is waiting at the desk. */
export const copyHere: RunCopy = async (job) => copyAndProve(job)

/** In a thread of its own. `script` is `db/copy-worker.ts`, or what the bundler made of it. */
export function copyInThread(script: URL): RunCopy {
  return (job) => inThread(script, { kind: 'copy', ...job })
}

/** Reads the clinic's database from end to end, daily, without holding up the desk. */
export function proveInThread(script: URL, job: ProveJob): Promise<CopyOutcome> {
  return inThread(script, { kind: 'prove', ...job })
}

/** Makes the copy under a new key; what must stand still meanwhile is the clinic, not the window. */
export function newKeyInThread(script: URL, job: KeyChangeJob): Promise<KeyCopy> {
  return inThread(script, { kind: 'newKey', ...job })
}

/** Rejects when the thread dies: a bug, since every expected fault is an outcome. */
function inThread<Outcome>(script: URL, job: ThreadJob): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(script, { workerData: job })
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', (code) => reject(new Error(`the copying thread ended with ${code}`)))
  })
}
