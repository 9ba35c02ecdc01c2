import { type SQL, sql } from 'drizzle-orm'
import type { PatientId, PersonId } from '../../shared/model/ids.ts'
import type { Reader } from '../connection.ts'
import { auditTrail } from '../schema/audit-trail.ts'
import { type AuditRow, auditRowOf } from './audit.ts'

/** Which rows of the trail are looked for; null leaves a question out. */
export interface AuditFilter {
  /** Who did it. */
  readonly personId: PersonId | null
  /** On this patient's record, or anything that belongs to it. */
  readonly patientId: PatientId | null
  /** Calls of these nouns or with these whole names: `plan`, `session.signIn`. */
  readonly actions: readonly string[] | null
  /** Moments in UTC: from this one, and before that one. */
  readonly from: string | null
  readonly before: string | null
}

/** A row with its place in the trail. */
export interface PlacedRow extends AuditRow {
  readonly seq: number
}

/** At most so many rows that fit, newest first; `below` goes on after a row that was shown. */
export function search(
  reader: Reader,
  filter: AuditFilter,
  page: { readonly below: number | null; readonly most: number },
): readonly PlacedRow[] {
  const below = page.below === null ? [] : [sql`seq < ${page.below}`]
  const conditions = sql.join([sql`1 = 1`, ...conditionsOf(filter), ...below], sql` AND `)
  return reader
    .all<RawRow>(
      sql`SELECT seq, at, person_id AS personId, workstation, action, subject_kind AS subjectKind,
        subject_id AS subjectId, before_json AS beforeJson, after_json AS afterJson
        FROM ${auditTrail} WHERE ${conditions} ORDER BY seq DESC LIMIT ${page.most}`,
    )
    .map((row) => ({ seq: row.seq, ...auditRowOf(row) }))
}

type RawRow = Omit<typeof auditTrail.$inferSelect, 'prevHash' | 'hash'>

function conditionsOf({ personId, patientId, actions, from, before }: AuditFilter): readonly SQL[] {
  return [
    ...(personId === null
      ? []
      : [sql`(person_id = ${personId} OR (subject_kind = 'person' AND subject_id = ${personId}))`]),
    ...(patientId === null ? [] : [ofPatient(patientId)]),
    ...(actions === null ? [] : [sql`(${sql.join(actions.map(isAction), sql` OR `)})`]),
    ...(from === null ? [] : [sql`at >= ${from}`]),
    ...(before === null ? [] : [sql`at < ${before}`]),
  ]
}

function isAction(action: string): SQL {
  return sql`action = ${action} OR substr(action, 1, ${action.length + 1}) = ${`${action}.`}`
}

/** The patient's own rows, and those of every record that hangs on the patient. */
function ofPatient(id: PatientId): SQL {
  return sql`(
    (subject_kind = 'patient' AND subject_id = ${id})
    OR (subject_kind = 'plan' AND subject_id IN (SELECT id FROM plans WHERE patient_id = ${id}))
    OR (subject_kind = 'estimate' AND subject_id IN (SELECT id FROM estimates WHERE patient_id = ${id}))
    OR (subject_kind = 'coverage' AND subject_id IN (SELECT id FROM coverages WHERE patient_id = ${id}))
    OR (subject_kind = 'paper' AND subject_id IN (SELECT id FROM papers WHERE patient_id = ${id}))
    OR (subject_kind = 'approval' AND subject_id IN (SELECT id FROM approval_requests WHERE patient_id = ${id}))
    OR (subject_kind = 'receipt' AND subject_id IN (
      SELECT r.id FROM receipts AS r JOIN plans AS p ON p.id = r.plan_id WHERE p.patient_id = ${id}))
  )`
}
