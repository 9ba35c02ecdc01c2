import { inArray, type SQL, sql } from 'drizzle-orm'
import type { PlainDate } from '../../shared/dates/plain-date.ts'
import type { PatientId } from '../../shared/model/ids.ts'
import type { Reader } from '../connection.ts'
import { patients } from '../schema/patients.ts'

/** What a list of patients shows beside the person. */
export interface PatientSums {
  /** Payer and plan of the coverage that pays first on the day; empty without one. */
  readonly coverageName: string
  /** When its benefits were told; null without one. */
  readonly coverageAsOf: PlainDate | null
  /** What plans still ask, and what issued estimates without a plan say that the patient pays. */
  readonly owedCents: number
  readonly inPlansCents: number
  /** Issued estimates without a plan whose amount nobody knows yet; they are in no sum. */
  readonly unknownEstimates: number
  /** A moment in UTC; null only for a patient without any. */
  readonly lastActivityAt: string | null
}

/** The sums of these patients as of a day. */
export function listOf(reader: Reader, ids: readonly PatientId[], on: PlainDate): ReadonlyMap<PatientId, PatientSums> {
  const rows = reader
    .select({
      id: patients.id,
      coverageName: primaryCoverage<string>(sql`b.payer_name || ' ' || b.plan_name`, on),
      coverageAsOf: primaryCoverage<PlainDate>(sql`v.source_as_of`, on),
      inPlansCents,
      estimatedCents,
      unknownEstimates,
      lastActivityAt,
    })
    .from(patients)
    .where(inArray(patients.id, [...ids]))
    .all()
  return new Map(
    rows.map(({ id, estimatedCents: estimated, ...sums }) => [
      id,
      { ...sums, coverageName: sums.coverageName ?? '', owedCents: sums.inPlansCents + estimated },
    ]),
  )
}

/** Something of the coverage that pays first on the day, its version `v` or its plan `b`; null without one. */
export function primaryCoverage<Value>(what: SQL, on: PlainDate): SQL<Value | null> {
  return sql<Value | null>`(
    SELECT ${what}
    FROM coverages c
    JOIN coverage_versions v ON v.coverage_id = c.id
      AND v.version = (SELECT max(n.version) FROM coverage_versions n WHERE n.coverage_id = c.id)
      AND v.taken_back = 0
    JOIN benefit_plans b ON b.id = v.benefit_plan_id
    WHERE c.patient_id = patients.id
      AND (v.effective_from IS NULL OR v.effective_from <= ${on})
      AND (v.effective_to IS NULL OR v.effective_to >= ${on})
    ORDER BY v.pay_order, c.added_at LIMIT 1)`
}

const inPlansCents = sql<number>`coalesce((
  SELECT sum(
    CASE e.debit_account WHEN 'planPrincipal' THEN e.amount_cents ELSE 0 END -
    CASE e.credit_account WHEN 'planPrincipal' THEN e.amount_cents ELSE 0 END)
  FROM plans p JOIN ledger_entries e ON e.plan_id = p.id
  WHERE p.patient_id = patients.id), 0)`

/** Issued estimates of the patient that hold, and that no plan carries. */
const openEstimates = sql`
  FROM estimates s JOIN estimate_issues i ON i.estimate_id = s.id
  WHERE s.patient_id = patients.id
    AND NOT EXISTS (
      SELECT 1 FROM estimates l JOIN estimate_issues li ON li.estimate_id = l.id WHERE l.replaces_id = s.id)
    AND NOT EXISTS (
      SELECT 1 FROM plan_versions v WHERE v.estimate_id = s.id AND NOT EXISTS (
        SELECT 1 FROM plan_changes c WHERE c.plan_id = v.plan_id AND c.kind = 'cancel'))`

const estimatedCents = sql<number>`coalesce((SELECT sum(s.patient_owes_cents) ${openEstimates}), 0)`

const unknownEstimates = sql<number>`(SELECT count(*) ${openEstimates} AND s.patient_owes_cents IS NULL)`

const lastActivityAt = sql<string | null>`max(
  patients.changed_at,
  coalesce((SELECT max(s.changed_at) FROM estimates s WHERE s.patient_id = patients.id), ''),
  coalesce((SELECT max(p.created_at) FROM plans p WHERE p.patient_id = patients.id), ''),
  coalesce((
    SELECT max(r.posted_at) FROM receipts r JOIN plans p ON p.id = r.plan_id WHERE p.patient_id = patients.id), ''),
  coalesce((
    SELECT max(v.saved_at) FROM coverages c JOIN coverage_versions v ON v.coverage_id = c.id
    WHERE c.patient_id = patients.id), ''))`
