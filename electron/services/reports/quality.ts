import * as agreedPlans from '../../../db/repositories/agreed-plans.ts'
import * as openDemands from '../../../db/repositories/open-demands.ts'
import * as policies from '../../../db/repositories/plan-policies.ts'
import type { PlanQualityReport } from '../../../shared/contract/report.ts'
import { addDays, addMonths } from '../../../shared/dates/plain-date.ts'
import { planQuality } from '../../../shared/engine/installments/plan-quality.ts'
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
  const demands = openDemands.listOpen(reader, addDays(asOf, -graceDays - 1))
  const late = new Set(demands.map(({ planId }) => planId))
  const ids = signed.map(({ planId }) => planId)
  const logOf = contactLogs(reader, ids, asOf)
  const plans = signed.map((plan) => ({
    ...plan,
    isLate: late.has(plan.planId),
    hasBrokenPromise: logOf(plan.planId).brokenPromises > 0,
  }))
  return { asOf, since, ...planQuality(plans, { graceDays, incomeCap }, asOf) }
}
