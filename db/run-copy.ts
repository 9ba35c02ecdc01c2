import { statSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import type { ChainHeads } from './chained-tables.ts'
import { type CopyJob, type CopyOutcome, copyAndProve } from './copy-database.ts'
import type { KeyChangeJob, KeyCopy } from './rotate-key.ts'
import { UNWATCHED, type Watch } from './watch.ts'

/** Copies and proves, somewhere. */
export type RunCopy = (job: CopyJob, watch?: Watch) => Promise<CopyOutcome>

export interface ProveJob {
  readonly file: string
  readonly key: Uint8Array
  /** Ends of the chains that were written down elsewhere; see `anchorsOf`. */
  readonly anchors: readonly ChainHeads[]
}

const LOOKED_EVERY_MS = 200

export type ThreadJob =
  | ({ readonly kind: 'copy' } & CopyJob)
  | ({ readonly kind: 'prove' } & ProveJob)
  | ({ readonly kind: 'newKey' } & KeyChangeJob)

/** Here and now: for the command line, tests, and before a migration, when nobody is waiting at the desk. */
export const copyHere: RunCopy = async (job, watch) => copyAndProve(job, watch)

/** In a thread of its own. `script` is `db/copy-worker.ts`, or what the bundler made of it. */
export function copyInThread(script: URL): RunCopy {
  return async (job, watch = UNWATCHED) => {
    const growth = watchGrowth(job, watch)
    try {
      return await inThread(script, { kind: 'copy', ...job }, growth)
    } finally {
      growth.end()
    }
  }
}

/** Reads the clinic's database from end to end, daily, without holding up the desk. */
export function proveInThread(script: URL, job: ProveJob, watch: Watch = UNWATCHED): Promise<CopyOutcome> {
  return inThread(script, { kind: 'prove', ...job }, watch)
}

/** Makes the copy under a new key; what must stand still meanwhile is the clinic, not the window. */
export function newKeyInThread(script: URL, job: KeyChangeJob, watch: Watch = UNWATCHED): Promise<KeyCopy> {
  return inThread(script, { kind: 'newKey', ...job }, watch)
}

/** What the thread is given: the job, and the flag that stops it. */
export interface ThreadWork {
  readonly job: ThreadJob
  readonly stopFlag: Watch['stopFlag']
}

/** What the thread says: how far it is, and at the end what came of it. */
export type ThreadWord =
  | { readonly kind: 'told'; readonly told: Parameters<Watch['tell']> }
  | { readonly kind: 'done'; readonly outcome: unknown }

/** Rejects when the thread dies: a bug, since every expected fault is an outcome. */
function inThread<Outcome>(script: URL, job: ThreadJob, { tell, stopFlag }: Watch): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const workerData: ThreadWork = { job, stopFlag }
    const worker = new Worker(script, { workerData })
    worker.on('message', (word: ThreadWord) => {
      if (word.kind === 'told') tell(...word.told)
      else resolve(word.outcome as Outcome)
    })
    worker.once('error', reject)
    worker.once('exit', (code) => reject(new Error(`the copying thread ended with ${code}`)))
  })
}

/** The copying is one call that says nothing until it ends: until then the size of the copy tells how far it is. */
function watchGrowth({ from, to }: CopyJob, { tell, stopFlag }: Watch): Watch & { readonly end: () => void } {
  const total = sizeOf(from)
  const look = setInterval(() => tell('copying', Math.min(sizeOf(to), total), total), LOOKED_EVERY_MS)
  const end = (): void => clearInterval(look)
  const passOn: Watch['tell'] = (part, done, whole) => {
    if (part !== 'copying') end()
    tell(part, done, whole)
  }
  return { tell: passOn, stopFlag, end }
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0
}
