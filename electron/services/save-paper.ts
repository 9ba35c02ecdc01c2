import type { Caller, Received } from '../../shared/contract/contract.ts'
import { type Answer, done, refused } from '../../shared/contract/errors.ts'
import type { Desk } from './desk.ts'
import { recordLook } from './record-act.ts'
import { storedPaper } from './stored-paper.ts'

/** Writes the stored bytes of a paper to a place that the person chooses. The name holds the number, never a name. */
export async function savePaper(
  desk: Desk,
  request: Received<'paper.save'>,
  caller: Caller,
): Promise<Answer<{ readonly fileName: string }>> {
  const stored = storedPaper(desk, request)
  if (stored === null) return refused('NOT_FOUND')
  const { number, version, language } = stored.paper
  const suggested = `${number} v${version} ${language}${request.copy ? ' copy' : ''}.pdf`
  const saved = await desk.saveFile(suggested, stored.bytes)
  if (saved.kind === 'cancelled') return refused('CANCELLED')
  if (saved.kind === 'readOnly') return refused('READ_ONLY', { reason: saved.reason })
  const after = { face: request.copy ? 'copy' : 'original' }
  recordLook(desk, caller, { action: 'paper.save', kind: 'paper', id: request.documentId, after })
  return done({ fileName: saved.fileName })
}
