import { sql } from 'drizzle-orm'
import type { PlainDate } from '../../shared/dates/plain-date.ts'
import type { PaymentMethod } from '../../shared/model/plan.ts'
import type { Cents } from '../../shared/money/cents.ts'
import type { Reader } from '../connection.ts'

/** Money of one method on one day. */
export interface DayMoney {
  readonly on: PlainDate
  readonly method: PaymentMethod
  readonly receipts: number
  readonly received: Cents
  /** Receipts of any day that were taken back on this one. */
  readonly reversals: number
  readonly reversed: Cents
  readonly refunds: number
  readonly refunded: Cents
}

/** What came in, was taken back and went out from day to day, by method; days without money are left out. */
export function listBetween(reader: Reader, from: PlainDate, to: PlainDate): readonly DayMoney[] {
  return reader.all<DayMoney>(sql`
    SELECT "on", method, sum(receipts) AS receipts, sum(received) AS received, sum(reversals) AS reversals,
      sum(reversed) AS reversed, sum(refunds) AS refunds, sum(refunded) AS refunded
    FROM (
      SELECT r.received_on AS "on", r.method, 1 AS receipts, r.amount_cents AS received, 0 AS reversals, 0 AS reversed,
        0 AS refunds, 0 AS refunded
      FROM receipts r WHERE r.received_on BETWEEN ${from} AND ${to}
      UNION ALL
      SELECT v.reversed_on, r.method, 0, 0, 1, r.amount_cents, 0, 0
      FROM reversals v JOIN receipts r ON r.id = v.receipt_id WHERE v.reversed_on BETWEEN ${from} AND ${to}
      UNION ALL
      SELECT f.refunded_on, f.method, 0, 0, 0, 0, 1, f.amount_cents
      FROM refunds f WHERE f.refunded_on BETWEEN ${from} AND ${to}
    ) GROUP BY "on", method ORDER BY "on", method`)
}

/** Receipts of a day that stand: how many, and their money. */
export function standingOn(reader: Reader, on: PlainDate): { readonly receipts: number; readonly collected: Cents } {
  const row = reader.get<{ receipts: number; collected: Cents }>(sql`
    SELECT count(*) AS receipts, coalesce(sum(r.amount_cents), 0) AS collected
    FROM receipts r LEFT JOIN reversals v ON v.receipt_id = r.id
    WHERE r.received_on = ${on} AND v.receipt_id IS NULL`)
  if (row === undefined) throw new Error('a sum without a row')
  return row
}

/** Money that went back on a day beside its own receipts: a receipt of an earlier day, or a refund. */
export interface WentBack {
  readonly kind: 'reversed' | 'refunded'
  /** The receipt's number, or the plan's. */
  readonly number: string
  readonly method: PaymentMethod
  readonly amount: Cents
}

/** Receipts of earlier days that were taken back on this one, and its refunds. */
export function wentBackOn(reader: Reader, on: PlainDate): readonly WentBack[] {
  return reader.all<WentBack>(sql`
    SELECT 'reversed' AS kind, r.number, r.method, r.amount_cents AS amount
    FROM reversals v JOIN receipts r ON r.id = v.receipt_id WHERE v.reversed_on = ${on} AND r.received_on < ${on}
    UNION ALL
    SELECT 'refunded', p.number, f.method, f.amount_cents
    FROM refunds f JOIN plans p ON p.id = f.plan_id WHERE f.refunded_on = ${on}
    ORDER BY 2`)
}

/** Each receipt of a day that stood at its end, in the order of posting. What was taken back later is of a later day. */
export function standingReceipts(
  reader: Reader,
  on: PlainDate,
): readonly { readonly number: string; readonly method: PaymentMethod; readonly amount: Cents }[] {
  return reader.all(sql`
    SELECT r.number, r.method, r.amount_cents AS amount
    FROM receipts r LEFT JOIN reversals v ON v.receipt_id = r.id
    WHERE r.received_on = ${on} AND (v.receipt_id IS NULL OR v.reversed_on > ${on}) ORDER BY r.seq`)
}

/**
 * What a day brought by method: receipts that stood at its end, and refunds out of the drawer, which are those in cash.
 * A method without any is left out.
 */
export function takenByMethod(
  reader: Reader,
  on: PlainDate,
): readonly {
  readonly method: PaymentMethod
  readonly receipts: number
  readonly received: Cents
  readonly paidOut: Cents
}[] {
  return reader.all(sql`
    SELECT method, sum(receipts) AS receipts, sum(received) AS received, sum(paid_out) AS paidOut
    FROM (
      SELECT r.method, 1 AS receipts, r.amount_cents AS received, 0 AS paid_out
      FROM receipts r LEFT JOIN reversals v ON v.receipt_id = r.id
      WHERE r.received_on = ${on} AND (v.receipt_id IS NULL OR v.reversed_on > ${on})
      UNION ALL
      SELECT f.method, 0, 0, f.amount_cents FROM refunds f WHERE f.refunded_on = ${on} AND f.method = 'cash'
    ) GROUP BY method ORDER BY method`)
}
