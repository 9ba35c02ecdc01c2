import { desc } from 'drizzle-orm'
import type { Reader } from '../connection.ts'
import { auditTrail } from '../schema/audit-trail.ts'

/** Number of the newest row of the audit trail, 0 while there is none: tells whether anything was done since a backup. */
export function newestSeq(reader: Reader): number {
  const newest = reader.select({ seq: auditTrail.seq }).from(auditTrail).orderBy(desc(auditTrail.seq)).limit(1).get()
  return newest?.seq ?? 0
}
