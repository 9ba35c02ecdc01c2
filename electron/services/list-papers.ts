import * as papers from '../../db/repositories/papers.ts'
import type { Received } from '../../shared/contract/contract.ts'
import { type Answer, done } from '../../shared/contract/errors.ts'
import type { Paper } from '../../shared/model/paper.ts'
import type { Desk } from './desk.ts'

/** The issued papers of a patient, or of everybody, newest first. */
export function listPapers(desk: Desk, request: Received<'paper.list'>): Answer<readonly Paper[]> {
  return done(papers.list(desk.store.reader, request.patientId))
}
