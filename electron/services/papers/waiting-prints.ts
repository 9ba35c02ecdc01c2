import * as printQueue from '../../../db/repositories/print-queue.ts'
import type { Caller, Received } from '../../../shared/contract/contract.ts'
import { type Answer, done, refused } from '../../../shared/contract/errors.ts'
import type { QueuedPrint, QueuedSheet } from '../../../shared/model/printing.ts'
import type { Desk } from '../desk.ts'
import { recordAct } from '../record-act.ts'
import { signedIn } from '../signed-in.ts'
import { storedPaper } from '../stored-paper.ts'
import { printSheets, type StoredSheet } from './printing.ts'
import { keptPage, signedName } from './signed-pages.ts'

/** The papers and signed pages that wait because a printer did not take them. */
export function listQueue(desk: Desk): Answer<readonly QueuedPrint[]> {
  return done(printQueue.list(desk.store.reader))
}

/** Prints one that waits; it stays in the queue when that fails again. */
export async function retryPrint(
  desk: Desk,
  request: Received<'printQueue.retry'>,
  caller: Caller,
): Promise<Answer<null>> {
  const sheet = isWaiting(desk, request) ? sheetOf(desk, request) : null
  if (sheet === null) return refused('NOT_FOUND')
  const { paper, face } = sheet
  const title = face === 'signed' ? signedName(paper) : `${paper.title} ${paper.number}`
  return printSheets(desk, { sheets: [sheet], title, action: 'printQueue.retry' }, caller)
}

function isWaiting(desk: Desk, { documentId, face, eventId }: QueuedSheet): boolean {
  return printQueue
    .list(desk.store.reader)
    .some((each) => each.documentId === documentId && each.face === face && each.eventId === eventId)
}

/** The bytes that wait, as they were kept; null where the paper has no such file. */
function sheetOf(desk: Desk, { documentId, face, eventId }: QueuedSheet): StoredSheet | null {
  if (face === 'signed') {
    const kept = keptPage(desk, { documentId, eventId })
    return kept && { face, eventId, paper: kept.paper, bytes: kept.page.bytes }
  }
  const stored = storedPaper(desk, { documentId, copy: face === 'copy' })
  return stored && { face, ...stored }
}

/** Takes one out of the queue; the paper and its signed page stay as they are. */
export function dropPrint(desk: Desk, request: Received<'printQueue.drop'>, caller: Caller): Answer<null> {
  const { documentId, face } = request
  return desk.store.writer.transaction((tx): Answer<null> => {
    if (!printQueue.remove(tx, request)) return refused('NOT_FOUND')
    recordAct(desk, tx, caller, { action: 'printQueue.drop', kind: 'paper', id: documentId, after: { face } })
    return done(null)
  })
}

/** Puts one back that was taken out by mistake, to its place, with what is known of its tries; the paper is as it was. */
export function putPrintBack(desk: Desk, request: Received<'printQueue.putBack'>, caller: Caller): Answer<null> {
  const { sheet, printer, fault, tries, failedAt } = request
  if (sheetOf(desk, sheet) === null || failedAt > desk.now()) return refused('NOT_FOUND')
  if (isWaiting(desk, sheet)) return done(null)
  return desk.store.writer.transaction((tx): Answer<null> => {
    printQueue.putBack(tx, { ...sheet, printer, fault, tries }, { at: failedAt, person: signedIn(caller).id })
    const { documentId: id, face } = sheet
    recordAct(desk, tx, caller, { action: 'printQueue.putBack', kind: 'paper', id, after: { face } })
    return done(null)
  })
}
