import { sql } from 'drizzle-orm'
import { addDays, type PlainDate } from '../../shared/dates/plain-date.ts'
import type { Fee } from '../../shared/model/fee.ts'
import type { Reader } from '../connection.ts'
import { foldedCode } from './fold.ts'

/** So many codes of an old list are looked for in a newer one. */
const TRIED = 200

/**
 * The last day of a code: a newer list in force on the day holds at least half of the codes of the fee's own list, but
 * not this one. Null while the code holds, or where newer lists are about something else.
 * Source: user journeys, section 6: old codes warn with the date they ended.
 */
export function endedOn(reader: Reader, fee: Fee, on: PlainDate): PlainDate | null {
  const row = reader.get<{ next: PlainDate | null }>(sql`
    SELECT min(t.effective_from) AS next FROM fee_schedules t
    WHERE t.effective_from > ${fee.effectiveFrom} AND t.effective_from <= ${on}
      AND NOT EXISTS (SELECT 1 FROM fee_schedule_withdrawals w WHERE w.schedule_id = t.id)
      AND NOT EXISTS (SELECT 1 FROM fee_schedule_pending p WHERE p.schedule_id = t.id)
      AND NOT EXISTS (
        SELECT 1 FROM fees f WHERE f.code_key = ${foldedCode(fee.code)} AND f.schedule_id = t.id)
      AND (
        SELECT count(*) > 1 AND 2 * sum(EXISTS (
          SELECT 1 FROM fees g WHERE g.code_key = tried.code_key AND g.schedule_id = t.id)) >= count(*)
        FROM (SELECT code_key FROM fees WHERE schedule_id = ${fee.scheduleId} LIMIT ${TRIED}) tried)`)
  return row?.next ? addDays(row.next, -1) : null
}
