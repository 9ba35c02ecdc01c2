import { desc, eq, max, sql } from 'drizzle-orm'
import type { Reader } from '../connection.ts'
import { auditTrail } from '../schema/audit-trail.ts'
import { estimates } from '../schema/estimates.ts'
import { formDrafts } from '../schema/form-drafts.ts'
import { ledgerEntries } from '../schema/ledger.ts'

/**
 * Tells whether anything was done since a backup, by being another text then: a row of the trail, or something typed
 * that is not finished yet. Source: security and reliability, section 5.
 */
export function changeMark(reader: Reader): string {
  const form = reader
    .select({ at: max(formDrafts.changedAt) })
    .from(formDrafts)
    .get()
  const estimate = reader
    .select({ at: max(estimates.changedAt) })
    .from(estimates)
    .get()
  return [newestSeq(reader), form?.at ?? '', estimate?.at ?? ''].join(' ')
}

/** When money was last entered, by the clock of then; null while none was. */
export function newestEntryAt(reader: Reader): string | null {
  const newest = reader.select({ at: ledgerEntries.postedAt }).from(ledgerEntries).orderBy(desc(ledgerEntries.seq))
  return newest.limit(1).get()?.at ?? null
}

/** The moment of the last entry of money when somebody last said that the clock is right; null while nobody did. */
export function clockSaidRight(reader: Reader): string | null {
  const row = reader
    .select({ after: auditTrail.afterJson })
    .from(auditTrail)
    .where(eq(auditTrail.action, 'session.clockRight'))
    .orderBy(desc(auditTrail.seq))
    .limit(1)
    .get()
  if (row === undefined || row.after === null) return null
  const { entryAt }: { readonly entryAt?: string | null } = JSON.parse(row.after)
  return entryAt ?? null
}

/** Number of the newest row of the audit trail, 0 while there is none. */
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
