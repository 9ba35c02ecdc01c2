import * as estimates from '../../../db/repositories/estimates.ts'
import type { Caller, Received } from '../../../shared/contract/contract.ts'
import { type Answer, done, refused } from '../../../shared/contract/errors.ts'
import { cardNumberFields } from '../../../shared/documents/card-numbers.ts'
import type { DocumentModel } from '../../../shared/documents/document-model.ts'
import { draftEstimateWords } from '../../../shared/text/estimate-bar.ts'
import type { Desk } from '../desk.ts'
import { estimateModel } from '../estimate-model.ts'
import { lookOf } from '../issue-paper.ts'
import { readyToIssue } from '../ready-to-issue.ts'
import { recordLook } from '../record-act.ts'
import { makeComparison } from './estimate-papers.ts'
import { makingOf } from './making-of.ts'
import { noPaper } from './plan-letters.ts'

type DraftToPrint = Received<'estimate.printDraft'>

/**
 * Prints what is typed of an estimate, to take home and think about: the estimate as it would be issued, or while
 * something is missing for that, the page that compares its columns. Each page says DRAFT, and it has no number, for
 * the next estimate may get it. Nothing is kept but a line in the trail. Source: screens specification, S8.
 */
export async function printDraftEstimate(desk: Desk, request: DraftToPrint, caller: Caller): Promise<Answer<null>> {
  const made = modelOf(desk, request, caller)
  if (!made.ok) return made
  const model = made.value
  const [field] = cardNumberFields(model)
  if (field !== undefined) return refused('CARD_NUMBER', { field })
  const drawn = await desk.drawPaper(model, { madeAt: desk.now(), mark: 'draft', stationery: lookOf(desk) })
  await desk.printFile(drawn.bytes, draftEstimateWords.title)
  recordLook(desk, caller, {
    action: 'estimate.printDraft',
    kind: 'estimate',
    id: request.estimateId,
    after: { columns: request.draft.question.routes.length, pages: drawn.pages },
  })
  return done(null)
}

function modelOf(desk: Desk, request: DraftToPrint, caller: Caller): Answer<DocumentModel> {
  const { estimateId, draft, language } = request
  const stored = estimates.find(desk.store.reader, estimateId)
  if (stored === null) return refused('NOT_FOUND')
  if (draft.question.lines.length === 0) return noPaper('noServices')
  const ready = readyToIssue(desk, stored, { draft, language }, caller)
  if (ready.ok) {
    const { complete } = ready.value
    return done(estimateModel({ ...complete, made: { ...complete.made, number: NO_NUMBER } }))
  }
  const order = { kind: 'comparison', estimateId } as const
  const making = makingOf(desk, { order, language, largePrint: false }, caller)
  const compared = makeComparison({ ...making, made: { ...making.made, number: NO_NUMBER } }, order, draft)
  return compared.ok ? done(compared.value.model) : compared
}

/** Stands where an issued estimate has its number. */
const NO_NUMBER = '–'
