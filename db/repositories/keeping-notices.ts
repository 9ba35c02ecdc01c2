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
  /** Whose account it was about; empty where it was about none. */
  readonly subjectId: string
  readonly before: Readonly<Record<string, string | number | null>>
  readonly after: Readonly<Record<string, string | number | null>>
}

const KINDS = ['restore', 'recoveryCode', 'key', 'person']
/** What one person alone could misuse, so that every supervisor hears of it. Source: threat of an insider with a key role. */
const LOUD = [
  'restore.finish',
  'restore.replace',
  'restore.takeOver',
  'recovery.signIn',
  'key.rotate',
  'person.resetPassword',
  'person.resetFactor',
  'person.resetPins',
  'person.deactivate',
  'person.destroyLock',
  'person.save',
  'desk.tooFast',
  'desk.requireFactor',
]
const SEEN = 'restore.seen'
const JOINED = ['person.add', 'setup.create']

/**
 * Restores, uses of the recovery code, changes of the key and of accounts that this supervisor has not read yet, oldest
 * first; nothing from before their own account.
 */
export function unseenBy(reader: Reader, personId: PersonId): readonly LoudAct[] {
  const from = Math.max(newestOf(reader, personId, [SEEN]), newestOf(reader, personId, JOINED))
  return reader
    .select()
    .from(auditTrail)
    .where(
      and(
        inArray(auditTrail.subjectKind, KINDS),
        inArray(auditTrail.action, LOUD),
        gt(auditTrail.seq, from),
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
      subjectId: row.subjectKind === 'person' ? row.subjectId : '',
      before: row.beforeJson === null ? {} : JSON.parse(row.beforeJson),
      after: row.afterJson === null ? {} : JSON.parse(row.afterJson),
    }))
    .filter(({ action, before, after }) => action !== 'person.save' || before.roles !== after.roles)
}

/** The newest row of one of these acts about a person; 0 where there is none. */
function newestOf(reader: Reader, personId: PersonId, actions: readonly string[]): number {
  const row = reader
    .select({ seq: auditTrail.seq })
    .from(auditTrail)
    .where(and(eq(auditTrail.subjectId, personId), inArray(auditTrail.action, [...actions])))
    .orderBy(desc(auditTrail.seq))
    .limit(1)
    .get()
  return row?.seq ?? 0
}
