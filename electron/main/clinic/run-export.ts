import { Worker } from 'node:worker_threads'
import { UNWATCHED, type Watch } from '../../../db/watch.ts'
import type { ExportJob, ExportOutcome, ExportWord, ExportWork } from '../../workers/write-export.ts'

/** Writes everything out, somewhere. */
export type RunExport = (job: ExportJob, watch?: Watch) => Promise<ExportOutcome>

/** In a thread of its own. `script` is what the bundler made of `electron/workers/export-worker.ts`. */
export function exportInThread(script: URL): RunExport {
  return (job, { tell, stopFlag } = UNWATCHED) =>
    new Promise((resolve, reject) => {
      const workerData: ExportWork = { job, stopFlag }
      const worker = new Worker(script, { workerData })
      worker.on('message', (word: ExportWord) => {
        if (word.kind === 'told') tell(...word.told)
        else resolve(word.outcome)
      })
      worker.once('error', reject)
      worker.once('exit', (code) => reject(new Error(`the writing thread ended with ${code}`)))
    })
}
