import { readFileSync, statSync } from 'node:fs'
import { type AnswerRead, MOST_ANSWER_BYTES, readAnswerBytes } from './answer-bytes.ts'
import { serveJobs } from './serve-jobs.ts'

/** A payer's answer: where it lies, or its bytes. */
type AnswerJob = { readonly path: string } | { readonly bytes: Uint8Array }

/** Reads a payer's answer whole, in a process that has neither keys nor windows. */
serveJobs(async (content) => answerTo(content as AnswerJob))

function answerTo(job: AnswerJob): AnswerRead {
  if ('bytes' in job) return readAnswerBytes(job.bytes)
  const { size } = statSync(job.path)
  if (size > MOST_ANSWER_BYTES) return { text: '', file: { kind: 'notX12', code: 'TOO-LARGE' } }
  return readAnswerBytes(readFileSync(job.path))
}
