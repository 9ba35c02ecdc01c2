import { and, eq } from 'drizzle-orm'
import { type Fact, UNKNOWN } from '../../shared/model/fact.ts'
import type { CoverageId } from '../../shared/model/ids.ts'
import type { MedicareFacts, PayerStanding } from '../../shared/model/payer-standing.ts'
import type { Cents } from '../../shared/money/cents.ts'
import type { Reader, Writer } from '../connection.ts'
import { coverageMedicare, coverageStandings } from '../schema/coverages.ts'
import { factOf, reasonColumn, valueColumn } from './facts.ts'

/** A version of a coverage. */
interface Place {
  readonly coverageId: CoverageId
  readonly version: number
}

/** How this version of the coverage stands among several; null where nobody was asked. */
export function find(reader: Reader, { coverageId, version }: Place): PayerStanding | null {
  const row = reader
    .select()
    .from(coverageStandings)
    .where(and(eq(coverageStandings.coverageId, coverageId), eq(coverageStandings.version, version)))
    .get()
  if (row === undefined) return null
  const { coordinates, through, employees, method, medigap } = row
  const medicare = findMedicare(reader, { coverageId, version })
  const spent = factOf(row.medigapSpentCents, row.medigapSpentState, row.medigapSpentReason)
  const told = spent.kind === 'unknown' ? {} : { medigapSpent: spent }
  return { coordinates, through, employees, method, parent: parentOf(row), medicare, medigap, ...told }
}

/** Keeps how a new version of a coverage stands. The version itself must be stored already. */
export function add(writer: Writer, place: Place, standing: PayerStanding): void {
  const { coordinates, through, employees, method, parent, medicare, medigap } = standing
  const columns = { ...parentColumns(parent), ...spentColumns(standing.medigapSpent ?? UNKNOWN) }
  writer
    .insert(coverageStandings)
    .values({ ...place, coordinates, through, employees, method, medigap, ...columns })
    .run()
  if (medicare !== null) {
    writer
      .insert(coverageMedicare)
      .values({ ...place, ...medicareColumns(medicare) })
      .run()
  }
}

function parentOf(row: typeof coverageStandings.$inferSelect): PayerStanding['parent'] {
  const { parentApart, parentBornOn } = row
  if (parentApart === null) return null
  return { bornOn: parentBornOn, apart: parentApart === 'together' ? null : parentApart }
}

function parentColumns(parent: PayerStanding['parent']) {
  if (parent === null) return { parentApart: null, parentBornOn: null }
  return { parentApart: parent.apart ?? ('together' as const), parentBornOn: parent.bornOn }
}

function spentColumns(spent: Fact<Cents>) {
  return {
    medigapSpentCents: valueColumn(spent),
    medigapSpentState: spent.kind,
    medigapSpentReason: reasonColumn(spent),
  }
}

function findMedicare(reader: Reader, { coverageId, version }: Place): MedicareFacts | null {
  const row = reader
    .select()
    .from(coverageMedicare)
    .where(and(eq(coverageMedicare.coverageId, coverageId), eq(coverageMedicare.version, version)))
    .get()
  if (row === undefined) return null
  const { because, eligibleSince, status } = row
  return {
    because,
    eligibleSince,
    status,
    isQmb: factOf(row.isQmb, row.isQmbState, row.isQmbReason),
    isPeriodDeductiblePaid: factOf(row.periodPaid, row.periodPaidState, row.periodPaidReason),
    hospitalDaysBefore: factOf(row.hospitalDays, row.hospitalDaysState, row.hospitalDaysReason),
    nursingDaysBefore: factOf(row.nursingDays, row.nursingDaysState, row.nursingDaysReason),
    reserveDaysUsed: factOf(row.reserveDays, row.reserveDaysState, row.reserveDaysReason),
  }
}

function medicareColumns(facts: MedicareFacts) {
  const { because, eligibleSince, status, isQmb, isPeriodDeductiblePaid } = facts
  const { hospitalDaysBefore, nursingDaysBefore, reserveDaysUsed } = facts
  return {
    because,
    eligibleSince,
    status,
    isQmb: valueColumn(isQmb),
    isQmbState: isQmb.kind,
    isQmbReason: reasonColumn(isQmb),
    periodPaid: valueColumn(isPeriodDeductiblePaid),
    periodPaidState: isPeriodDeductiblePaid.kind,
    periodPaidReason: reasonColumn(isPeriodDeductiblePaid),
    hospitalDays: valueColumn(hospitalDaysBefore),
    hospitalDaysState: hospitalDaysBefore.kind,
    hospitalDaysReason: reasonColumn(hospitalDaysBefore),
    nursingDays: valueColumn(nursingDaysBefore),
    nursingDaysState: nursingDaysBefore.kind,
    nursingDaysReason: reasonColumn(nursingDaysBefore),
    reserveDays: valueColumn(reserveDaysUsed),
    reserveDaysState: reserveDaysUsed.kind,
    reserveDaysReason: reasonColumn(reserveDaysUsed),
  }
}
