import type { Writer } from '../../db/connection.ts'
import * as papers from '../../db/repositories/papers.ts'
import * as stationery from '../../db/repositories/stationery.ts'
import { type Answer, done, refused } from '../../shared/contract/errors.ts'
import { cardNumberFields } from '../../shared/documents/card-numbers.ts'
import type { DocumentModel } from '../../shared/documents/document-model.ts'
import {
  documentIdSchema,
  type EstimateId,
  type PatientId,
  type PersonId,
  type PlanId,
  type ReceiptId,
} from '../../shared/model/ids.ts'
import { type LetterBox, paperKindSchema } from '../../shared/model/paper.ts'
import type { Desk, DrawnPaper, PaperLook } from './desk.ts'

/** A paper that was drawn and waits to be stored with what it tells of. */
export interface DrawnFaces {
  readonly model: DocumentModel
  readonly issuedAt: string
  readonly original: DrawnPaper
  readonly copy: DrawnPaper
}

/** What a paper belongs to. */
export interface PaperSubject {
  /** Null for a paper about nobody: a blank form, the sheet of a day. */
  readonly patientId: PatientId | null
  readonly patientName: string
  readonly estimateId: EstimateId | null
  readonly planId: PlanId | null
  readonly receiptId: ReceiptId | null
  readonly issuedBy: PersonId
}

/**
 * Draws a paper twice, the original and the one marked Copy with its first date. Stores nothing: the bytes go into the
 * same transaction as what they tell of. Refused when something on it reads like a card number.
 */
export async function drawFaces(
  desk: Desk,
  model: DocumentModel,
  issuedAt: string,
  largePrint = false,
): Promise<Answer<DrawnFaces>> {
  const [field] = cardNumberFields(model)
  if (field !== undefined) return refused('CARD_NUMBER', { field })
  const look = { madeAt: issuedAt, largePrint, stationery: lookOf(desk) }
  const original = await desk.drawPaper(model, { ...look, mark: 'original' })
  const copy = await desk.drawPaper(model, { ...look, mark: 'copy', copyFirstOn: desk.today() })
  return done({ model, issuedAt, original, copy })
}

/** How the clinic's papers look on the day of issue. */
export function lookOf(desk: Desk): PaperLook {
  const { letterhead, logo, footWords } = stationery.get(desk.store.reader)
  return { letterhead, logo, footWords }
}

/** Stores a drawn paper for good and gives its id. Its number must have been taken in the same transaction. */
export function storePaper(desk: Desk, tx: Writer, drawn: DrawnFaces, subject: PaperSubject): papers.NewPaper['id'] {
  const { model, issuedAt, original, copy } = drawn
  const { issuedBy, ...of } = subject
  const id = documentIdSchema.parse(desk.newId())
  papers.add(tx, {
    ...of,
    id,
    number: model.number.text,
    version: model.version,
    kind: paperKindSchema.parse(model.kind),
    language: model.lang,
    title: model.title,
    issuedAt,
    issuedById: issuedBy,
    boxes: boxesOf(original),
    original: fileOf(desk, original),
    copy: fileOf(desk, copy),
  })
  return id
}

/** How many letters of a drawn paper no font has; each is a visible box on it, and the audit trail counts them. */
export function lettersMissing(drawn: DrawnFaces): number {
  return drawn.original.warnings.length
}

/** The letters of a drawn paper that are boxes on it, each with its field. */
export function boxesOf({ warnings }: DrawnPaper): readonly LetterBox[] {
  return warnings.map(({ field, text }) => ({ field, letter: text }))
}

function fileOf(desk: Desk, { bytes, pages }: DrawnPaper): papers.PaperFile {
  return { bytes, sha256: desk.sha256(bytes), pageCount: pages }
}
