import { desc, sql } from 'drizzle-orm'
import type { Reader } from '../connection.ts'
import { auditTrail } from '../schema/audit-trail.ts'

/** Number of the newest row of the audit trail, 0 while there is none: tells whether anything was done since a backup. */
export function newestSeq(reader: Reader): number {
  const newest = reader.select({ seq: auditTrail.seq }).from(auditTrail).orderBy(desc(auditTrail.seq)).limit(1).get()
  return newest?.seq ?? 0
}

/** Where both chains end now, as `table.seq` and `table.hash`: what papers printed before a change of the key show. */
export function chainEnds(reader: Reader): Readonly<Record<string, string | number>> {
  const tables = ['audit_trail', 'ledger_entries'] as const
  const ends = tables.flatMap((table) => {
    const end = reader.get<{ seq: number; hash: string }>(
      sql`SELECT seq, hash FROM ${sql.identifier(table)} ORDER BY seq DESC LIMIT 1`,
    )
    return end === undefined ? [] : [[`${table}.seq`, end.seq] as const, [`${table}.hash`, end.hash] as const]
  })
  return Object.fromEntries(ends)
}

/** When the newest row of the trail was written, by the clock of then; null while there is none. */
export function newestAt(reader: Reader): string | null {
  const newest = reader.select({ at: auditTrail.at }).from(auditTrail).orderBy(desc(auditTrail.seq)).limit(1).get()
  return newest?.at ?? null
}
