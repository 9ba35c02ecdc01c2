import { type SQL, sql } from 'drizzle-orm'
import type { PlainDate } from '../../shared/dates/plain-date.ts'
import type { PlanMonth } from '../../shared/engine/installments/expected-cash.ts'
import type { PlanId } from '../../shared/model/ids.ts'
import type { Reader } from '../connection.ts'
import { receipts } from '../schema/receipts.ts'
import { among } from './among.ts'

/**
 * What fell due on each signed plan from month to month since a day, by the terms that hold now, and what of it came by
 * the expected day and by the end of its month.
 */
export function listMonths(reader: Reader, since: PlainDate): readonly PlanMonth[] {
  return reader.all<PlanMonth>(sql`
    SELECT planId, month, sum(amount) AS amount, sum(onTime) AS onTime, sum(byMonthEnd) AS byMonthEnd
    FROM (
      SELECT i.plan_id AS planId, substr(i.contract_on, 1, 7) AS month, i.amount_cents AS amount,
        ${cameBy(sql`max(i.contract_on, i.payable_on)`)} AS onTime,
        ${cameBy(sql`date(substr(i.contract_on, 1, 7) || '-01', '+1 month', '-1 day')`)} AS byMonthEnd
      FROM installments i INDEXED BY installments_by_day
      WHERE i.contract_on >= ${since} AND i.number > 0
        AND i.version = (SELECT max(v.version) FROM plan_versions v WHERE v.plan_id = i.plan_id)
        AND EXISTS (SELECT 1 FROM plan_signatures s WHERE s.plan_id = i.plan_id)
    ) GROUP BY planId, month ORDER BY month, planId`)
}

function cameBy(day: SQL): SQL {
  return sql`coalesce((
    SELECT sum(a.amount_cents) FROM allocations a JOIN receipts r ON r.id = a.receipt_id
    WHERE a.plan_id = i.plan_id AND a.version = i.version AND a.installment = i.number AND r.received_on <= ${day}), 0)`
}

/** The newest day on which money for each of these plans came, taken back or not; a plan without any is left out. */
export function lastPaidOn(reader: Reader, planIds: readonly PlanId[]): ReadonlyMap<PlanId, PlainDate> {
  if (planIds.length === 0) return new Map()
  const rows = reader.all<{ planId: PlanId; on: PlainDate }>(sql`
    SELECT ${receipts.planId} AS planId, max(${receipts.receivedOn}) AS "on" FROM ${receipts}
    WHERE ${among(receipts.planId, planIds)} GROUP BY ${receipts.planId}`)
  return new Map(rows.map(({ planId, on }) => [planId, on]))
}
