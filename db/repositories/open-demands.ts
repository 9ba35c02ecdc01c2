import { sql } from 'drizzle-orm'
import type { PlainDate } from '../../shared/dates/plain-date.ts'
import type { PatientId, PlanId } from '../../shared/model/ids.ts'
import { type Language, patientName } from '../../shared/model/patient.ts'
import type { Cents } from '../../shared/money/cents.ts'
import type { Reader } from '../connection.ts'

/** Whom a piece of work is about. */
export interface WorkPatient {
  readonly patientId: PatientId
  readonly patientName: string
  readonly phone: string
  readonly language: Language
}

/** A dated demand of a plan's newest version that is not paid in full. Number 0 is the down payment. */
export interface OpenDemand extends WorkPatient {
  readonly planId: PlanId
  readonly planNumber: string
  /** Was the plan ever signed? */
  readonly wasSigned: boolean
  readonly number: number
  /** How many payments the version has. */
  readonly count: number
  readonly contractOn: PlainDate
  readonly payableOn: PlainDate
  readonly amount: Cents
  readonly left: Cents
}

/** The columns of a patient as these queries select them. */
export interface PatientColumns {
  readonly patientId: PatientId
  readonly firstName: string
  readonly lastName: string
  readonly preferredName: string
  readonly phone: string
  readonly language: Language
}

/**
 * Every demand of every plan that is still to be paid, up to a day by contract date, or all for null; oldest first. The
 * order of the joins is given: open plans first, however little the file knows of its sizes; then each one's demands.
 */
export function listOpen(reader: Reader, upTo: PlainDate | null): readonly OpenDemand[] {
  interface Row extends PatientColumns, Omit<OpenDemand, keyof WorkPatient | 'wasSigned'> {
    readonly wasSigned: 0 | 1
  }
  const rows = reader.all<Row>(sql`
    SELECT * FROM (
      SELECT p.id AS planId, p.number AS planNumber, i.number, i.contract_on AS contractOn, i.payable_on AS payableOn,
        i.amount_cents + ${differs} AS amount,
        i.amount_cents + ${differs} - coalesce((
          SELECT sum(a.amount_cents) FROM allocations a
          WHERE a.plan_id = i.plan_id AND a.version = i.version AND a.installment = i.number), 0) AS left,
        (SELECT count(*) FROM installments c
          WHERE c.plan_id = i.plan_id AND c.version = i.version AND c.number > 0) AS count,
        EXISTS (SELECT 1 FROM plan_signatures s WHERE s.plan_id = p.id) AS wasSigned, ${patientColumns}
      FROM plan_balances b INDEXED BY plan_balances_owing
      CROSS JOIN plans p ON p.id = b.plan_id
      CROSS JOIN installments i INDEXED BY installments_to_pay ON i.plan_id = b.plan_id
        AND i.version = (SELECT max(v.version) FROM plan_versions v WHERE v.plan_id = p.id)
      CROSS JOIN patients t ON t.id = p.patient_id
      WHERE b.owed_cents > 0 AND ${upTo === null ? sql`1 = 1` : sql`i.contract_on <= ${upTo}`}
    ) WHERE left > 0 ORDER BY contractOn, planNumber, number`)
  return rows.map(({ wasSigned, ...row }) => ({ ...withPatient(row), wasSigned: wasSigned === 1 }))
}

/** What early or late money changed of an installment's interest. */
const differs = sql`coalesce((
  SELECT sum(d.amount_cents) FROM interest_differences d
  WHERE d.plan_id = i.plan_id AND d.version = i.version AND d.installment = i.number), 0)`

/** What a patient is selected by, under the alias `t`. */
export const patientColumns = sql`
  t.id AS patientId, t.first_name AS firstName, t.last_name AS lastName, t.preferred_name AS preferredName,
  t.phone, t.language`

/** A row with the patient named as lists name them. */
export function withPatient<Row extends PatientColumns>(
  row: Row,
): Omit<Row, 'firstName' | 'lastName' | 'preferredName'> & WorkPatient {
  const { firstName, lastName, preferredName, ...rest } = row
  return { ...rest, patientName: patientName({ firstName, lastName, preferredName }) }
}
