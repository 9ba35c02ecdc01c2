import { and, asc, eq } from 'drizzle-orm'
import type { PersonId } from '../../shared/model/ids.ts'
import { appendChained } from '../append-chained.ts'
import type { Reader, Seal, Writer } from '../connection.ts'
import { auditTrail } from '../schema/audit-trail.ts'

/** One thing that somebody did. `before` and `after` hold ids, states and amounts, never names or free text. */
export interface AuditRow {
  /** A moment in UTC. */
  readonly at: string
  /** Null where nobody was signed in. */
  readonly personId: PersonId | null
  readonly workstation: string
  /** The call: `estimate.issue`. */
  readonly action: string
  readonly subjectKind: string
  /** Empty where the action was on no one record, as a search is. */
  readonly subjectId: string
  readonly before: Readonly<Record<string, string | number | null>> | null
  readonly after: Readonly<Record<string, string | number | null>> | null
}

/** Adds the next row of the trail. Call it inside the transaction of the change that it tells of. */
export function append(tx: Writer, seal: Seal, row: AuditRow): void {
  appendChained(tx, seal, auditTrail, {
    at: row.at,
    personId: row.personId,
    workstation: row.workstation,
    action: row.action,
    subjectKind: row.subjectKind,
    subjectId: row.subjectId,
    beforeJson: row.before === null ? null : JSON.stringify(row.before),
    afterJson: row.after === null ? null : JSON.stringify(row.after),
  })
}

/** What was done to one record, oldest first. */
export function listOf(reader: Reader, subjectKind: string, subjectId: string): readonly AuditRow[] {
  const ofSubject = and(eq(auditTrail.subjectKind, subjectKind), eq(auditTrail.subjectId, subjectId))
  return reader.select().from(auditTrail).where(ofSubject).orderBy(asc(auditTrail.seq)).all().map(auditRowOf)
}

/** A stored row as the trail tells it. */
export function auditRowOf(row: Omit<typeof auditTrail.$inferSelect, 'seq' | 'prevHash' | 'hash'>): AuditRow {
  return {
    at: row.at,
    personId: row.personId,
    workstation: row.workstation,
    action: row.action,
    subjectKind: row.subjectKind,
    subjectId: row.subjectId,
    before: row.beforeJson === null ? null : JSON.parse(row.beforeJson),
    after: row.afterJson === null ? null : JSON.parse(row.afterJson),
  }
}
