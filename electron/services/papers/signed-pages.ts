import * as paperEvents from '../../../db/repositories/paper-events.ts'
import * as papers from '../../../db/repositories/papers.ts'
import type { Caller, Given, Received } from '../../../shared/contract/contract.ts'
import { type Answer, done, refused } from '../../../shared/contract/errors.ts'
import type { Paper } from '../../../shared/model/paper.ts'
import { printingWords } from '../../../shared/text/screens-printing.ts'
import type { Desk } from '../desk.ts'
import { recordLook } from '../record-act.ts'
import { printSheets } from './printing.ts'

/** The signed page of a paper with its bytes, as it was kept; refused when there is none. */
export function signedPage(
  desk: Desk,
  request: Received<'paper.signedPage'>,
  caller: Caller,
): Answer<Given<'paper.signedPage'>> {
  const kept = keptPage(desk, request)
  if (kept === null) return refused('NOT_FOUND')
  recordLook(desk, caller, { action: 'paper.signedPage', kind: 'paper', id: kept.paper.id })
  const { mediaType, bytes } = kept.page
  return done({ mediaType, bytes })
}

/** Prints the page that somebody signed, on the printer and in the way of its paper; it waits where that fails. */
export async function printSigned(
  desk: Desk,
  request: Received<'paper.printSigned'>,
  caller: Caller,
): Promise<Answer<null>> {
  const kept = keptPage(desk, request)
  if (kept === null) return refused('NOT_FOUND')
  const { paper, page } = kept
  const sheet = { face: 'signed', eventId: request.eventId, paper, bytes: page.bytes } as const
  return printSheets(desk, { sheets: [sheet], title: signedName(paper), action: 'paper.printSigned' }, caller)
}

const ENDINGS = { 'application/pdf': 'pdf', 'image/png': 'png', 'image/jpeg': 'jpg' } as const

/** Writes the signed page, unchanged, to a place that the person chooses. The name holds the number, never a name. */
export async function saveSigned(
  desk: Desk,
  request: Received<'paper.saveSigned'>,
  caller: Caller,
): Promise<Answer<{ readonly fileName: string }>> {
  const kept = keptPage(desk, request)
  if (kept === null) return refused('NOT_FOUND')
  const { paper, page } = kept
  const saved = await desk.saveFile(`${signedName(paper)}.${ENDINGS[page.mediaType]}`, page.bytes)
  if (saved.kind === 'cancelled') return refused('CANCELLED')
  if (saved.kind === 'readOnly') return refused('READ_ONLY', { reason: saved.reason })
  recordLook(desk, caller, { action: 'paper.saveSigned', kind: 'paper', id: paper.id })
  return done({ fileName: saved.fileName })
}

/** What a signed page is called on its way out: the number and version of its paper, never a name. */
export function signedName({ number, version }: Paper): string {
  return `${number} v${version} ${printingWords.signed}`
}

/**
 * A signed page with its paper; null when there is none.
 * Throws when the bytes are not those that were kept: a changed page must not pass as the signed one.
 */
export function keptPage(
  desk: Desk,
  { documentId, eventId }: Received<'paper.signedPage'>,
): { readonly paper: Paper; readonly page: paperEvents.SignedPage } | null {
  const { reader } = desk.store
  const paper = papers.find(reader, documentId)
  const page = paperEvents.findPage(reader, documentId, eventId)
  if (paper === null || page === null) return null
  if (desk.sha256(page.bytes) !== page.sha256) throw new Error(`the signed page of ${documentId} was changed`)
  return { paper, page }
}
