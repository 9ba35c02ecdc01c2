import * as coverages from '../../../db/repositories/coverages.ts'
import * as eligibility from '../../../db/repositories/eligibility.ts'
import type { Caller, Given, Received } from '../../../shared/contract/contract.ts'
import { type Answer, done, refused } from '../../../shared/contract/errors.ts'
import { answerNoText } from '../../../shared/text/eligibility-refusals.ts'
import type { Desk } from '../desk.ts'
import { recordAct, recordLook } from '../record-act.ts'
import { signedIn } from '../signed-in.ts'
import { answerOf } from './read-eligibility-file.ts'

/**
 * Keeps a raw answer with its coverage, once, and beside it what was taken of it this time. The trail knows how many
 * fields were taken and by what the answer is known, never what it says.
 */
export function keepEligibility(
  desk: Desk,
  { coverageId, patientId, name, bytes, asOf, takenRows }: Received<'eligibility.keep'>,
  caller: Caller,
): Answer<Given<'eligibility.keep'>> {
  const text = textOf(bytes)
  if (text === null) return refused('NOT_POSSIBLE', { ...answerNoText })
  const sha256 = desk.sha256(bytes)
  return desk.store.writer.transaction((tx): Answer<Given<'eligibility.keep'>> => {
    if (coverages.find(tx, coverageId)?.patientId !== patientId) return refused('NOT_FOUND')
    const [at, by] = [desk.now(), signedIn(caller).id]
    const same = eligibility.findSame(tx, coverageId, sha256)
    const answerId = same ?? desk.newId()
    if (same === null) {
      eligibility.add(tx, { id: answerId, coverageId, name, text, sha256, asOf, keptAt: at, keptBy: by })
    }
    if (takenRows.length > 0) eligibility.addTaking(tx, answerId, takenRows, { at, by })
    const after = { coverageId, answerId, sha256, isNew: same === null ? 'yes' : 'no', taken: takenRows.length }
    recordAct(desk, tx, caller, { action: 'eligibility.keep', kind: 'patient', id: patientId, after })
    return done({ answerId, isNew: same === null })
  })
}

/**
 * An answer of this coverage as it was kept, read again; refused where the coverage has no such answer. Throws when the
 * text is not the one that was kept.
 */
export async function getEligibility(
  desk: Desk,
  { coverageId, answerId }: Received<'eligibility.get'>,
  caller: Caller,
): Promise<Answer<Given<'eligibility.get'>>> {
  const { reader } = desk.store
  const coverage = coverages.find(reader, coverageId)
  const kept = eligibility.list(reader, coverageId).find(({ id }) => id === answerId)
  const text = eligibility.textOf(reader, coverageId, answerId)
  if (coverage === null || kept === undefined || text === null) return refused('NOT_FOUND')
  const bytes = new TextEncoder().encode(text)
  if (desk.sha256(bytes) !== kept.sha256) throw new Error(`the eligibility answer ${answerId} was changed`)
  const after = { coverageId, answerId }
  recordLook(desk, caller, { action: 'eligibility.get', kind: 'patient', id: coverage.patientId, after })
  const read = answerOf(desk, { name: kept.name, ...(await desk.answerFiles.give(bytes)) })
  return read.ok ? done({ ...read.value, kept }) : read
}

/** The text of these bytes; null where they are none that a record could hold. */
function textOf(bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    return text.includes('\0') ? null : text
  } catch {
    return null
  }
}
