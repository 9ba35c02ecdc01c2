import { sql } from 'drizzle-orm'
import type { PlainDate } from '../../shared/dates/plain-date.ts'
import type { PlanId } from '../../shared/model/ids.ts'
import type { Reader } from '../connection.ts'
import { type PatientColumns, patientColumns, type WorkPatient, withPatient } from './open-demands.ts'

/** A running plan whose newest terms ask for a disclosure that no paper has given. */
export interface UndisclosedPlan extends WorkPatient {
  readonly planId: PlanId
  readonly planNumber: string
  readonly version: number
  readonly since: PlainDate
}

/** A help that ends, or papers for it that are due. */
export interface EndingHelp extends WorkPatient {
  readonly what: 'ends' | 'papersDue'
  readonly on: PlainDate
}

/** A running plan and the day of its first bill after the visit. */
export interface BilledPlan extends WorkPatient {
  readonly planId: PlanId
  readonly planNumber: string
  readonly firstBillOn: PlainDate
}

/** A running plan with an edition of a pack under which it was made. */
export interface PlanPack extends WorkPatient {
  readonly planId: PlanId
  readonly planNumber: string
  readonly packId: string
  readonly edition: number
}

/** Terms `c` of a plan, the newest that need a disclosure, for which no agreement and no paper of the change was issued. */
const isUndisclosed = sql`c.disclosure <> 'none' AND c.closes = 0
  AND NOT EXISTS (SELECT 1 FROM plan_changes l WHERE l.plan_id = c.plan_id AND l.version > c.version AND l.disclosure <> 'none')
  AND NOT EXISTS (
    SELECT 1 FROM papers d JOIN plan_versions v ON v.plan_id = c.plan_id AND v.version = c.version
    WHERE d.plan_id = c.plan_id AND d.kind IN ('planAgreement', 'planChange') AND d.issued_at >= v.created_at)`

/** The running plans with terms that need a disclosure for which no agreement and no paper of the change was issued. */
export function listUndisclosed(reader: Reader): readonly UndisclosedPlan[] {
  const rows = reader.all<PatientColumns & Omit<UndisclosedPlan, keyof WorkPatient>>(sql`
    SELECT p.id AS planId, p.number AS planNumber, c.version, c.effective_on AS since, ${patientColumns}
    FROM plan_balances b
    JOIN plans p ON p.id = b.plan_id
    JOIN plan_changes c ON c.plan_id = p.id
    JOIN patients t ON t.id = p.patient_id
    WHERE b.owed_cents > 0 AND ${isUndisclosed}
    ORDER BY c.effective_on, p.number`)
  return rows.map(withPatient)
}

/** Which of these plans have such terms. */
export function undisclosedOf(reader: Reader, planIds: readonly PlanId[]): ReadonlySet<PlanId> {
  const rows = reader.all<{ planId: PlanId }>(sql`
    SELECT c.plan_id AS planId FROM plan_changes c
    WHERE c.plan_id IN (SELECT value FROM json_each(${JSON.stringify(planIds)})) AND ${isUndisclosed}`)
  return new Set(rows.map(({ planId }) => planId))
}

/** Help that was given and ends between two days, and papers for it that are due by the second; the nearest first. */
export function listEndingHelp(
  reader: Reader,
  span: { readonly from: PlainDate; readonly to: PlainDate },
): readonly EndingHelp[] {
  const rows = reader.all<PatientColumns & Pick<EndingHelp, 'what' | 'on'>>(sql`
    SELECT CASE WHEN d.decision = 'approved' THEN 'ends' ELSE 'papersDue' END AS what,
      CASE WHEN d.decision = 'approved' THEN d.until_on ELSE d.papers_due_on END AS "on", ${patientColumns}
    FROM determination_editions d JOIN patients t ON t.id = d.patient_id
    WHERE d.seq = (SELECT max(n.seq) FROM determination_editions n WHERE n.determination_id = d.determination_id)
      AND d.taken_back = 0
      AND ((d.decision = 'approved' AND d.until_on BETWEEN ${span.from} AND ${span.to})
        OR (d.decision IN ('open', 'provisional', 'needMore') AND d.papers_due_on <= ${span.to}))
    ORDER BY 2, t.last_name, t.id`)
  return rows.map(withPatient)
}

/** The packs under which the running plans were made. */
export function listPacks(reader: Reader): readonly PlanPack[] {
  const rows = reader.all<PatientColumns & Omit<PlanPack, keyof WorkPatient>>(sql`
    SELECT p.id AS planId, p.number AS planNumber, k.pack_id AS packId, k.edition, ${patientColumns}
    FROM plan_balances b
    JOIN plans p ON p.id = b.plan_id
    JOIN plan_version_packs k ON k.plan_id = p.id AND k.version = 1
    JOIN patients t ON t.id = p.patient_id
    WHERE b.owed_cents > 0
    ORDER BY p.number, k.pack_id`)
  return rows.map(withPatient)
}

/**
 * The running plans whose first bill is of these days: as it was recorded, otherwise the first statement printed here. A
 * plan of which nobody knows a bill is left out.
 */
export function listBilled(
  reader: Reader,
  span: { readonly from: PlainDate; readonly to: PlainDate },
): readonly BilledPlan[] {
  const rows = reader.all<PatientColumns & Omit<BilledPlan, keyof WorkPatient>>(sql`
    SELECT * FROM (
      SELECT p.id AS planId, p.number AS planNumber, coalesce(
          (SELECT CASE WHEN f.is_taken_back = 0 THEN f.happened_on END FROM collection_facts f
            WHERE f.plan_id = p.id AND f.code = 'firstBill' ORDER BY f.seq DESC LIMIT 1),
          (SELECT substr(min(d.issued_at), 1, 10) FROM papers d WHERE d.plan_id = p.id AND d.kind = 'statement')
        ) AS firstBillOn, ${patientColumns}
      FROM plan_balances b
      JOIN plans p ON p.id = b.plan_id
      JOIN patients t ON t.id = p.patient_id
      WHERE b.owed_cents > 0
    ) WHERE firstBillOn BETWEEN ${span.from} AND ${span.to}
    ORDER BY firstBillOn, planNumber`)
  return rows.map(withPatient)
}
