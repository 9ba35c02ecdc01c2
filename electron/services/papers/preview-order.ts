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
