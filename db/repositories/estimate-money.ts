import { sql } from 'drizzle-orm'
import type { EstimateId, PlanId } from '../../shared/model/ids.ts'
import { type Cents, cents } from '../../shared/money/cents.ts'
import type { Reader } from '../connection.ts'

/** What was paid for the care of an estimate: on every plan that was made from one of its versions. */
export interface EstimateMoney {
  /** Applied to what the plans ask; fees, interest and credits are no part of it. */
  readonly applied: Cents
  /** The plan that most of it went to; null where there is no plan. */
  readonly planId: PlanId | null
}

const CASH = sql`('cashClearing', 'unappliedCash')`

/** The money that patients paid on the plans of an estimate, all its versions together. Zero without a plan. */
export function ofEstimate(reader: Reader, estimateId: EstimateId): EstimateMoney {
  const rows = reader.all<{ planId: PlanId; applied: number }>(sql`
    SELECT v.plan_id AS planId, coalesce(sum(
      CASE WHEN e.credit_account = 'planPrincipal' AND e.debit_account IN ${CASH} THEN e.amount_cents
        WHEN e.debit_account = 'planPrincipal' AND e.credit_account IN ${CASH} THEN -e.amount_cents ELSE 0 END), 0) AS applied
    FROM estimate_issues i
    CROSS JOIN estimate_issues own ON own.number = i.number
    CROSS JOIN plan_versions v ON v.estimate_id = own.estimate_id AND v.version = 1
    LEFT JOIN ledger_entries e ON e.plan_id = v.plan_id
    WHERE i.estimate_id = ${estimateId}
    GROUP BY v.plan_id ORDER BY applied DESC, v.plan_id`)
  return {
    applied: cents(rows.reduce((sum, { applied }) => sum + applied, 0)),
    planId: rows[0]?.planId ?? null,
  }
}
