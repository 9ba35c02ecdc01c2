import { sql } from 'drizzle-orm'
import type { PersonId } from '../../shared/model/ids.ts'
import type { Reader } from '../connection.ts'
import { auditTrail } from '../schema/audit-trail.ts'

/** Somebody opened the pages of so many different patients within one hour of the clock. */
export interface ManyLooks {
  readonly personId: PersonId
  readonly patients: number
  /** Moments of the first and the last look of that hour, in UTC. */
  readonly from: string
  readonly to: string
}

/** Hours after a row of the trail in which one person looked at more patients than these, oldest first. */
export function manyLooks(
  reader: Reader,
  above: { readonly seq: number; readonly patients: number },
): readonly ManyLooks[] {
  return reader.all<ManyLooks>(
    sql`SELECT person_id AS personId, count(DISTINCT subject_id) AS patients, min(at) AS "from", max(at) AS "to"
      FROM ${auditTrail}
      WHERE seq > ${above.seq} AND action = 'patient.get' AND subject_kind = 'patient' AND person_id IS NOT NULL
      GROUP BY person_id, substr(at, 1, 13)
      HAVING count(DISTINCT subject_id) > ${above.patients}
      ORDER BY min(seq)`,
  )
}
