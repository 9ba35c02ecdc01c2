import { and, eq } from 'drizzle-orm'
import { NONE, UNKNOWN } from '../../shared/model/fact.ts'
import type { CoverageId } from '../../shared/model/ids.ts'
import type { MedicareFacts, PayerStanding } from '../../shared/model/payer-standing.ts'
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
  const told = { ...supplementOf(row), ...reserveOf(row) }
  return { coordinates, through, employees, method, parent: parentOf(row), medicare, medigap, ...told }
}

/** Keeps how a new version of a coverage stands. The version itself must be stored already. */
export function add(writer: Writer, place: Place, standing: PayerStanding): void {
  const { coordinates, through, employees, method, parent, medicare, medigap } = standing
  const columns = { ...parentColumns(parent), ...supplementColumns(standing), ...reserveColumns(standing.reserve) }
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

type Row = typeof coverageStandings.$inferSelect

function supplementOf(row: Row): Pick<PayerStanding, 'isMedigapHigh' | 'medigapSpent'> {
  const spent = factOf(row.medigapSpentCents, row.medigapSpentState, row.medigapSpentReason)
  return {
    ...(row.medigapHigh ? { isMedigapHigh: true } : {}),
    ...(spent.kind === 'unknown' ? {} : { medigapSpent: spent }),
  }
}

function supplementColumns({ isMedigapHigh, medigapSpent: spent = UNKNOWN }: PayerStanding) {
  return {
    medigapHigh: isMedigapHigh === true,
    medigapSpentCents: valueColumn(spent),
    medigapSpentState: spent.kind,
    medigapSpentReason: reasonColumn(spent),
  }
}

function reserveOf(row: Row): Pick<PayerStanding, 'reserve'> {
  if (!row.keepsReserve) return {}
  const saved = factOf(row.reserveCents, row.reserveState, row.reserveReason)
  return { reserve: { saved, yearFrom: row.reserveFrom } }
}

/** Without a reserve its amount does not apply. */
function reserveColumns(reserve: PayerStanding['reserve']) {
  const saved = reserve === undefined ? NONE : reserve.saved
  return {
    keepsReserve: reserve !== undefined,
    reserveCents: valueColumn(saved),
    reserveState: saved.kind,
    reserveReason: reasonColumn(saved),
    reserveFrom: reserve === undefined ? null : reserve.yearFrom,
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
    ...(row.entitledBefore === null ? {} : { entitledBefore: row.entitledBefore }),
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
    entitledBefore: facts.entitledBefore ?? null,
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
