import { sql } from 'drizzle-orm'
import type { PlainDate } from '../../shared/dates/plain-date.ts'
import type { PlanId } from '../../shared/model/ids.ts'
import type { Reader } from '../connection.ts'

/**
 * The oldest known day of service that each running plan pays for: that of its estimates, and of the plans that were put
 * together in it, however often. A plan without any is left out: nobody knows its day.
 * Source: payment plan specification, section 11, "aging".
 */
export function listOfRunning(reader: Reader): ReadonlyMap<PlanId, PlainDate> {
  const rows = reader.all<{ readonly planId: PlanId; readonly serviceOn: PlainDate }>(sql`
    WITH RECURSIVE made (plan_id, part_id) AS (
      SELECT b.plan_id, b.plan_id FROM plan_balances b WHERE b.owed_cents > 0
      UNION
      SELECT m.plan_id, o.id FROM made m
      JOIN plans p ON p.id = m.part_id
      JOIN plans o ON o.patient_id = p.patient_id
      JOIN plan_changes c ON c.plan_id = o.id AND c.kind = 'consolidated' AND c.reason_code = p.number
    )
    SELECT m.plan_id AS planId, min(e.service_on) AS serviceOn
    FROM made m
    JOIN plan_versions v ON v.plan_id = m.part_id
    JOIN estimates e ON e.id = v.estimate_id
    WHERE e.service_on IS NOT NULL
    GROUP BY m.plan_id`)
  return new Map(rows.map(({ planId, serviceOn }) => [planId, serviceOn]))
}
