import * as plans from '../../db/repositories/plans.ts'
import { type Answer, done } from '../../shared/contract/errors.ts'
import type { PlanRow } from '../../shared/model/plan.ts'
import type { Desk } from './desk.ts'
import { planRowOf } from './plan-row.ts'

/** Everybody's plans as of today, newest first. */
export function listPlans(desk: Desk): Answer<readonly PlanRow[]> {
  return done(plans.list(desk.store.reader, null).map((plan) => planRowOf(plan, desk.today())))
}
