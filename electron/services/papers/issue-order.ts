import type { Writer } from '../../../db/connection.ts'
import * as papers from '../../../db/repositories/papers.ts'
import * as plans from '../../../db/repositories/plans.ts'
import type { Caller, Received } from '../../../shared/contract/contract.ts'
import { type Answer, done } from '../../../shared/contract/errors.ts'
import type { Paper } from '../../../shared/model/paper.ts'
import type { Desk } from '../desk.ts'
import { type DrawnFaces, drawFaces, lettersMissing, storePaper } from '../issue-paper.ts'
import { oneAfterAnother } from '../one-after-another.ts'
import { recordAct } from '../record-act.ts'
import { signedIn } from '../signed-in.ts'
import { takeNumber } from '../take-number.ts'
import { madePaper } from './made-paper.ts'
import { makingOf, takeFormNumbers } from './making-of.ts'
import type { MadePaper } from './order-facts.ts'

/**
 * Makes a paper that is no estimate, agreement or receipt: composed from the store, numbered, drawn as original and
 * copy, and kept for good, in one step. Refused where the facts do not allow it; nothing is then written.
 */
export function issueOrder(desk: Desk, request: Received<'paper.issue'>, caller: Caller): Promise<Answer<Paper>> {
  return oneAfterAnother(desk, () => issueNow(desk, request, caller))
}

/** The same where a service already has its turn. */
export async function issueNow(desk: Desk, request: Received<'paper.issue'>, caller: Caller): Promise<Answer<Paper>> {
  const issued = issuedAgreement(desk, request)
  if (issued !== null) return done(issued)
  const made = madePaper(makingOf(desk, request, caller), request.order)
  if (!made.ok) return made
  const drawn = await drawFaces(desk, made.value.model, desk.now(), request.largePrint)
  if (!drawn.ok) return drawn
  return desk.store.writer.transaction((tx) =>
    done(storeOrdered(desk, tx, caller, { made: made.value, drawn: drawn.value })),
  )
}

/** An agreement is issued once for each version and language; asked for again, it is the same one. */
function issuedAgreement({ store: { reader } }: Desk, { order, language }: Received<'paper.issue'>): Paper | null {
  if (order.kind !== 'planAgreement') return null
  const version = plans.find(reader, order.planId)?.version
  const of = papers.listOfPlan(reader, order.planId)
  return of.find((one) => one.kind === order.kind && one.version === version && one.language === language) ?? null
}

/** Stores a drawn paper that was ordered, with its number and its line in the trail. */
export function storeOrdered(
  desk: Desk,
  tx: Writer,
  caller: Caller,
  { made, drawn }: { readonly made: MadePaper; readonly drawn: DrawnFaces },
): Paper {
  const number = made.isNumbered ? drawn.model.number.text : takeNumber(desk, tx, 'document', drawn)
  takeFormNumbers(desk, tx, made.formNumbers ?? [], drawn.issuedAt)
  const subject = { ...made.of, receiptId: null, issuedBy: signedIn(caller).id }
  const id = storePaper(desk, tx, drawn, subject)
  made.onStored?.(tx, id)
  const after = { number, kind: drawn.model.kind, lettersMissing: lettersMissing(drawn) }
  recordAct(desk, tx, caller, { action: 'paper.issue', kind: 'paper', id, after })
  return papers.get(tx, id)
}
