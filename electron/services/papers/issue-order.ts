import type { Writer } from '../../../db/connection.ts'
import * as clinics from '../../../db/repositories/clinic.ts'
import * as numbers from '../../../db/repositories/numbers.ts'
import * as papers from '../../../db/repositories/papers.ts'
import type { Caller, Received } from '../../../shared/contract/contract.ts'
import { type Answer, done } from '../../../shared/contract/errors.ts'
import { yearOf } from '../../../shared/dates/plain-date.ts'
import type { Paper } from '../../../shared/model/paper.ts'
import type { Desk } from '../desk.ts'
import { type DrawnFaces, drawFaces, lettersMissing, lookOf, storePaper } from '../issue-paper.ts'
import { oneAfterAnother } from '../one-after-another.ts'
import { recordAct } from '../record-act.ts'
import { signedIn } from '../signed-in.ts'
import { takeNumber } from '../take-number.ts'
import { madePaper } from './made-paper.ts'
import type { MadePaper, Making } from './order-facts.ts'

/**
 * Makes a paper that is no estimate, agreement or receipt: composed from the store, numbered, drawn as original and
 * copy, and kept for good, in one step. Refused where the facts do not allow it; nothing is then written.
 */
export function issueOrder(desk: Desk, request: Received<'paper.issue'>, caller: Caller): Promise<Answer<Paper>> {
  return oneAfterAnother(desk, () => issue(desk, request, caller))
}

async function issue(desk: Desk, request: Received<'paper.issue'>, caller: Caller): Promise<Answer<Paper>> {
  const made = madePaper(makingOf(desk, request, caller), request.order)
  if (!made.ok) return made
  const drawn = await drawFaces(desk, made.value.model, desk.now(), request.largePrint)
  if (!drawn.ok) return drawn
  return desk.store.writer.transaction((tx) => done(store(desk, tx, caller, { made: made.value, drawn: drawn.value })))
}

function makingOf(desk: Desk, { language }: Received<'paper.issue'>, caller: Caller): Making {
  const { reader } = desk.store
  const today = desk.today()
  const made = {
    language,
    number: numbers.next(reader, 'document', yearOf(today)),
    version: 1,
    issuedOn: today,
    preparedBy: signedIn(caller).name,
  }
  return { desk, reader, clinic: clinics.get(reader), made }
}

function store(
  desk: Desk,
  tx: Writer,
  caller: Caller,
  { made, drawn }: { readonly made: MadePaper; readonly drawn: DrawnFaces },
): Paper {
  const number = takeNumber(desk, tx, 'document', drawn)
  for (const formNumber of made.formNumbers ?? []) {
    const taken = numbers.take(tx, 'form', yearOf(desk.today()), drawn.issuedAt)
    if (taken !== formNumber) throw new Error(`form ${formNumber} was drawn, but ${taken} is next`)
  }
  const subject = { ...made.of, receiptId: null, issuedBy: signedIn(caller).id }
  const id = storePaper(desk, tx, drawn, subject)
  const after = { number, kind: drawn.model.kind, lettersMissing: lettersMissing(drawn) }
  recordAct(desk, tx, caller, { action: 'paper.issue', kind: 'paper', id, after })
  return papers.get(tx, id)
}

/** Draws what was ordered as a draft, so that it can be looked at before it is issued. Nothing is written. */
export async function previewOrder(
  desk: Desk,
  request: Received<'paper.preview'>,
  caller: Caller,
): Promise<Answer<{ readonly bytes: Uint8Array; readonly pages: number }>> {
  const made = madePaper(makingOf(desk, request, caller), request.order)
  if (!made.ok) return made
  const marks = { madeAt: desk.now(), mark: 'draft', largePrint: request.largePrint, stationery: lookOf(desk) } as const
  const { bytes, pages } = await desk.drawPaper(made.value.model, marks)
  return done({ bytes, pages })
}
