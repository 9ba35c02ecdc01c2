import { sql } from 'drizzle-orm'
import type { Reader } from '../connection.ts'
import { auditTrail } from '../schema/audit-trail.ts'

/** Tries that opened nothing. */
export const FAILED_SIGN_INS = ['session.signInFailed', 'session.unlockFailed', 'session.factorFailed'] as const

/** What one person did within a time, as the trail counts it. */
export interface AccessCount {
  readonly personId: string
  readonly signIns: number
  /** Different patients whose record was opened. */
  readonly patients: number
  /** Papers, lists and files that were printed, saved or exported. */
  readonly handedOut: number
  readonly lastSignInAt: string | null
}

/** Moments in UTC: from this one, and before that one; null leaves an end open. */
export interface AccessTime {
  readonly from: string | null
  readonly before: string | null
}

const HANDED_OUT = [
  'paper.print',
  'paper.printMany',
  'paper.save',
  'paper.chart',
  'report.print',
  'report.save',
  'audit.print',
  'audit.save',
  'export.all',
]

/** Who did how much within a time; people who did nothing are not among them. */
export function accessCounts(reader: Reader, time: AccessTime): readonly AccessCount[] {
  const handedOut = sql.join(
    HANDED_OUT.map((action) => sql`${action}`),
    sql`, `,
  )
  return reader.all<AccessCount>(sql`
    SELECT person_id AS personId,
      sum(action IN ('session.signIn', 'recovery.signIn', 'emergency.signIn')) AS signIns,
      count(DISTINCT CASE WHEN action = 'patient.get' THEN subject_id END) AS patients,
      sum(action IN (${handedOut})) AS handedOut,
      max(CASE WHEN action IN ('session.signIn', 'recovery.signIn', 'emergency.signIn') THEN at END) AS lastSignInAt
    FROM ${auditTrail}
    WHERE person_id IS NOT NULL AND ${within(time)}
    GROUP BY person_id`)
}

/** Wrong passwords, PINs and codes for each account within a time, by the id of its person. */
export function failedSignIns(reader: Reader, time: AccessTime): ReadonlyMap<string, number> {
  const failed = sql.join(
    FAILED_SIGN_INS.map((action) => sql`${action}`),
    sql`, `,
  )
  const rows = reader.all<{ personId: string; times: number }>(sql`
    SELECT subject_id AS personId, sum(coalesce(json_extract(after_json, '$.times'), 1)) AS times
    FROM ${auditTrail}
    WHERE action IN (${failed}) AND ${within(time)}
    GROUP BY subject_id`)
  return new Map(rows.map(({ personId, times }) => [personId, times]))
}

/** How many rows stand after a row of the trail, and how many of them are tries that opened nothing. */
export function rowsAfter(reader: Reader, seq: number): { readonly rows: number; readonly failed: number } {
  const failed = sql.join(
    FAILED_SIGN_INS.map((action) => sql`${action}`),
    sql`, `,
  )
  const counted = reader.get<{ rows: number; failed: number | null }>(sql`
    SELECT count(*) AS rows,
      sum(CASE WHEN action IN (${failed}) THEN coalesce(json_extract(after_json, '$.times'), 1) ELSE 0 END) AS failed
    FROM ${auditTrail} WHERE seq > ${seq}`)
  return { rows: counted?.rows ?? 0, failed: counted?.failed ?? 0 }
}

/** When the first row of the trail was written; null while there is none. */
export function firstAt(reader: Reader): string | null {
  return reader.get<{ at: string }>(sql`SELECT at FROM ${auditTrail} ORDER BY seq LIMIT 1`)?.at ?? null
}

function within({ from, before }: AccessTime) {
  const parts = [...(from === null ? [] : [sql`at >= ${from}`]), ...(before === null ? [] : [sql`at < ${before}`])]
  return sql.join([sql`1 = 1`, ...parts], sql` AND `)
}
