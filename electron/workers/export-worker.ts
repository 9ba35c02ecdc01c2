import { parentPort, workerData } from 'node:worker_threads'
import { type ExportJob, writeExport } from './write-export.ts'

/** The thread in which everything is written out, so that the desk does not stand still meanwhile. */
const job: ExportJob = workerData
parentPort?.postMessage(writeExport(job))
