import type { Writer } from '../../../db/connection.ts'
import type { Caller, Received } from '../../../shared/contract/contract.ts'
import { type Answer, done, refused } from '../../../shared/contract/errors.ts'
import type { PlanRecord } from '../../../shared/contract/plan.ts'
import { supervisorOf } from '../approvals/supervisor-of.ts'
import type { Desk } from '../desk.ts'
import { oneAfterAnother } from '../one-after-another.ts'
import { planRecord } from '../plan-record.ts'
import { applied } from './apply-change.ts'
import { refusedChange } from './change-refusal.ts'
import { changeRefusal, postingOf } from './change-rules.ts'
import { planNow } from './plan-now.ts'
import { previewOf } from './preview.ts'
import { recordChange } from './record-change.ts'
import { storeVersion } from './store-version.ts'

/**
 * Gives a plan new terms as its next version: from a day on, with who agreed. The version before stays as it was and
 * readable. Refused for terms that cannot be kept, where consent is missing, where the plan was changed meanwhile, and
 * where the clinic's limits are passed by somebody who is no supervisor.
 * Source: payment plan specification, section 7.
 */
export function changePlan(desk: Desk, request: Received<'plan.change'>, caller: Caller): Promise<Answer<PlanRecord>> {
  return oneAfterAnother(desk, async () => desk.store.writer.transaction((tx) => change(desk, tx, request, caller)))
}

function change(desk: Desk, tx: Writer, request: Received<'plan.change'>, caller: Caller): Answer<PlanRecord> {
  const { planId, effectiveOn, change: wanted, consent, note } = request
  const now = planNow(tx, planId, effectiveOn)
  if (now === null) return refused('NOT_FOUND')
  const refusal = changeRefusal(now, request, desk.today())
  if (refusal) return refusal
  const changed = applied(now, wanted)
  if (changed.kind === 'refused') return refusedChange(changed)
  if (changed.needsSupervisor && supervisorOf(caller) === null) return refused('NEEDS_SUPERVISOR')
  const preview = previewOf(now, changed, wanted.kind)
  const posting = postingOf(tx, now, wanted.kind)
  storeVersion(desk, tx, caller, { kind: wanted.kind, now, changed, preview, consent, note, posting })
  recordChange(desk, tx, caller, { now, request, preview })
  return done(planRecord(tx, planId))
}
