import { sql } from 'drizzle-orm'
import type { PlainDate } from '../../shared/dates/plain-date.ts'
import type { PaymentMethod } from '../../shared/model/plan.ts'
import type { Cents } from '../../shared/money/cents.ts'
import type { Reader } from '../connection.ts'

/** A receipt of a day with who paid. */
export interface DayReceipt {
  readonly number: string
  readonly payer: string
  readonly method: PaymentMethod
  readonly amount: Cents
}

/** Money of a day that went back: a receipt that was reversed, or a refund. */
export interface DayException {
  readonly kind: 'reversed' | 'refunded'
  /** The receipt's number, or the plan's. */
  readonly number: string
  readonly reason: string
  readonly amount: Cents
}

/** The receipts that were taken on a day and stood at its end, by number. */
export function listOf(reader: Reader, on: PlainDate): readonly DayReceipt[] {
  return reader.all<DayReceipt>(sql`
    SELECT r.number, r.method, r.amount_cents AS amount,
      (SELECT v.guarantor_name FROM plan_versions v WHERE v.plan_id = r.plan_id ORDER BY v.version DESC LIMIT 1) AS payer
    FROM receipts r LEFT JOIN reversals x ON x.receipt_id = r.id
    WHERE r.received_on = ${on} AND (x.receipt_id IS NULL OR x.reversed_on > ${on}) ORDER BY r.number`)
}

/** What was taken back or paid back on a day. */
export function exceptionsOf(reader: Reader, on: PlainDate): readonly DayException[] {
  return reader.all<DayException>(sql`
    SELECT 'reversed' AS kind, r.number, x.reason, r.amount_cents AS amount
    FROM reversals x JOIN receipts r ON r.id = x.receipt_id WHERE x.reversed_on = ${on}
    UNION ALL
    SELECT 'refunded', p.number, f.reason, f.amount_cents
    FROM refunds f JOIN plans p ON p.id = f.plan_id WHERE f.refunded_on = ${on}
    ORDER BY 2`)
}
