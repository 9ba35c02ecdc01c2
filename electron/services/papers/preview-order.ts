import type { Caller, Given, Received } from '../../../shared/contract/contract.ts'
import { type Answer, done } from '../../../shared/contract/errors.ts'
import type { Desk } from '../desk.ts'
import { boxesOf, lookOf } from '../issue-paper.ts'
import { madePaper } from './made-paper.ts'
import { makingOf } from './making-of.ts'

/** Draws what was ordered as a draft, so that it can be looked at before it is issued. Nothing is written. */
export async function previewOrder(
  desk: Desk,
  request: Received<'paper.preview'>,
  caller: Caller,
): Promise<Answer<Given<'paper.preview'>>> {
  const made = madePaper(makingOf(desk, request, caller), request.order)
  if (!made.ok) return made
  const marks = { madeAt: desk.now(), mark: 'draft', largePrint: request.largePrint, stationery: lookOf(desk) } as const
  const drawn = await desk.drawPaper(made.value.model, marks)
  return done({ bytes: drawn.bytes, pages: drawn.pages, boxes: boxesOf(drawn) })
}

/** A blank form that looks as the papers would; its fields show the head, a box, lines and the foot. Nothing is written. */
export async function previewLook(
  desk: Desk,
  { stationery: { letterhead, logo, footWords } }: Received<'stationery.preview'>,
  caller: Caller,
): Promise<Answer<Given<'stationery.preview'>>> {
  const order = { kind: 'assistanceApplication', patientId: null, returnBy: null } as const
  const made = madePaper(makingOf(desk, { order, language: 'en', largePrint: false }, caller), order)
  if (!made.ok) return made
  const look = { letterhead, logo, footWords }
  const { bytes } = await desk.drawPaper(made.value.model, { madeAt: desk.now(), mark: 'draft', stationery: look })
  return done({ bytes })
}
