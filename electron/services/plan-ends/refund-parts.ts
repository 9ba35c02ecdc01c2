import type { Reader } from '../../../db/connection.ts'
import * as receipts from '../../../db/repositories/receipts.ts'
import type { RefundPart } from '../../../db/repositories/refunds.ts'
import type { PlanId, ReceiptId } from '../../../shared/model/ids.ts'
import { type Cents, cents } from '../../../shared/money/cents.ts'

/** Money by receipt, with its place in the order of posting. */
export interface ReceiptMoney {
  readonly seq: number
  readonly id: ReceiptId
  readonly amount: Cents
}

/** Which receipts give so much back: the newest first. Throws when they have less. */
export function partsFrom(money: readonly ReceiptMoney[], amount: Cents): readonly RefundPart[] {
  let left: number = amount
  const parts = [...money]
    .sort((a, b) => b.seq - a.seq)
    .map(({ id, amount: most }) => {
      const part = Math.min(left, most)
      left -= part
      return { receiptId: id, amount: cents(part) }
    })
  if (left > 0) throw new Error('more would go back than came')
  return parts.filter((part) => part.amount > 0)
}

/** Money of a plan that pays nothing, by receipt. */
export function creditByReceipt(reader: Reader, planId: PlanId): readonly ReceiptMoney[] {
  return receipts
    .listOfPlan(reader, planId)
    .map(({ seq, receipt }) => ({ seq, id: receipt.id, amount: receipt.unapplied }))
}
