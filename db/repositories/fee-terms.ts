import { and, desc, eq, lte } from 'drizzle-orm'
import type { PlanId } from '../../shared/model/ids.ts'
import { type FeeTerms, type LateFeeTerms, NO_FEES } from '../../shared/model/plan-fee.ts'
import type { Cents } from '../../shared/money/cents.ts'
import type { Reader, Writer } from '../connection.ts'
import { planFeeTerms } from '../schema/plan-fees.ts'

/** The columns in which fees stand, beside a policy as beside an agreement. */
export interface FeeColumns {
  readonly lateFeeKind: LateFeeTerms['kind'] | null
  readonly lateFeeFlatCents: Cents | null
  readonly lateFeePercentUnits: number | null
  readonly lateFeePercentPlaces: number | null
  readonly lateFeeBase: LateFeeTerms['base'] | null
  readonly lateFeeGraceDays: number | null
  readonly returnedPaymentCents: Cents | null
}

/** Fees as columns. */
export function feeColumns({ lateFee, returnedPayment }: FeeTerms): FeeColumns {
  return {
    lateFeeKind: lateFee?.kind ?? null,
    lateFeeFlatCents: lateFee?.flat ?? null,
    lateFeePercentUnits: lateFee?.percent.units ?? null,
    lateFeePercentPlaces: lateFee?.percent.places ?? null,
    lateFeeBase: lateFee?.base ?? null,
    lateFeeGraceDays: lateFee?.graceDays ?? null,
    returnedPaymentCents: returnedPayment,
  }
}

/** Columns as fees. */
export function feesOf(row: FeeColumns): FeeTerms {
  return { lateFee: lateFeeOf(row), returnedPayment: row.returnedPaymentCents }
}

/** What the agreement says about fees that holds for a version; none where no agreement names any. */
export function get(reader: Reader, planId: PlanId, version: number): FeeTerms {
  const where = and(eq(planFeeTerms.planId, planId), lte(planFeeTerms.version, version))
  const row = reader.select().from(planFeeTerms).where(where).orderBy(desc(planFeeTerms.version)).limit(1).get()
  return row === undefined ? NO_FEES : feesOf(row)
}

/** Keeps what the agreement of a version says about fees. */
export function add(writer: Writer, planId: PlanId, version: number, terms: FeeTerms): void {
  writer
    .insert(planFeeTerms)
    .values({ planId, version, ...feeColumns(terms) })
    .run()
}

function lateFeeOf(row: FeeColumns): LateFeeTerms | null {
  const { lateFeeKind: kind, lateFeeFlatCents: flat, lateFeeBase: base, lateFeeGraceDays: graceDays } = row
  const { lateFeePercentUnits: units, lateFeePercentPlaces: places } = row
  if (kind === null || flat === null || base === null || graceDays === null) return null
  return units === null || places === null ? null : { kind, flat, percent: { units, places }, base, graceDays }
}
