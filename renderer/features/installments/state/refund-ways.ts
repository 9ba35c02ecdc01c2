import type { PaymentMethod, Receipt } from '../../../../shared/model/plan.ts'
import { type Cents, minusCents, sumCents } from '../../../../shared/money/cents.ts'

/** Money of one receipt that would go back, and how it came. */
export interface WayBack {
  readonly number: string
  readonly method: PaymentMethod
  readonly amount: Cents
}

/**
 * How the money came that would go back: the newest receipts first, as they are taken when it does. `of` says what of a
 * receipt can go back. Less than the amount where the receipts have less.
 */
export function waysBack(
  receipts: readonly Receipt[],
  amount: Cents,
  of: (receipt: Receipt) => Cents,
): readonly WayBack[] {
  let left = amount
  return receipts.toReversed().flatMap((receipt) => {
    const most = receipt.reversed === null ? of(receipt) : 0
    const part = most < left ? sumCents(most === 0 ? [] : [most]) : left
    left = minusCents(left, part)
    return part > 0 ? [{ number: receipt.number, method: receipt.method, amount: part }] : []
  })
}

/** Money of a receipt beyond what the plan asks. */
export function creditOf({ unapplied }: Receipt): Cents {
  return unapplied
}

/** Money of a receipt that stands on the plan, whether it paid something or waits. */
export function moneyOf({ allocations, feeParts, unapplied }: Receipt): Cents {
  return sumCents([unapplied, ...[...allocations, ...feeParts].map(({ amount }) => amount)])
}

/** The first receipt whose money would go back in another way than it came; null while all goes back the same way. */
export function otherWay(ways: readonly WayBack[], method: PaymentMethod): WayBack | null {
  return ways.find((way) => way.method !== method) ?? null
}
