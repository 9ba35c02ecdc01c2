import { parentPort, workerData } from 'node:worker_threads'
import { copyAndProve, proveDatabase } from './copy-database.ts'
import { copyUnderNewKey, tellKeyStep } from './rotate-key.ts'
import type { ThreadJob, ThreadWord, ThreadWork } from './run-copy.ts'
import type { Watch } from './watch.ts'

/** The thread in which databases are copied and read from end to end, so that the desk can go on posting meanwhile. */
const { job, stopFlag }: ThreadWork = workerData
const watch: Watch = { tell: (...told) => say({ kind: 'told', told }), stopFlag }
say({ kind: 'done', outcome: done(job) })

function say(word: ThreadWord): void {
  parentPort?.postMessage(word)
}

function done(asked: ThreadJob): unknown {
  switch (asked.kind) {
    case 'copy':
      return copyAndProve(asked, watch)
    case 'prove':
      return proveDatabase(asked.file, Buffer.from(asked.key), asked.anchors, watch)
    case 'newKey':
      return copyUnderNewKey(asked, (step) => tellKeyStep(watch, step))
  }
}
