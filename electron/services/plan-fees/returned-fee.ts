import type { Writer } from '../../../db/connection.ts'
import type { Caller } from '../../../shared/contract/contract.ts'
import { type Answer, done, refused } from '../../../shared/contract/errors.ts'
import type { FeeOptions } from '../../../shared/contract/plan-fees.ts'
import type { Receipt } from '../../../shared/model/plan.ts'
import type { Cents } from '../../../shared/money/cents.ts'
import type { Desk } from '../desk.ts'
import { notPossible } from '../plan-changes/change-refusal.ts'
import { planNow } from '../plan-changes/plan-now.ts'
import { feeOptions } from './fee-options.ts'
import { postCharge } from './post-charge.ts'

/** Posts the fee of a returned payment; does nothing where none is charged. */
export type PostReturnedFee = (tx: Writer, caller: Caller) => void

/**
 * The fee for a payment that the bank sent back, ready to be posted in the step that takes it back. Null charges nothing;
 * refused where it may not be asked, or is another amount than was shown.
 */
export function returnedFee(desk: Desk, tx: Writer, receipt: Receipt, amount: Cents | null): Answer<PostReturnedFee> {
  if (amount === null) return done(() => {})
  const now = planNow(tx, receipt.planId, desk.today())
  if (now === null) return refused('NOT_FOUND')
  const fee = { now, of: { kind: 'returned', receiptId: receipt.id }, amount } as const
  return returnedOffer(feeOptions(tx, now), amount) ?? done((on, caller) => postCharge(desk, on, caller, fee))
}

/** Why a returned payment does not cost this amount; null when it does. */
export function returnedOffer({ returned, noReturned }: FeeOptions, amount: Cents): Answer<never> | null {
  if (returned === null) return notPossible('feeNotAllowed', { why: noReturned ?? '' })
  return returned === amount ? null : notPossible('feeChanged', { amount: returned })
}
