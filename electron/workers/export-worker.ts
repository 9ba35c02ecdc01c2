import { parentPort, workerData } from 'node:worker_threads'
import { type ExportWord, type ExportWork, writeExport } from './write-export.ts'

/** The thread in which everything is written out, so that the desk does not stand still meanwhile. */
const { job, stopFlag }: ExportWork = workerData
say({ kind: 'done', outcome: writeExport(job, { tell: (...told) => say({ kind: 'told', told }), stopFlag }) })

function say(word: ExportWord): void {
  parentPort?.postMessage(word)
}
