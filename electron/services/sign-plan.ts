import * as plans from '../../db/repositories/plans.ts'
import type { Caller, Received } from '../../shared/contract/contract.ts'
import { type Answer, done, refused } from '../../shared/contract/errors.ts'
import type { PlanRecord } from '../../shared/contract/plan.ts'
import type { Desk } from './desk.ts'
import { planRecord } from './plan-record.ts'
import { recordAct } from './record-act.ts'
import { signedIn } from './signed-in.ts'
import { hashToSign } from './terms-hash.ts'

/**
 * Records that the guarantor signed the newest terms, and their hash with it; the plan is active from then on. Refused
 * when they do not wait for a signature.
 */
export function signPlan(desk: Desk, request: Received<'plan.sign'>, caller: Caller): Answer<PlanRecord> {
  const { planId, signedOn, by: signedHow } = request
  return desk.store.writer.transaction((tx): Answer<PlanRecord> => {
    const plan = plans.find(tx, planId)
    if (plan === null) return refused('NOT_FOUND')
    const isWaiting = plan.signedOn === null && (plan.state === 'awaitingSignature' || plan.state === 'active')
    if (!isWaiting) return refused('PLAN_STATE', { state: plan.state })
    const recorded = { recordedAt: desk.now(), recordedBy: signedIn(caller).id }
    const termsSha256 = hashToSign(desk, tx, planId)
    plans.sign(tx, { planId, version: plan.version, signedOn, signedHow, termsSha256, ...recorded })
    const after = { state: 'active', version: plan.version, signedOn, signedHow, termsSha256 }
    recordAct(desk, tx, caller, { action: 'plan.sign', kind: 'plan', id: planId, before: { state: plan.state }, after })
    return done(planRecord(tx, planId))
  })
}
