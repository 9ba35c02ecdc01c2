import type { Writer } from '../../../db/connection.ts'
import * as paperEvents from '../../../db/repositories/paper-events.ts'
import * as papers from '../../../db/repositories/papers.ts'
import * as plans from '../../../db/repositories/plans.ts'
import type { Caller, Received } from '../../../shared/contract/contract.ts'
import { type Answer, done, refused } from '../../../shared/contract/errors.ts'
import { fileKindOf } from '../../../shared/model/file-kind.ts'
import type { Paper } from '../../../shared/model/paper.ts'
import type { PaperEvent, PaperState } from '../../../shared/model/paper-event.ts'
import type { Desk } from '../desk.ts'
import { recordAct } from '../record-act.ts'
import { signedIn } from '../signed-in.ts'
import { hashToSign } from '../terms-hash.ts'
import { isVoid, markRefusal } from './mark-refusal.ts'
import { noPaper } from './plan-letters.ts'

/** What happened to a paper since its issue, the oldest first. */
export function paperStory(desk: Desk, { documentId }: Received<'paper.story'>): Answer<readonly PaperEvent[]> {
  const { reader } = desk.store
  return papers.find(reader, documentId) === null ? refused('NOT_FOUND') : done(paperEvents.listOf(reader, documentId))
}

/** How every paper stands to which something happened. */
export function paperStates(desk: Desk): Answer<readonly PaperState[]> {
  return done(paperEvents.states(desk.store.reader))
}

/**
 * Records that a paper was delivered, refused or made void. The paper stays as it was issued; a void one is shown as
 * such and not signed any more. Refused the second time a paper is made void, and as mailed for a person who gets no
 * mail.
 */
export function markPaper(desk: Desk, request: Received<'paper.mark'>, caller: Caller): Answer<readonly PaperEvent[]> {
  const { documentId, mark } = request
  return desk.store.writer.transaction((tx): Answer<readonly PaperEvent[]> => {
    const refusal = markRefusal(tx, request, desk.today())
    if (refusal) return refusal
    const words =
      mark.kind === 'voided'
        ? { how: '', recipient: '', note: mark.reason, happenedOn: desk.today() }
        : { how: mark.how, recipient: mark.recipient, note: '', happenedOn: mark.on }
    addEvent(desk, tx, caller, { paperId: documentId, kind: mark.kind, ...words })
    const after = { kind: mark.kind, how: words.how, on: words.happenedOn }
    recordAct(desk, tx, caller, { action: 'paper.mark', kind: 'paper', id: documentId, after })
    return done(paperEvents.listOf(tx, documentId))
  })
}

const LARGEST_PAGE = 20_000_000
const KIND_OF = { 'application/pdf': 'pdf', 'image/png': 'png', 'image/jpeg': 'jpg' } as const

/**
 * Keeps the page that somebody signed: a scan, or the strokes of a pad. A signed agreement makes its plan active where
 * it waits for the signature. Refused for a void paper, and for a file that is no page, whatever it is called.
 */
export function addSignedPage(
  desk: Desk,
  request: Received<'paper.addSigned'>,
  caller: Caller,
): Answer<readonly PaperEvent[]> {
  const { documentId, how, signedOn, mediaType, bytes } = request
  if (bytes.length > LARGEST_PAGE) return noPaper('fileTooLarge')
  if (KIND_OF[mediaType] !== fileKindOf(bytes)) return noPaper('notAPage')
  return desk.store.writer.transaction((tx): Answer<readonly PaperEvent[]> => {
    const paper = papers.find(tx, documentId)
    if (paper === null) return refused('NOT_FOUND')
    if (isVoid(tx, documentId)) return noPaper('notSignable')
    const event = { paperId: documentId, kind: 'signed' as const, how, recipient: '', note: '', happenedOn: signedOn }
    const id = addEvent(desk, tx, caller, event)
    const sha256 = desk.sha256(bytes)
    paperEvents.addPage(tx, id, { mediaType, bytes, sha256 })
    signAgreement(desk, tx, caller, { paper, request })
    const after = { how, signedOn, sha256 }
    recordAct(desk, tx, caller, { action: 'paper.addSigned', kind: 'paper', id: documentId, after })
    return done(paperEvents.listOf(tx, documentId))
  })
}

function signAgreement(
  desk: Desk,
  tx: Writer,
  caller: Caller,
  { paper, request }: { readonly paper: Paper; readonly request: Received<'paper.addSigned'> },
): void {
  if (paper.kind !== 'planAgreement' || paper.planId === null) return
  const plan = plans.get(tx, paper.planId)
  const isOpen = plan.state === 'awaitingSignature' || plan.state === 'active'
  if (plan.signedOn !== null || plan.version !== paper.version || !isOpen) return
  const { signedOn, how } = request
  const recorded = { recordedAt: desk.now(), recordedBy: signedIn(caller).id }
  const termsSha256 = hashToSign(desk, tx, plan.id)
  plans.sign(tx, { planId: plan.id, version: plan.version, signedOn, signedHow: how, termsSha256, ...recorded })
}

/** Records an event of today and gives its id. */
export function addEvent(
  desk: Desk,
  tx: Writer,
  caller: Caller,
  event: Omit<paperEvents.NewPaperEvent, 'id' | 'recordedAt' | 'recordedBy'>,
): string {
  const id = desk.newId()
  paperEvents.add(tx, { ...event, id, recordedAt: desk.now(), recordedBy: signedIn(caller).id })
  return id
}
