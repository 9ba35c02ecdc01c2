import type { PlainDate } from '../dates/plain-date.ts'
import type { Cents } from '../money/cents.ts'
import { type Rate, shownPercent } from '../money/rate.ts'
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

/** A payment that was taken back, for which a fee may be charged, in a line. */
export function returnedOfferLine(number: string, amount: Cents): string {
  return `Returned payment ${number}: ${shownMoney(amount)}`
}

/** What charging for a returned payment will do, before it is done. */
export function returnedSentence(number: string, amount: Cents): string {
  return `${shownMoney(amount)} is charged once because the bank sent ${number} back. It is paid after what is due, and never makes a payment late.`
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

/** A late fee as an agreement names it. */
export interface LateFeeShown {
  readonly kind: 'flat' | 'percent' | 'lesserOf' | 'greaterOf'
  readonly flat: Cents
  readonly percent: Rate
  readonly graceDays: number
}

/** A late fee of an agreement in words. */
export function lateFeeLine({ kind, flat, percent, graceDays }: LateFeeShown): string {
  const share = `${shownPercent(percent)}% of what is unpaid`
  const amount = {
    flat: shownMoney(flat),
    percent: share,
    lesserOf: `${shownMoney(flat)} or ${share}, whichever is less`,
    greaterOf: `${shownMoney(flat)} or ${share}, whichever is more`,
  }[kind]
  return `${amount}, after ${graceDays} days`
}

/** The deed that uses extra money of a receipt otherwise. */
export const directWords = {
  title: 'Use extra money otherwise',
  does: 'Use it so',
  which: 'Receipt',
  to: 'Extra money goes to',
  reason: 'What the payer said',
  none: 'No payment stands on this plan.',
  done: 'The money is used as the payer said.',
  what: {
    next: 'What was more than due pays the next payments. The receipt on paper stays as it was.',
    last: 'What was more than due pays the last payments. The receipt on paper stays as it was.',
    spread: 'What was more than due lowers all later payments alike. The receipt on paper stays as it was.',
    principal: 'What was more than due lowers the principal. The receipt on paper stays as it was.',
    credit: 'What was more than due waits as a credit and can be given back. The receipt on paper stays as it was.',
  },
} as const

/** A receipt in the list: R-2026-0003 · $250.00 · $150.00 waits. */
export function receiptChoice({
  number,
  amount,
  unapplied,
}: {
  readonly number: string
  readonly amount: Cents
  readonly unapplied: Cents
}): string {
  const waits = unapplied > 0 ? ` · ${shownMoney(unapplied)} waits` : ''
  return `${number} · ${shownMoney(amount)}${waits}`
}

/** What happened with fees, for the list of a plan. */
export const feeHappenings = {
  charged: (amount: Cents, name: string, by: string) => `${shownMoney(amount)} ${name}, charged by ${by}`,
  waived: (amount: Cents, name: string, by: string) => `${shownMoney(amount)} of the ${name} waived by ${by}`,
} as const
