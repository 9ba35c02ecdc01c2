import * as papers from '../../db/repositories/papers.ts'
import type { Caller, Given, Received } from '../../shared/contract/contract.ts'
import { type Answer, done, refused } from '../../shared/contract/errors.ts'
import type { Desk } from './desk.ts'
import { recordLook } from './record-act.ts'
import { storedPaper } from './stored-paper.ts'

/** An issued paper with its stored bytes, never drawn anew. */
export function getPaper(desk: Desk, request: Received<'paper.get'>, caller: Caller): Answer<Given<'paper.get'>> {
  const stored = storedPaper(desk, request)
  if (stored === null) return refused('NOT_FOUND')
  const after = { face: request.copy ? 'copy' : 'original' }
  recordLook(desk, caller, { action: 'paper.get', kind: 'paper', id: request.documentId, after })
  return done({ ...stored, boxes: papers.boxesOf(desk.store.reader, request.documentId) })
}
