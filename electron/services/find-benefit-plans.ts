import * as benefitPlans from '../../db/repositories/benefit-plans.ts'
import * as coverages from '../../db/repositories/coverages.ts'
import type { Given, Received } from '../../shared/contract/contract.ts'
import { type Answer, done } from '../../shared/contract/errors.ts'
import type { Desk } from './desk.ts'

const MOST_SHOWN = 50

/** Insurers' plans on file whose names hold what was typed, those of most patients first. */
export function findBenefitPlans(desk: Desk, request: Received<'benefitPlan.find'>): Answer<Given<'benefitPlan.find'>> {
  const { reader } = desk.store
  const found = benefitPlans.search(reader, request.text, MOST_SHOWN)
  const counts = coverages.patientCounts(
    reader,
    found.map(({ id }) => id),
  )
  const rows = found.map((plan) => ({ plan, patientCount: counts.get(plan.id) ?? 0 }))
  return done(rows.sort((a, b) => b.patientCount - a.patientCount))
}
