import * as openDemands from '../../../db/repositories/open-demands.ts'
import { listOpenFees } from '../../../db/repositories/open-fees.ts'
import type { Aging } from '../../../shared/contract/report.ts'
import { daysBetween } from '../../../shared/dates/plain-date.ts'
import { type AgingReport, agingReport } from '../../../shared/engine/installments/aging.ts'
import { type Cents, minusCents, sumCents } from '../../../shared/money/cents.ts'
import type { Desk } from '../desk.ts'
import { byPlan } from './by-plan.ts'

/**
 * What signed plans still ask today, by how long it is past due; the longest late first. Fees that are open count from the
 * day on which they were charged, also where nothing else of a plan is owed. Source: section 11, "aging".
 */
export function aging(desk: Desk): Aging {
  const asOf = desk.today()
  const { reader } = desk.store
  const signed = openDemands.listOpen(reader, null).filter(({ wasSigned }) => wasSigned)
  const unpaid = [...signed, ...listOpenFees(reader)].toSorted((a, b) => (a.contractOn < b.contractOn ? -1 : 1))
  const plans = [...byPlan(unpaid).values()].map(([first, ...rest]) => {
    const demands = [first, ...rest]
    const buckets = agingReport(demands, asOf)
    const total = sumCents(demands.map(({ left }) => left))
    const { planId, planNumber, patientId, patientName } = first
    const oldestDays = daysBetween(first.contractOn, asOf)
    return { planId, planNumber, patientId, patientName, buckets, total, late: lateIn(buckets, total), oldestDays }
  })
  const buckets = agingReport(unpaid, asOf)
  const total = sumCents(unpaid.map(({ left }) => left))
  return { asOf, total, buckets, plans: plans.toSorted((a, b) => b.oldestDays - a.oldestDays) }
}

/** All that is neither due today nor still to come. */
function lateIn({ notDue, current }: AgingReport, total: Cents): Cents {
  return minusCents(total, sumCents([notDue, current]))
}
