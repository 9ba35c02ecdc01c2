import * as papers from '../../db/repositories/papers.ts'
import type { DocumentId } from '../../shared/model/ids.ts'
import type { Paper } from '../../shared/model/paper.ts'
import type { Desk } from './desk.ts'

/**
 * An issued paper with one of its files as drawn at issue; null when there is no such paper. Throws when the bytes no
 * longer have the fingerprint that was stored with them: a changed paper must not be shown as issued.
 */
export function storedPaper(
  desk: Desk,
  request: { readonly documentId: DocumentId; readonly copy: boolean },
): { readonly paper: Paper; readonly bytes: Uint8Array } | null {
  const { reader } = desk.store
  const paper = papers.find(reader, request.documentId)
  if (paper === null) return null
  const { bytes, sha256 } = papers.file(reader, paper.id, request.copy ? 'copy' : 'original')
  if (desk.sha256(bytes) !== sha256) throw new Error(`paper ${paper.id} was changed after it was issued`)
  return { paper, bytes }
}
