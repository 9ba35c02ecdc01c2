import { and, asc, desc, eq, gt, inArray, isNull, ne, or } from 'drizzle-orm'
import type { PersonId } from '../../shared/model/ids.ts'
import type { Reader } from '../connection.ts'
import { auditTrail } from '../schema/audit-trail.ts'

/** An act on the whole of the records, as the trail keeps it. */
export interface LoudAct {
  readonly seq: number
  readonly at: string
  readonly personId: PersonId | null
  readonly action: string
  readonly after: Readonly<Record<string, string | number | null>>
}

const KINDS = ['restore', 'recoveryCode', 'key']
const LOUD = ['restore.finish', 'restore.replace', 'recovery.signIn', 'key.rotate']
const SEEN = 'restore.seen'

/** Restores, uses of the recovery code and changes of the key that this supervisor has not read yet, oldest first. */
export function unseenBy(reader: Reader, personId: PersonId): readonly LoudAct[] {
  const seen = reader
    .select({ seq: auditTrail.seq })
    .from(auditTrail)
    .where(
      and(
        eq(auditTrail.subjectKind, 'restore'),
        eq(auditTrail.subjectId, personId),
        eq(auditTrail.action, SEEN),
        eq(auditTrail.personId, personId),
      ),
    )
    .orderBy(desc(auditTrail.seq))
    .limit(1)
    .get()
  return reader
    .select()
    .from(auditTrail)
    .where(
      and(
        inArray(auditTrail.subjectKind, KINDS),
        inArray(auditTrail.action, LOUD),
        gt(auditTrail.seq, seen?.seq ?? 0),
        or(isNull(auditTrail.personId), ne(auditTrail.personId, personId)),
      ),
    )
    .orderBy(asc(auditTrail.seq))
    .all()
    .map((row) => ({
      seq: row.seq,
      at: row.at,
      personId: row.personId,
      action: row.action,
      after: row.afterJson === null ? {} : JSON.parse(row.afterJson),
    }))
}
