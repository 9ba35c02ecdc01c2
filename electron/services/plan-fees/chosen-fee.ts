import type { Writer } from '../../../db/connection.ts'
import type { NewFee } from '../../../db/repositories/plan-fees.ts'
import * as receipts from '../../../db/repositories/receipts.ts'
import type { Received } from '../../../shared/contract/contract.ts'
import { type Answer, done, refused } from '../../../shared/contract/errors.ts'
import type { FeeOptions } from '../../../shared/contract/plan-fees.ts'
import type { ReceiptId } from '../../../shared/model/ids.ts'
import type { Cents } from '../../../shared/money/cents.ts'
import { notPossible } from '../plan-changes/change-refusal.ts'
import type { PlanNow } from '../plan-changes/plan-now.ts'
import { planRecord } from '../plan-record.ts'
import { returnedOffer } from './returned-fee.ts'

type Request = Received<'planFee.charge'>

/** The fee that was picked among those that were shown; refused where it may not be charged, or not so. */
export function chosenFee(
  tx: Writer,
  { plan }: PlanNow,
  { of, amount }: Request,
  options: FeeOptions,
): Answer<NewFee['of']> {
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
