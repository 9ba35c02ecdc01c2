import * as agreedPlans from '../../../db/repositories/agreed-plans.ts'
import * as openDemands from '../../../db/repositories/open-demands.ts'
import { pausesFrom } from '../../../db/repositories/pauses.ts'
import * as policies from '../../../db/repositories/plan-policies.ts'
import * as versions from '../../../db/repositories/plan-versions.ts'
import type { PlanQualityReport } from '../../../shared/contract/report.ts'
import { addDays, addMonths } from '../../../shared/dates/plain-date.ts'
import { lateFrom } from '../../../shared/engine/installments/late-clock.ts'
import { planQuality } from '../../../shared/engine/installments/plan-quality.ts'
import type { PlanId } from '../../../shared/model/ids.ts'
import type { Desk } from '../desk.ts'
import { contactLogs } from '../desk-work/contact-logs.ts'

/** The plans of so many months are looked at. */
const MONTHS = 12

/**
 * How long the plans of the past year are, what was paid at signing, and how often they held.
 * Source: payment plan specification, section 11, "plan quality" and "delinquency".
 */
export function qualityOfPlans(desk: Desk): PlanQualityReport {
  const { reader } = desk.store
  const asOf = desk.today()
  const since = addMonths(asOf, -MONTHS)
  const { graceDays, incomeCap } = policies.get(reader)
  const signed = agreedPlans.listSince(reader, since)
  const changes = versions.allChanges(reader)
  const pausesOf = (planId: PlanId) => pausesFrom(changes.get(planId) ?? [])
  const isLate = ({ planId, contractOn }: openDemands.OpenDemand): boolean => {
    const from = lateFrom(contractOn, graceDays, pausesOf(planId))
    return from !== null && from <= asOf
  }
  const demands = openDemands.listOpen(reader, addDays(asOf, -graceDays - 1)).filter(isLate)
  const late = new Set(demands.map(({ planId }) => planId))
  const ids = signed.map(({ planId }) => planId)
  const logOf = contactLogs(reader, ids, asOf)
  const plans = signed.map((plan) => ({
    ...plan,
    pauses: pausesOf(plan.planId),
    isLate: late.has(plan.planId),
    hasBrokenPromise: logOf(plan.planId).brokenPromises > 0,
  }))
  return { asOf, since, ...planQuality(plans, { graceDays, incomeCap }, asOf) }
}
