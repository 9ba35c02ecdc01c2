import * as plans from '../../db/repositories/plans.ts'
import type { Caller, Received } from '../../shared/contract/contract.ts'
import { type Answer, done, refused } from '../../shared/contract/errors.ts'
import type { PlanRecord } from '../../shared/contract/plan.ts'
import type { Desk } from './desk.ts'
import { closingAmount } from './plan-ends/closing-amount.ts'
import { planRecord } from './plan-record.ts'
import { recordLook } from './record-act.ts'
import { versionsThatDiffer } from './terms-hash.ts'

/** A plan with its installments, receipts and papers; signed terms that say something else now are named. */
export function getPlan(desk: Desk, request: Received<'plan.get'>, caller: Caller): Answer<PlanRecord> {
  const plan = plans.find(desk.store.reader, request.planId)
  if (plan === null) return refused('NOT_FOUND')
  recordLook(desk, caller, { action: 'plan.get', kind: 'plan', id: request.planId })
  const differ = versionsThatDiffer(desk, desk.store.reader, request.planId)
  const record = { ...planRecord(desk.store.reader, request.planId), ...(differ.length > 0 ? { differ } : {}) }
  if (plan.terms.interest === null) return done(record)
  return done({ ...record, payOffToday: closingAmount(desk.store.reader, plan, desk.today()).amount })
}
