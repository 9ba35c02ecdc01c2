import { sql } from 'drizzle-orm'
import type { PlainDate } from '../../shared/dates/plain-date.ts'
import type { PatientId } from '../../shared/model/ids.ts'
import { type Cents, cents } from '../../shared/money/cents.ts'
import type { Reader } from '../connection.ts'
import { ledgerEntries } from '../schema/ledger.ts'
import { plans } from '../schema/plans.ts'

/**
 * How much did the clinic forgive this patient from a business day on: charity, courtesy and settlements, and waived fees,
 * less what was taken back of them? Bad debt is not forgiven. Zero cents where nothing was.
 */
export function forgivenTo(reader: Reader, patientId: PatientId, from: PlainDate): Cents {
  const sum = reader.get<{ forgiven: number }>(sql`
    SELECT coalesce(sum(CASE
      WHEN kind = 'waiver' OR debit_account IN ('charityAdjustment', 'courtesyAdjustment', 'settlementAdjustment')
      THEN amount_cents ELSE -amount_cents END), 0) AS forgiven
    FROM ${ledgerEntries}
    WHERE plan_id IN (SELECT id FROM ${plans} WHERE patient_id = ${patientId})
      AND effective_on >= ${from}
      AND (kind = 'waiver'
        OR debit_account IN ('charityAdjustment', 'courtesyAdjustment', 'settlementAdjustment')
        OR credit_account IN ('charityAdjustment', 'courtesyAdjustment', 'settlementAdjustment'))`)
  return cents(sum?.forgiven ?? 0)
}
