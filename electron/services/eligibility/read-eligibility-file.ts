import type { Given, Received } from '../../../shared/contract/contract.ts'
import { type Answer, done, refused } from '../../../shared/contract/errors.ts'
import { answerBroke, noEligibility } from '../../../shared/text/eligibility-refusals.ts'
import type { Desk } from '../desk.ts'
import type { AnswerFile } from './answer-source.ts'

/** Reads a payer's answer that is chosen, dropped or pasted. Nothing of it is kept. */
export async function readEligibilityFile(
  desk: Desk,
  request: Received<'eligibility.read'>,
): Promise<Answer<Given<'eligibility.read'>>> {
  try {
    const read = await fileOf(desk, request)
    return read === null ? refused('CANCELLED') : answerOf(desk, read)
  } catch (error) {
    if (!isOfReader(error)) throw error
    return refused('NOT_POSSIBLE', { ...answerBroke })
  }
}

async function fileOf(desk: Desk, request: Received<'eligibility.read'>): Promise<AnswerFile | null> {
  if (request.kind === 'chosen') return desk.answerFiles.choose()
  return { name: request.name, ...(await desk.answerFiles.give(request.bytes)) }
}

/** The answer with what tells its text apart, or the sentence that says what it is instead. */
export function answerOf(desk: Desk, { name, text, file }: AnswerFile): Answer<Given<'eligibility.read'>> {
  if (file.kind !== 'eligibility') return refused('NOT_POSSIBLE', { ...noEligibility(file) })
  return done({ name, sha256: desk.sha256(new TextEncoder().encode(text)), text, file })
}

/** The process that reads files from outside failed; it tells by a code alone. */
function isOfReader(error: unknown): boolean {
  return error instanceof Error && error.name === 'WorkerError'
}
