import * as plans from '../../db/repositories/plans.ts'
import type { Caller, Received } from '../../shared/contract/contract.ts'
import { type Answer, done, refused } from '../../shared/contract/errors.ts'
import type { PlanRecord } from '../../shared/contract/plan.ts'
import type { Desk } from './desk.ts'
import { planRecord } from './plan-record.ts'
import { recordLook } from './record-act.ts'

/** A plan with its installments, receipts and papers. */
export function getPlan(desk: Desk, request: Received<'plan.get'>, caller: Caller): Answer<PlanRecord> {
  if (plans.find(desk.store.reader, request.planId) === null) return refused('NOT_FOUND')
  recordLook(desk, caller, { action: 'plan.get', kind: 'plan', id: request.planId })
  return done(planRecord(desk.store.reader, request.planId))
}
