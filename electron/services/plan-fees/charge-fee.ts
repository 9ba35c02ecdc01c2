import type { Writer } from '../../../db/connection.ts'
import type { NewFee } from '../../../db/repositories/plan-fees.ts'
import * as receipts from '../../../db/repositories/receipts.ts'
import type { Caller, Received } from '../../../shared/contract/contract.ts'
import { type Answer, done, refused } from '../../../shared/contract/errors.ts'
import type { PlanRecord } from '../../../shared/contract/plan.ts'
import type { FeeOptions } from '../../../shared/contract/plan-fees.ts'
import type { ReceiptId } from '../../../shared/model/ids.ts'
import type { Cents } from '../../../shared/money/cents.ts'
import type { Desk } from '../desk.ts'
import { oneAfterAnother } from '../one-after-another.ts'
import { notPossible } from '../plan-changes/change-refusal.ts'
import { type PlanNow, planNow } from '../plan-changes/plan-now.ts'
import { planRecord } from '../plan-record.ts'
import { feeOptions } from './fee-options.ts'
import { postCharge } from './post-charge.ts'
import { returnedOffer } from './returned-fee.ts'

type Request = Received<'planFee.charge'>

/**
 * Charges one fee that was shown before: for a payment that is late beyond its grace, or for one that the bank sent back.
 * Refused where the agreement or the law does not allow it, where it was charged already, and where it would be another
 * amount now. Source: payment plan specification, section 8.5.
 */
export function chargeFee(desk: Desk, request: Request, caller: Caller): Promise<Answer<PlanRecord>> {
  return oneAfterAnother(desk, async () => desk.store.writer.transaction((tx) => charge(desk, tx, request, caller)))
}

function charge(desk: Desk, tx: Writer, request: Request, caller: Caller): Answer<PlanRecord> {
  const now = planNow(tx, request.planId, desk.today())
  if (now === null) return refused('NOT_FOUND')
  const chosen = chosenFee(tx, now, request, feeOptions(tx, now))
  if (!chosen.ok) return chosen
  postCharge(desk, tx, caller, { now, of: chosen.value, amount: request.amount })
  return done(planRecord(tx, now.plan.id))
}

function chosenFee(tx: Writer, { plan }: PlanNow, { of, amount }: Request, options: FeeOptions): Answer<NewFee['of']> {
  if (of.kind === 'returned') return returnedFee(tx, plan.id, of.receiptId, { options, amount })
  const offer = options.late.find(({ installment }) => installment === of.installment)
  if (offer === undefined) return notPossible('feeNotAllowed', { why: options.noLateFee ?? '' })
  if (offer.amount !== amount) return notPossible('feeChanged', { amount: offer.amount })
  return done({ kind: 'late', installment: offer.installment, dueOn: offer.dueOn })
}

function returnedFee(
  tx: Writer,
  planId: PlanNow['plan']['id'],
  receiptId: ReceiptId,
  { options, amount }: { readonly options: FeeOptions; readonly amount: Cents },
): Answer<NewFee['of']> {
  const posted = receipts.find(tx, receiptId)
  if (posted === null || posted.receipt.planId !== planId) return refused('NOT_FOUND')
  const { number, reversed } = posted.receipt
  if (reversed === null) return notPossible('notReturned')
  if (hasFee(tx, planId, number)) return notPossible('feeTwice')
  return returnedOffer(options, amount) ?? done({ kind: 'returned', receiptId })
}

function hasFee(tx: Writer, planId: PlanNow['plan']['id'], number: string): boolean {
  return planRecord(tx, planId).plan.fees.some(({ receiptNumber }) => receiptNumber === number)
}
