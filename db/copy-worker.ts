import { parentPort, workerData } from 'node:worker_threads'
import { type CopyJob, copyAndProve } from './copy-database.ts'

/** The thread in which a backup is copied and proven, so that the desk can go on posting meanwhile. */
const job: CopyJob = workerData
parentPort?.postMessage(copyAndProve(job))
