import { sql } from 'drizzle-orm'
import type { PlainDate } from '../../shared/dates/plain-date.ts'
import type { DatedAmount } from '../../shared/engine/installments/micro-plan.ts'
import type { PlanId } from '../../shared/model/ids.ts'
import type { Cents } from '../../shared/money/cents.ts'
import type { Reader } from '../connection.ts'

/** A signed plan as it was first agreed, and what became of it. */
export interface SignedPlan {
  readonly planId: PlanId
  readonly agreedOn: PlainDate
  readonly owed: Cents
  readonly downPayment: Cents
  /** Of the first version, by day, without the down payment. */
  readonly demands: readonly DatedAmount[]
  readonly receipts: readonly DatedAmount[]
  /** The first change of terms; pauses and ends are none. */
  readonly changedOn: PlainDate | null
  readonly income: Cents | null
  readonly wasNoticed: boolean
  readonly wasReAged: boolean
}

interface Row extends Omit<SignedPlan, 'demands' | 'receipts' | 'wasNoticed' | 'wasReAged'> {
  readonly wasNoticed: 0 | 1
  readonly wasReAged: 0 | 1
}

/** The plans that were agreed after a day and signed; one that was cancelled before it began is none. */
export function listSince(reader: Reader, after: PlainDate): readonly SignedPlan[] {
  const rows = reader.all<Row>(sql`
    SELECT p.id AS planId, v.agreed_on AS agreedOn, v.owed_cents AS owed, v.down_payment_cents AS downPayment,
      (SELECT min(c.effective_on) FROM plan_changes c WHERE c.plan_id = p.id AND c.closes = 0
        AND c.kind IN ('moveDate', 'skip', 'newTerms', 'reAmortize', 'reAge', 'rateCut', 'hardship')) AS changedOn,
      (SELECT a.gross_monthly_cents FROM plan_affordability a WHERE a.plan_id = p.id AND a.version = 1) AS income,
      EXISTS (SELECT 1 FROM papers d WHERE d.plan_id = p.id AND d.kind = 'defaultNotice') AS wasNoticed,
      EXISTS (SELECT 1 FROM plan_changes c WHERE c.plan_id = p.id AND c.kind = 'reAge') AS wasReAged
    FROM plans p INDEXED BY plans_by_creation CROSS JOIN plan_versions v ON v.plan_id = p.id AND v.version = 1
    WHERE p.created_at > ${after} AND v.agreed_on > ${after}
      AND EXISTS (SELECT 1 FROM plan_signatures s WHERE s.plan_id = p.id)
      AND NOT EXISTS (SELECT 1 FROM plan_changes c WHERE c.plan_id = p.id AND c.kind = 'cancel')
    ORDER BY p.number`)
  const demands = dated(
    reader.all(sql`
      SELECT i.plan_id AS planId, i.contract_on AS "on", i.amount_cents AS amount
      FROM plans p INDEXED BY plans_by_creation CROSS JOIN installments i ON i.plan_id = p.id AND i.version = 1 AND i.number > 0
      WHERE p.created_at > ${after} ORDER BY i.plan_id, i.number`),
  )
  const receipts = dated(
    reader.all(sql`
      SELECT r.plan_id AS planId, r.received_on AS "on", r.amount_cents AS amount
      FROM plans p INDEXED BY plans_by_creation CROSS JOIN receipts r ON r.plan_id = p.id
      WHERE p.created_at > ${after} AND NOT EXISTS (SELECT 1 FROM reversals v WHERE v.receipt_id = r.id)`),
  )
  return rows.map(({ wasNoticed, wasReAged, ...row }) => ({
    ...row,
    demands: demands.get(row.planId) ?? [],
    receipts: receipts.get(row.planId) ?? [],
    wasNoticed: wasNoticed === 1,
    wasReAged: wasReAged === 1,
  }))
}

function dated(
  rows: readonly (DatedAmount & { readonly planId: PlanId })[],
): ReadonlyMap<PlanId, readonly DatedAmount[]> {
  const byPlan = new Map<PlanId, DatedAmount[]>()
  for (const { planId, on, amount } of rows) {
    const own = byPlan.get(planId)
    if (own) own.push({ on, amount })
    else byPlan.set(planId, [{ on, amount }])
  }
  return byPlan
}
