import * as patients from '../../../db/repositories/patients.ts'
import * as planRefusals from '../../../db/repositories/plan-refusals.ts'
import type { Caller, Received } from '../../../shared/contract/contract.ts'
import { type Answer, done, refused } from '../../../shared/contract/errors.ts'
import { type RefusalFault, refusalFault } from '../../../shared/engine/installments/refusal-fault.ts'
import { refusalDuty } from '../../../shared/engine/installments/refusal-notice.ts'
import type { PlanRefusal } from '../../../shared/model/plan-refusal.ts'
import { refusalFaults } from '../../../shared/text/plan-refused.ts'
import { cardNumberRefusal } from '../card-number.ts'
import type { Desk } from '../desk.ts'
import { recordAct } from '../record-act.ts'
import { signedIn } from '../signed-in.ts'

/**
 * Records that a plan was refused: who asked for what, why, and by when the reasons go out in writing. Refused without
 * a reason, with words that name who the person is, and for days that cannot be.
 * Source: payment plan specification, section 13.1; 12 CFR 1002.9.
 */
export function recordRefusal(
  desk: Desk,
  { draft }: Received<'planRefusal.record'>,
  caller: Caller,
): Answer<PlanRefusal> {
  const { askedBy, address, words } = draft
  const card = cardNumberRefusal({ askedBy, address, words })
  if (card) return card
  const fault = refusalFault(draft, desk.today())
  if (fault !== null) return notSo(fault)
  return desk.store.writer.transaction((tx): Answer<PlanRefusal> => {
    if (patients.find(tx, draft.patientId) === null) return refused('NOT_FOUND')
    const [id, { noticeBy, why }] = [desk.newId(), refusalDuty(draft)]
    planRefusals.add(tx, { id, draft, noticeBy }, { at: desk.now(), by: signedIn(caller).id })
    const after = { refusal: id, refusedOn: draft.refusedOn, noticeBy, why, reasons: draft.reasons.join(', ') }
    recordAct(desk, tx, caller, { action: 'planRefusal.record', kind: 'patient', id: draft.patientId, after })
    const kept = planRefusals.find(tx, id)
    return kept === null ? refused('NOT_FOUND') : done(kept)
  })
}

/** Takes a refusal back; once only. Its letter, if one went out, stays among the papers. */
export function takeRefusalBack(
  desk: Desk,
  { refusalId, reason }: Received<'planRefusal.takeBack'>,
  caller: Caller,
): Answer<PlanRefusal> {
  const card = cardNumberRefusal({ reason })
  if (card) return card
  return desk.store.writer.transaction((tx): Answer<PlanRefusal> => {
    const found = planRefusals.find(tx, refusalId)
    if (found === null) return refused('NOT_FOUND')
    if (found.takenBack !== null) return notSo('takenBack')
    planRefusals.takeBack(tx, refusalId, reason, { at: desk.now(), by: signedIn(caller).id })
    const after = { refusal: refusalId, takenBack: 1 }
    recordAct(desk, tx, caller, { action: 'planRefusal.takeBack', kind: 'patient', id: found.patientId, after })
    return done(planRefusals.find(tx, refusalId) ?? found)
  })
}

function notSo(code: RefusalFault | 'takenBack'): Answer<never> {
  return refused('NOT_POSSIBLE', { code, reason: refusalFaults[code] })
}
