import { parentPort, workerData } from 'node:worker_threads'
import { copyAndProve, proveDatabase } from './copy-database.ts'
import { copyUnderNewKey } from './rotate-key.ts'
import type { ThreadJob } from './run-copy.ts'

/** The thread in which databases are copied and read from end to end, so that the desk can go on posting meanwhile. */
const job: ThreadJob = workerData
parentPort?.postMessage(done(job))

function done(asked: ThreadJob): unknown {
  switch (asked.kind) {
    case 'copy':
      return copyAndProve(asked)
    case 'prove':
      return proveDatabase(asked.file, Buffer.from(asked.key), asked.anchors)
    case 'newKey':
      return copyUnderNewKey(asked)
  }
}
