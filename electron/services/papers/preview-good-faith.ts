import * as estimates from '../../../db/repositories/estimates.ts'
import type { Caller, Given, Received } from '../../../shared/contract/contract.ts'
import { type Answer, done, refused } from '../../../shared/contract/errors.ts'
import type { DocumentModel } from '../../../shared/documents/document-model.ts'
import type { Desk } from '../desk.ts'
import { estimateModel } from '../estimate-model.ts'
import { boxesOf, lookOf } from '../issue-paper.ts'
import { readyToIssue } from '../ready-to-issue.ts'
import { recurringRefusal } from '../recurring-refusal.ts'
import { makeComparison } from './estimate-papers.ts'
import { makingOf } from './making-of.ts'

type Preview = Received<'goodFaith.preview'>

/**
 * Draws the good faith estimate that is being filled in, as a draft; while something required is missing, the ordinary
 * estimate that could be printed in its place. Nothing is written. Source: user journey J5.
 */
export async function previewGoodFaith(
  desk: Desk,
  request: Preview,
  caller: Caller,
): Promise<Answer<Given<'goodFaith.preview'>>> {
  const made = modelOf(desk, request, caller)
  if (!made.ok) return made
  const { model, isOrdinary } = made.value
  const drawn = await desk.drawPaper(model, { madeAt: desk.now(), mark: 'draft', stationery: lookOf(desk) })
  return done({ bytes: drawn.bytes, boxes: boxesOf(drawn), isOrdinary })
}

function modelOf(
  desk: Desk,
  request: Preview,
  caller: Caller,
): Answer<{ readonly model: DocumentModel; readonly isOrdinary: boolean }> {
  const { estimateId, draft, extras, language } = request
  const stored = estimates.find(desk.store.reader, estimateId)
  if (stored === null) return refused('NOT_FOUND')
  const tooLong = recurringRefusal(extras)
  if (tooLong) return tooLong
  const ready = readyToIssue(desk, stored, request, caller)
  if (ready.ok) return done({ model: estimateModel(ready.value.complete), isOrdinary: false })
  const order = { kind: 'comparison', estimateId, isOrdinary: true } as const
  const making = makingOf(desk, { order, language, largePrint: false }, caller)
  const made = makeComparison(making, order, draft)
  return made.ok ? done({ model: made.value.model, isOrdinary: true }) : made
}
