import type { Caller, Received } from '../../shared/contract/contract.ts'
import { type Answer, done, refused } from '../../shared/contract/errors.ts'
import type { Desk } from './desk.ts'
import { recordLook } from './record-act.ts'
import { storedPaper } from './stored-paper.ts'

/** Prints the stored bytes of a paper. The audit trail keeps who printed which face and when. */
export async function printPaper(desk: Desk, request: Received<'paper.print'>, caller: Caller): Promise<Answer<null>> {
  const stored = storedPaper(desk, request)
  if (stored === null) return refused('NOT_FOUND')
  await desk.printFile(stored.bytes, `${stored.paper.title} ${stored.paper.number}`)
  const after = { face: request.copy ? 'copy' : 'original' }
  recordLook(desk, caller, { action: 'paper.print', kind: 'paper', id: request.documentId, after })
  return done(null)
}
