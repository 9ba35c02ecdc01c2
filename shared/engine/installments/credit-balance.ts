import { addMonths, type PlainDate } from '../../dates/plain-date.ts'
import type { Cents } from '../../money/cents.ts'
import { creditBalanceRefund } from '../../rules/credit/credit-balance-refund.ts'
import { valueOn } from '../../rules/parameter.ts'

/** What the clinic owes a payer who has a credit. */
export interface CreditDuty {
  /** It must be credited to the account, and refunded when the payer asks. */
  readonly refundOnRequest: boolean
  /** The day from which an effort in good faith to give it back is due; null where none is. */
  readonly effortFrom: PlainDate | null
}

/**
 * What is to be done with a credit balance that came up on a day.
 * Null when no rule is known for the day. Source: 15 U.S.C. 1666d; payment plan specification, section 8.3.
 */
export function creditDuty(credit: Cents, cameUpOn: PlainDate): CreditDuty | null {
  const rule = valueOn(creditBalanceRefund, cameUpOn)
  if (rule === null) return null
  if (credit <= rule.overCents) return { refundOnRequest: false, effortFrom: null }
  return { refundOnRequest: true, effortFrom: addMonths(cameUpOn, rule.effortAfterMonths) }
}
