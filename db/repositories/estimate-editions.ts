import { sql } from 'drizzle-orm'
import type { EstimateId } from '../../shared/model/ids.ts'
import type { Reader } from '../connection.ts'

/** The issued versions of one estimate, the first one first. */
export function editionsOf(reader: Reader, id: EstimateId): readonly EstimateId[] {
  const rows = reader.all<{ readonly id: EstimateId }>(sql`
    WITH RECURSIVE earlier(id, replaces_id) AS (
      SELECT e.id, e.replaces_id FROM estimates e WHERE e.id = ${id}
      UNION ALL
      SELECT e.id, e.replaces_id FROM earlier CROSS JOIN estimates e ON e.id = earlier.replaces_id
    ), chain(id, version) AS (
      SELECT earlier.id, 1 FROM earlier WHERE earlier.replaces_id IS NULL
      UNION ALL
      SELECT l.id, chain.version + 1 FROM chain CROSS JOIN estimates l ON l.replaces_id = chain.id
    )
    SELECT chain.id FROM chain JOIN estimate_issues i ON i.estimate_id = chain.id ORDER BY chain.version`)
  return rows.map((row) => row.id)
}
