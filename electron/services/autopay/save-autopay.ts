import type { Writer } from '../../../db/connection.ts'
import * as autopay from '../../../db/repositories/autopay.ts'
import * as plans from '../../../db/repositories/plans.ts'
import type { Caller, Received } from '../../../shared/contract/contract.ts'
import { type Answer, done, refused } from '../../../shared/contract/errors.ts'
import type { AutopayChoice, PlanAutopay } from '../../../shared/model/autopay.ts'
import { cardNumberRefusal } from '../card-number.ts'
import type { Desk } from '../desk.ts'
import { notPossible, stateRefusal } from '../plan-changes/change-refusal.ts'
import { recordAct } from '../record-act.ts'
import { signedIn } from '../signed-in.ts'
import { planAutopay } from './plan-autopay.ts'

type Request = Received<'autopay.save'>

const ONLY_DIGITS = /^[\d -]+$/

/**
 * Stores what a payer chose about automatic payments, with who agreed to it, when and how; or that they stop, which is
 * possible at any time and needs nothing. Refused for what reads like a card's or an account's number, for a consent that
 * lies ahead, and for a plan that has ended. No plan ever depends on it. Source: payment plan specification, sections 8.6
 * and 13.1 (12 CFR 1005.10).
 */
export function saveAutopay(desk: Desk, request: Request, caller: Caller): Answer<PlanAutopay> {
  return desk.store.writer.transaction((tx) => save(desk, tx, request, caller))
}

function save(desk: Desk, tx: Writer, { planId, choice, reason }: Request, caller: Caller): Answer<PlanAutopay> {
  const plan = plans.find(tx, planId)
  if (plan === null) return refused('NOT_FOUND')
  const before = autopay.ofPlan(tx, planId)
  if (choice === null && before === null) return notPossible('autopayOffAlready')
  const refusal =
    cardNumberRefusal({ reason }) ?? (choice === null ? null : (stateRefusal(plan) ?? choiceRefusal(desk, choice)))
  if (refusal) return refusal
  autopay.add(tx, planId, { choice, reason }, { at: desk.now(), by: signedIn(caller).id })
  recordAct(desk, tx, caller, {
    action: 'autopay.save',
    kind: 'plan',
    id: planId,
    before: kept(before),
    after: kept(choice),
  })
  return done(planAutopay(tx, planId, desk.today()))
}

function choiceRefusal(desk: Desk, { method, brand, token, consent }: AutopayChoice): Answer<never> | null {
  const { by, textVersion } = consent
  const card = cardNumberRefusal({ token, brand, by, textVersion })
  if (card) return card
  if (method === 'bank' && ONLY_DIGITS.test(token)) return notPossible('tokenIsAccount')
  return consent.on > desk.today() ? notPossible('consentInFuture') : null
}

/** What of it the trail holds: no name and no token. */
function kept(choice: AutopayChoice | null) {
  if (choice === null) return { autopay: 'off' }
  const { day, method, lastFour, consent } = choice
  return { autopay: 'on', method, lastFour, day, consent: consent.kind, consentedOn: consent.on }
}
