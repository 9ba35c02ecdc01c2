import { and, desc, eq, inArray } from 'drizzle-orm'
import type { Reader } from '../connection.ts'
import { auditTrail } from '../schema/audit-trail.ts'

const PUT_IN_PLACE = ['restore.finish', 'restore.replace']
const TAKEN_OVER = 'restore.takeOver'

/**
 * When another computer was given the copy that these records come from, ISO in UTC; null where none is known of, or an
 * administrator has said since that it is out of use. Source: user journey J14, two computers restored.
 */
export function usedByAnother(reader: Reader): string | null {
  const row = reader
    .select()
    .from(auditTrail)
    .where(and(eq(auditTrail.subjectKind, 'restore'), inArray(auditTrail.action, [...PUT_IN_PLACE, TAKEN_OVER])))
    .orderBy(desc(auditTrail.seq))
    .limit(1)
    .get()
  if (row === undefined || row.action === TAKEN_OVER || row.afterJson === null) return null
  const { usedElsewhere }: { readonly usedElsewhere?: string } = JSON.parse(row.afterJson)
  return usedElsewhere ?? null
}
