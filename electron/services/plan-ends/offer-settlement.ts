import type { Writer } from '../../../db/connection.ts'
import * as plans from '../../../db/repositories/plans.ts'
import * as offers from '../../../db/repositories/settlement-offers.ts'
import type { Caller, Received } from '../../../shared/contract/contract.ts'
import { type Answer, done, refused } from '../../../shared/contract/errors.ts'
import type { SettlementOffer } from '../../../shared/contract/plan-change-answers.ts'
import { settlementAmount } from '../../../shared/engine/installments/pay-off.ts'
import { cardNumberRefusal } from '../card-number.ts'
import type { Desk } from '../desk.ts'
import { notPossible, stateRefusal, versionRefusal } from '../plan-changes/change-refusal.ts'
import { recordAct } from '../record-act.ts'
import { signedIn } from '../signed-in.ts'

type Request = Received<'plan.offerSettlement'>

/**
 * Offers to take less for all that is left, if it comes by a day. Changes nothing of the plan: payments go on counting
 * as ordinary ones until it is settled. A later offer, or new terms, end this one.
 * Source: payment plan specification, section 7, "settlement".
 */
export function offerSettlement(desk: Desk, request: Request, caller: Caller): Answer<SettlementOffer> {
  const card = cardNumberRefusal({ reason: request.reason })
  return card ?? desk.store.writer.transaction((tx) => offer(desk, tx, request, caller))
}

function offer(desk: Desk, tx: Writer, request: Request, caller: Caller): Answer<SettlementOffer> {
  const { planId, ask, deadlineOn, reason } = request
  const plan = plans.find(tx, planId)
  if (plan === null) return refused('NOT_FOUND')
  const refusal = stateRefusal(plan) ?? versionRefusal(plan, request.fromVersion)
  if (refusal) return refusal
  if (deadlineOn < desk.today()) return notPossible('deadlinePassed')
  const asked = ask.by === 'amount' ? ask.amount : settlementAmount(plan.left, ask.discount)
  if (asked >= plan.left || asked <= 0) return notPossible('offerTooHigh', { most: plan.left })
  offers.add(tx, {
    id: desk.newId(),
    planId,
    planVersion: plan.version,
    outstandingCents: plan.left,
    askedCents: asked,
    deadlineOn,
    reason,
    offeredOn: desk.today(),
    offeredAt: desk.now(),
    offeredBy: signedIn(caller).id,
  })
  const after = { outstandingCents: plan.left, askedCents: asked, deadlineOn }
  recordAct(desk, tx, caller, { action: 'plan.offerSettlement', kind: 'plan', id: planId, after })
  const made = offers.findOpen(tx, planId)
  if (made === null) throw new Error(`the offer of plan ${planId} does not hold`)
  return done(made)
}
