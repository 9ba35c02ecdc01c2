import * as estimates from '../../db/repositories/estimates.ts'
import * as patients from '../../db/repositories/patients.ts'
import type { Received } from '../../shared/contract/contract.ts'
import { type Answer, done, refused } from '../../shared/contract/errors.ts'
import { cardNumberRefusal } from './card-number.ts'
import type { Desk } from './desk.ts'
import { answerTo, estimateSummary } from './estimate-summary.ts'
import { estimateTexts } from './free-text.ts'

/** Mirrors what was typed. Refused for an issued estimate, which never changes, and where a card number was typed. */
export function saveEstimateDraft(
  desk: Desk,
  request: Received<'estimate.saveDraft'>,
): Answer<{ readonly savedAt: string }> {
  const { estimateId, draft } = request
  const card = cardNumberRefusal(estimateTexts(draft))
  if (card) return card
  const summary = estimateSummary(draft, answerTo(draft))
  return desk.store.writer.transaction((tx): Answer<{ readonly savedAt: string }> => {
    const stored = estimates.find(tx, estimateId)
    if (stored === null) return refused('NOT_FOUND')
    if (stored.row.state !== 'draft') return refused('ESTIMATE_ISSUED')
    if (draft.patientId !== null && patients.find(tx, draft.patientId) === null) return refused('NOT_FOUND')
    const savedAt = desk.now()
    estimates.saveDraft(tx, estimateId, draft, { ...summary, at: savedAt })
    return done({ savedAt })
  })
}
