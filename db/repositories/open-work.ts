import { sql } from 'drizzle-orm'
import type { PlainDate } from '../../shared/dates/plain-date.ts'
import type { EstimateId, PlanId } from '../../shared/model/ids.ts'
import type { Cents } from '../../shared/money/cents.ts'
import type { Reader } from '../connection.ts'
import { type PatientColumns, patientColumns, type WorkPatient, withPatient } from './open-demands.ts'

/** A plan whose newest terms wait for a signature. */
export interface UnsignedPlan extends WorkPatient {
  readonly planId: PlanId
  readonly planNumber: string
  readonly version: number
  /** The day of the agreement, or from which the new terms hold. */
  readonly since: PlainDate
  readonly left: Cents
}

/** An issued estimate that no plan was made from and no later version replaces. */
export interface OpenEstimate extends WorkPatient {
  readonly estimateId: EstimateId
  readonly number: string
  readonly title: string
  readonly patientOwes: Cents | null
  readonly issuedAt: string
  /** The day of the visit; without one, so many days after the issue. */
  readonly expiresOn: PlainDate
  /** A coverage of the patient was saved after the estimate was issued. */
  readonly factsChanged: boolean
}

/** An estimate that is not issued. Without a patient its names are empty. */
export interface DraftEstimate {
  readonly estimateId: EstimateId
  readonly title: string
  readonly changedAt: string
  readonly startedAt: string
  readonly patient: WorkPatient | null
}

/** A running plan whose estimate was issued anew with another amount. */
export interface ChangedBalance extends WorkPatient {
  readonly planId: PlanId
  readonly planNumber: string
  /** The later estimate. */
  readonly estimateNumber: string
  readonly was: Cents
  readonly now: Cents
  readonly since: PlainDate
}

/** The plans whose newest terms that need a signature have none, and which still ask for money; oldest first. */
export function listUnsigned(reader: Reader): readonly UnsignedPlan[] {
  const rows = reader.all<PatientColumns & Omit<UnsignedPlan, keyof WorkPatient>>(sql`
    SELECT * FROM (
      SELECT p.id AS planId, p.number AS planNumber, v.version,
        coalesce((SELECT c.effective_on FROM plan_changes c WHERE c.plan_id = p.id AND c.version = v.version),
          v.agreed_on) AS since,
        b.owed_cents AS left, ${patientColumns}
      FROM plan_balances b
      JOIN plans p ON p.id = b.plan_id
      JOIN plan_versions v ON v.plan_id = p.id AND v.version = coalesce((
        SELECT max(c.version) FROM plan_changes c WHERE c.plan_id = p.id AND c.needs_signature = 1), 1)
      CROSS JOIN patients t ON t.id = p.patient_id
      WHERE b.owed_cents > 0
        AND NOT EXISTS (SELECT 1 FROM plan_signatures s WHERE s.plan_id = p.id AND s.version >= v.version)
    ) ORDER BY since, planNumber`)
  return rows.map(withPatient)
}

/** The issued estimates that expire between two days, or whose facts changed since they were issued. */
export function listEstimates(
  reader: Reader,
  span: { readonly from: PlainDate; readonly to: PlainDate; readonly lastsDays: number },
): readonly OpenEstimate[] {
  interface Row extends PatientColumns, Omit<OpenEstimate, keyof WorkPatient | 'factsChanged'> {
    readonly factsChanged: 0 | 1
  }
  const expires = sql`coalesce(e.service_on, date(substr(i.issued_at, 1, 10), '+' || ${span.lastsDays} || ' days'))`
  const changed = sql`EXISTS (
    SELECT 1 FROM coverages c JOIN coverage_versions v ON v.coverage_id = c.id
    WHERE c.patient_id = e.patient_id AND v.saved_at > i.issued_at
      AND NOT EXISTS (
        SELECT 1 FROM coverage_versions n WHERE n.coverage_id = c.id AND n.taken_back = 1
          AND n.version = (SELECT max(x.version) FROM coverage_versions x WHERE x.coverage_id = c.id)))`
  const rows = reader.all<Row>(sql`
    SELECT e.id AS estimateId, i.number, e.title, e.patient_owes_cents AS patientOwes, i.issued_at AS issuedAt,
      ${expires} AS expiresOn, ${changed} AS factsChanged, ${patientColumns}
    FROM estimate_issues i
    CROSS JOIN estimates e ON e.id = i.estimate_id
    CROSS JOIN patients t ON t.id = e.patient_id
    WHERE ${expires} >= ${span.from} AND (${expires} <= ${span.to} OR ${changed})
      AND NOT EXISTS (
        SELECT 1 FROM estimates l JOIN estimate_issues li ON li.estimate_id = l.id WHERE l.replaces_id = e.id)
      AND NOT EXISTS (SELECT 1 FROM plan_versions v WHERE v.estimate_id = e.id)
    ORDER BY expiresOn, i.number`)
  return rows.map(({ factsChanged, ...row }) => ({ ...withPatient(row), factsChanged: factsChanged === 1 }))
}

/** Estimates that somebody began and nobody issued, the newest first. */
export function listDraftEstimates(reader: Reader): readonly DraftEstimate[] {
  type Row = { [K in keyof PatientColumns]: PatientColumns[K] | null } & Omit<DraftEstimate, 'patient'>
  const rows = reader.all<Row>(sql`
    SELECT e.id AS estimateId, e.title, e.changed_at AS changedAt, e.started_at AS startedAt, ${patientColumns}
    FROM estimates e LEFT JOIN patients t ON t.id = e.patient_id
    WHERE NOT EXISTS (SELECT 1 FROM estimate_issues i WHERE i.estimate_id = e.id)
    ORDER BY e.changed_at DESC, e.id`)
  return rows.map(({ estimateId, title, changedAt, startedAt, ...columns }) => ({
    estimateId,
    title,
    changedAt,
    startedAt,
    patient: isWhole(columns) ? withPatient(columns) : null,
  }))
}

/**
 * Running plans made from an estimate that a later issued one replaces with another amount for the patient, when no change
 * of the balance was agreed since; the oldest first.
 */
export function listChangedBalances(reader: Reader): readonly ChangedBalance[] {
  const rows = reader.all<PatientColumns & Omit<ChangedBalance, keyof WorkPatient>>(sql`
    WITH RECURSIVE later(of_id, id) AS (
      SELECT n.replaces_id, n.id FROM estimates n CROSS JOIN estimate_issues ni ON ni.estimate_id = n.id
      WHERE n.replaces_id IS NOT NULL
      UNION ALL
      SELECT later.of_id, n.id FROM later CROSS JOIN estimates n ON n.replaces_id = later.id
      CROSS JOIN estimate_issues ni ON ni.estimate_id = n.id
    )
    SELECT p.id AS planId, p.number AS planNumber, li.number AS estimateNumber, e.patient_owes_cents AS was,
      l.patient_owes_cents AS now, substr(li.issued_at, 1, 10) AS since, ${patientColumns}
    FROM later
    CROSS JOIN estimates l ON l.id = later.id
    CROSS JOIN estimate_issues li ON li.estimate_id = l.id
    CROSS JOIN estimates e ON e.id = later.of_id
    CROSS JOIN plan_versions v ON v.estimate_id = e.id AND v.version = 1
    CROSS JOIN plans p ON p.id = v.plan_id
    CROSS JOIN patients t ON t.id = p.patient_id
    WHERE l.patient_owes_cents <> e.patient_owes_cents
      AND NOT EXISTS (
        SELECT 1 FROM plan_changes c JOIN plan_versions n ON n.plan_id = c.plan_id AND n.version = c.version
        WHERE c.plan_id = p.id AND (c.closes = 1 OR c.kind = 'balance' AND n.created_at > li.issued_at))
      AND NOT EXISTS (
        SELECT 1 FROM estimates x JOIN estimate_issues xi ON xi.estimate_id = x.id WHERE x.replaces_id = l.id)
    ORDER BY since, planNumber`)
  return rows.map(withPatient)
}

function isWhole(row: { [K in keyof PatientColumns]: PatientColumns[K] | null }): row is PatientColumns {
  return Object.values(row).every((value) => value !== null)
}
