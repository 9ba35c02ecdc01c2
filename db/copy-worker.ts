import { parentPort, workerData } from 'node:worker_threads'
import { copyAndProve, proveDatabase } from './copy-database.ts'
import type { ThreadJob } from './run-copy.ts'

/** The thread in which databases are copied and read from end to end, so that the desk can go on posting meanwhile. */
const job: ThreadJob = workerData
parentPort?.postMessage(
  job.kind === 'copy' ? copyAndProve(job) : proveDatabase(job.file, Buffer.from(job.key), job.anchors),
)
