import * as openDemands from '../../../db/repositories/open-demands.ts'
import { listOpenFees } from '../../../db/repositories/open-fees.ts'
import * as serviceDays from '../../../db/repositories/service-days.ts'
import type { AgedBy, Aging } from '../../../shared/contract/report.ts'
import { daysBetween, type PlainDate } from '../../../shared/dates/plain-date.ts'
import { type AgingReport, agingReport } from '../../../shared/engine/installments/aging.ts'
import type { PlanId } from '../../../shared/model/ids.ts'
import { type Cents, minusCents, sumCents } from '../../../shared/money/cents.ts'
import type { Desk } from '../desk.ts'
import { byPlan } from './by-plan.ts'

/**
 * What signed plans still ask today, by how long it is past due, or by how long ago the visit was; the oldest first. Fees
 * that are open count from the day on which they were charged, also where nothing else of a plan is owed. What a plan
 * without a known day of service asks stands apart and is in no bucket. Source: section 11, "aging".
 */
export function aging(desk: Desk, by: AgedBy = 'contract'): Aging {
  const asOf = desk.today()
  const unpaid = by === 'contract' ? openOn(desk) : sinceService(desk)
  const plans = [...byPlan(unpaid).values()].map(([first, ...rest]) => {
    const { planId, planNumber, patientId, patientName } = first
    const own = sums([first, ...rest], asOf)
    const oldestDays = first.countsFrom === null ? null : daysBetween(first.countsFrom, asOf)
    return { planId, planNumber, patientId, patientName, oldestDays, ...own, late: lateIn(own) }
  })
  return { asOf, by, ...sums(unpaid, asOf), plans: plans.toSorted(oldestFirst) }
}

/** Unpaid money of a plan and the day from which it is aged; null while nobody knows that day. */
interface Aged {
  readonly planId: PlanId
  readonly planNumber: string
  readonly patientId: Aging['plans'][number]['patientId']
  readonly patientName: string
  readonly left: Cents
  readonly countsFrom: PlainDate | null
}

function openOn({ store: { reader } }: Desk): readonly Aged[] {
  const signed = openDemands.listOpen(reader, null).filter(({ wasSigned }) => wasSigned)
  return [...signed, ...listOpenFees(reader)].map((each) => ({ ...each, countsFrom: each.contractOn })).toSorted(byDay)
}

function sinceService({ store: { reader } }: Desk): readonly Aged[] {
  const days = serviceDays.listOfRunning(reader)
  const signed = openDemands.listOpen(reader, null).filter(({ wasSigned }) => wasSigned)
  const visits = signed.map((each) => ({ ...each, countsFrom: days.get(each.planId) ?? null }))
  const fees = listOpenFees(reader).map((each) => ({ ...each, countsFrom: each.contractOn }))
  return [...visits, ...fees].toSorted(byDay)
}

/** The earliest first; a day that nobody knows comes last. */
function byDay({ countsFrom: a }: Aged, { countsFrom: b }: Aged): number {
  if (a === b) return 0
  if (a === null || b === null) return a === null ? 1 : -1
  return a < b ? -1 : 1
}

function oldestFirst({ oldestDays: a }: Aging['plans'][number], { oldestDays: b }: Aging['plans'][number]): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1
  return b - a
}

function sums(money: readonly Aged[], asOf: PlainDate) {
  const dated = money.flatMap(({ countsFrom, left }) => (countsFrom === null ? [] : [{ contractOn: countsFrom, left }]))
  const undated = money.filter(({ countsFrom }) => countsFrom === null)
  return { buckets: agingReport(dated, asOf), undated: sumLeft(undated), total: sumLeft(money) }
}

function sumLeft(money: readonly Pick<Aged, 'left'>[]): Cents {
  return sumCents(money.map(({ left }) => left))
}

interface Sums {
  readonly buckets: AgingReport
  readonly undated: Cents
  readonly total: Cents
}

/** All that is neither of today nor still to come, nor of a day that nobody knows. */
function lateIn({ buckets: { notDue, current }, undated, total }: Sums): Cents {
  return minusCents(total, sumCents([notDue, current, undated]))
}
