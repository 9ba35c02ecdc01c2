import * as estimates from '../../db/repositories/estimates.ts'
import { sameContent } from '../../db/repositories/same-content.ts'
import type { Caller, Received } from '../../shared/contract/contract.ts'
import { type Answer, done, refused } from '../../shared/contract/errors.ts'
import type { EstimateRecord } from '../../shared/contract/estimate.ts'
import { cardNumberRefusal } from './card-number.ts'
import type { Desk } from './desk.ts'
import { estimateModel } from './estimate-model.ts'
import { estimateRecord } from './estimate-record.ts'
import { estimateTexts } from './free-text.ts'
import { drawFaces } from './issue-paper.ts'
import { oneAfterAnother } from './one-after-another.ts'
import { readyToIssue } from './ready-to-issue.ts'
import { recurringRefusal } from './recurring-refusal.ts'
import { storeEstimate } from './store-estimate.ts'

/**
 * Makes an estimate final in one step: computed anew, numbered, kept with question, answer and engine version, and
 * drawn as original and copy. A self-pay choice gets the good faith estimate, an insured one the insured estimate, in
 * the language asked for. Issuing an issued estimate unchanged gives it back; with changes it becomes the next version
 * under the same number, and the one before stays as it was. Refused with what is missing.
 * Source: 45 CFR 149.610; coverage specification, sections 9 and 11.
 */
export function issueEstimate(
  desk: Desk,
  request: Received<'estimate.issue'>,
  caller: Caller,
): Promise<Answer<EstimateRecord>> {
  return oneAfterAnother(desk, () => issue(desk, request, caller))
}

async function issue(desk: Desk, request: Received<'estimate.issue'>, caller: Caller): Promise<Answer<EstimateRecord>> {
  const { reader } = desk.store
  const { estimateId, draft, language } = request
  const stored = estimates.find(reader, estimateId)
  if (stored === null) return refused('NOT_FOUND')
  if (stored.row.state !== 'draft' && sameContent(stored.draft, draft)) return done(estimateRecord(reader, estimateId))
  if (stored.row.state === 'replaced') return refused('ESTIMATE_ISSUED')
  const card = cardNumberRefusal(estimateTexts(draft))
  if (card) return card
  const tooLong = recurringRefusal(request.extras)
  if (tooLong) return tooLong
  const ready = readyToIssue(desk, stored, request, caller)
  if (!ready.ok) return ready
  const drawn = await drawFaces(desk, estimateModel(ready.value.complete), desk.now())
  if (!drawn.ok) return drawn
  const id = storeEstimate(desk, caller, { estimateId, draft, language, ready: ready.value, paper: drawn.value })
  return done(estimateRecord(reader, id))
}
