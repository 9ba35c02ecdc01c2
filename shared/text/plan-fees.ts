import type { PlainDate } from '../dates/plain-date.ts'
import type { LateFeeTerms } from '../model/plan-fee.ts'
import type { Cents } from '../money/cents.ts'
import { shownPercent } from '../money/rate.ts'
import { shownMoney } from '../money/show.ts'
import { monthDay } from './schedule-days.ts'

/** Why a fee cannot be charged now. */
export const feeRefusals = {
  lateNotAgreed: 'The agreement of this plan names no late fee.',
  returnedNotAgreed: 'The agreement of this plan names no fee for a returned payment.',
  paused: 'No late fee while the plan is paused or disputed.',
  eased: 'No late fee while terms eased for hardship hold.',
  nothingLate: 'No payment is late beyond its days of grace that was not charged already.',
} as const

/** The deeds about fees. */
export const feeWords = {
  charge: 'Charge a fee',
  waive: 'Waive a fee',
  which: 'Which fee',
  amount: 'Amount',
  all: (amount: Cents) => `All that stands: ${shownMoney(amount)}`,
  reason: 'Reason',
  charged: 'The fee was charged.',
  waived: 'The fee was waived.',
  none: 'No fee was charged that could be waived.',
  agreed: 'Agreed',
  returnedTick: (amount: Cents) => `The bank sent it back: charge ${shownMoney(amount)}`,
  directed: 'The money was used as the payer said.',
} as const

/** A late payment for which a fee may be charged, in a line. */
export function lateOfferLine(number: number, dueOn: PlainDate, amount: Cents): string {
  return `Payment ${number}, due ${monthDay(dueOn)}: ${shownMoney(amount)}`
}

/** What charging will do, before it is done. */
export function chargeSentence(amount: Cents, number: number, lateOn: PlainDate): string {
  return `${shownMoney(amount)} is charged once for payment ${number}, late since ${monthDay(lateOn)}. It is paid after what is due, and never makes a payment late.`
}

/** What waiving will do, before it is done. */
export function waiveSentence(amount: Cents, paid: Cents): string {
  const back = paid > 0 ? ` What was paid on it pays the plan instead.` : ''
  return `${shownMoney(amount)} is not asked any more.${back} Both lines stay.`
}

/** What a fee was for, in a line of the plan. */
export function feeName(fee: {
  readonly kind: 'late' | 'returned'
  readonly installment: number | null
  readonly receiptNumber: string | null
}): string {
  return fee.kind === 'late'
    ? `late fee for payment ${fee.installment}`
    : `fee for returned receipt ${fee.receiptNumber}`
}

/** A late fee of an agreement in words. */
export function lateFeeLine({ kind, flat, percent, graceDays }: LateFeeTerms): string {
  const share = `${shownPercent(percent)}% of what is unpaid`
  const amount = {
    flat: shownMoney(flat),
    percent: share,
    lesserOf: `${shownMoney(flat)} or ${share}, whichever is less`,
    greaterOf: `${shownMoney(flat)} or ${share}, whichever is more`,
  }[kind]
  return `${amount}, after ${graceDays} days`
}
