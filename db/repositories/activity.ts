import { sql } from 'drizzle-orm'
import type { PlainDate } from '../../shared/dates/plain-date.ts'
import type { EstimateId, PersonId, PlanId } from '../../shared/model/ids.ts'
import type { ContactOutcome } from '../../shared/model/work.ts'
import type { Reader } from '../connection.ts'
import { holds } from './contacts.ts'
import { type PatientColumns, patientColumns, type WorkPatient, withPatient } from './open-demands.ts'

/** Days, both included, and the moments in UTC that they are on this workstation. */
export interface ActivityTime {
  readonly from: PlainDate
  readonly to: PlainDate
  readonly moments: { readonly from: string; readonly before: string }
}

/** How much one person did. */
export interface ActivityCount {
  readonly personId: PersonId
  readonly estimates: number
  readonly plans: number
  readonly calls: number
}

/** Estimates issued, plans made and calls logged by each person; whoever did none of it is left out. Notes are no calls. */
export function listCounts(reader: Reader, { from, to, moments }: ActivityTime): readonly ActivityCount[] {
  return reader.all<ActivityCount>(sql`
    SELECT person AS personId, sum(estimates) AS estimates, sum(plans) AS plans, sum(calls) AS calls
    FROM (
      SELECT i.issued_by AS person, 1 AS estimates, 0 AS plans, 0 AS calls
      FROM estimate_issues i INDEXED BY estimate_issues_by_moment
      WHERE i.issued_at >= ${moments.from} AND i.issued_at < ${moments.before}
      UNION ALL
      SELECT p.created_by, 0, 1, 0 FROM plans p INDEXED BY plans_made
      WHERE p.created_at >= ${moments.from} AND p.created_at < ${moments.before}
      UNION ALL
      SELECT c.logged_by, 0, 0, 1 FROM plan_contacts c INDEXED BY plan_contacts_made
      WHERE c.contacted_on BETWEEN ${from} AND ${to} AND c.outcome <> 'note' AND ${holds(sql`c.seq`)}
    ) GROUP BY person`)
}

/** One thing that somebody did. */
export interface Deed extends WorkPatient {
  readonly kind: 'estimate' | 'plan' | 'call'
  readonly id: string
  readonly number: string
  readonly version: number | null
  readonly outcome: ContactOutcome | null
  readonly estimateId: EstimateId | null
  readonly planId: PlanId | null
  /** A day for a call, a moment in UTC for anything else. */
  readonly at: string
}

/** The newest so many things that a person did within a time. */
export function listDeeds(
  reader: Reader,
  personId: PersonId,
  { from, to, moments }: ActivityTime,
  most: number,
): readonly Deed[] {
  const rows = reader.all<PatientColumns & Omit<Deed, keyof WorkPatient>>(sql`
    SELECT * FROM (
      SELECT 'estimate' AS kind, i.estimate_id AS id, i.number, i.version, NULL AS outcome,
        i.estimate_id AS estimateId, NULL AS planId, i.issued_at AS at, ${patientColumns}
      FROM estimate_issues i INDEXED BY estimate_issues_by_moment
      CROSS JOIN estimates e ON e.id = i.estimate_id
      CROSS JOIN patients t ON t.id = e.patient_id
      WHERE i.issued_at >= ${moments.from} AND i.issued_at < ${moments.before} AND i.issued_by = ${personId}
      UNION ALL
      SELECT 'plan', p.id, p.number, NULL, NULL, NULL, p.id, p.created_at, ${patientColumns}
      FROM plans p INDEXED BY plans_made
      CROSS JOIN patients t ON t.id = p.patient_id
      WHERE p.created_at >= ${moments.from} AND p.created_at < ${moments.before} AND p.created_by = ${personId}
      UNION ALL
      SELECT 'call', c.id, p.number, NULL, c.outcome, NULL, p.id, c.contacted_on, ${patientColumns}
      FROM plan_contacts c INDEXED BY plan_contacts_made
      CROSS JOIN plans p ON p.id = c.plan_id
      CROSS JOIN patients t ON t.id = p.patient_id
      WHERE c.contacted_on BETWEEN ${from} AND ${to} AND c.logged_by = ${personId} AND c.outcome <> 'note'
        AND ${holds(sql`c.seq`)}
    ) ORDER BY at DESC, kind, id LIMIT ${most}`)
  return rows.map(withPatient)
}
