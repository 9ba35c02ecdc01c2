import { sql } from 'drizzle-orm'
import type { PlainDate } from '../../shared/dates/plain-date.ts'
import type { PlanId } from '../../shared/model/ids.ts'
import type { Cents } from '../../shared/money/cents.ts'
import type { Reader } from '../connection.ts'
import { type PatientColumns, patientColumns, type WorkPatient, withPatient } from './open-demands.ts'

/** A fee that was charged and is neither paid nor waived in full. */
export interface OpenFee extends WorkPatient {
  readonly planId: PlanId
  readonly planNumber: string
  /** The day on which it was charged: from then on it is due. */
  readonly contractOn: PlainDate
  readonly left: Cents
}

/** What of a fee `f` is neither paid nor waived. */
export const openOfFee = sql`f.amount_cents
  - coalesce((SELECT sum(w.amount_cents) FROM fee_waivers w WHERE w.fee_id = f.id), 0)
  - coalesce((SELECT sum(a.amount_cents) FROM fee_allocations a WHERE a.fee_id = f.id), 0)`

/**
 * Every open fee of every plan, the oldest first; few plans have any, so that fees are walked and the rest looked up.
 * Fees of a plan that ended by a change were waived with it.
 */
export function listOpenFees(reader: Reader): readonly OpenFee[] {
  const rows = reader.all<PatientColumns & Omit<OpenFee, keyof WorkPatient>>(sql`
    SELECT * FROM (
      SELECT p.id AS planId, p.number AS planNumber, f.charged_on AS contractOn, ${openOfFee} AS left, ${patientColumns}
      FROM plan_fees f
      CROSS JOIN plans p ON p.id = f.plan_id
      CROSS JOIN patients t ON t.id = p.patient_id
    ) WHERE left > 0 ORDER BY contractOn, planNumber`)
  return rows.map(withPatient)
}
