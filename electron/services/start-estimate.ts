import * as estimates from '../../db/repositories/estimates.ts'
import * as patients from '../../db/repositories/patients.ts'
import type { Caller, Received } from '../../shared/contract/contract.ts'
import { type Answer, done, refused } from '../../shared/contract/errors.ts'
import type { EstimateRecord } from '../../shared/contract/estimate.ts'
import { estimateIdSchema } from '../../shared/model/ids.ts'
import { cardNumberRefusal } from './card-number.ts'
import type { Desk } from './desk.ts'
import { estimateRecord } from './estimate-record.ts'
import { recordAct } from './record-act.ts'
import { signedIn } from './signed-in.ts'
import { startDraft } from './start-draft.ts'

/**
 * A new draft for a patient, or for a caller who is none yet. Self-pay stands in the first column; each coverage of
 * the patient that is active today has one of its own, and so has assistance that was decided and holds today.
 */
export function startEstimate(desk: Desk, request: Received<'estimate.start'>, caller: Caller): Answer<EstimateRecord> {
  const { patientId } = request
  const card = cardNumberRefusal({ caller: request.caller })
  if (card) return card
  return desk.store.writer.transaction((tx): Answer<EstimateRecord> => {
    if (patientId !== null && patients.find(tx, patientId) === null) return refused('NOT_FOUND')
    const draft = startDraft(tx, request, desk.today())
    const id = estimateIdSchema.parse(desk.newId())
    estimates.start(tx, { id, draft, replacesId: null }, signedIn(caller).id, desk.now())
    const after = { patientId, routes: draft.question.routes.length }
    recordAct(desk, tx, caller, { action: 'estimate.start', kind: 'estimate', id, after })
    return done(estimateRecord(tx, id))
  })
}
