import * as versions from '../../../db/repositories/plan-versions.ts'
import * as refunds from '../../../db/repositories/refunds.ts'
import * as offers from '../../../db/repositories/settlement-offers.ts'
import type { Caller, Received } from '../../../shared/contract/contract.ts'
import { type Answer, done, refused } from '../../../shared/contract/errors.ts'
import type { PlanHistory } from '../../../shared/contract/plan-change-answers.ts'
import type { Desk } from '../desk.ts'
import { overPlannedPlans } from '../over-planned-plans.ts'
import { recordLook } from '../record-act.ts'
import { lawNow } from './law-now.ts'
import { planNow } from './plan-now.ts'
import { toldVersion } from './told-version.ts'

/**
 * All versions of a plan as they were agreed, each with what it changed, the pauses, how the plan stands today, refunds,
 * the settlement that is on offer, by how much it asks more than its newest estimate, and whether that may be disputed.
 */
export function listVersions(desk: Desk, { planId }: Received<'plan.versions'>, caller: Caller): Answer<PlanHistory> {
  const { reader } = desk.store
  const now = planNow(reader, planId, desk.today())
  if (now === null) return refused('NOT_FOUND')
  const stored = versions.listOf(reader, planId)
  recordLook(desk, caller, { action: 'plan.versions', kind: 'plan', id: planId })
  return done({
    versions: stored.map((version, index) => toldVersion(version, stored[index - 1], now.clinic)),
    pauses: now.pauses,
    refunds: refunds.listOfPlan(reader, planId),
    settlementOffer: offers.findOpen(reader, planId),
    overPlanned: overPlannedPlans(reader).get(planId) ?? null,
    ...lawNow(reader, now),
  })
}
