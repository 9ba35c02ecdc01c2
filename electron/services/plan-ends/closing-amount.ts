import type { Reader } from '../../../db/connection.ts'
import * as receipts from '../../../db/repositories/receipts.ts'
import type { PayOffQuote } from '../../../shared/contract/plan-change-answers.ts'
import type { PlainDate } from '../../../shared/dates/plain-date.ts'
import { payOff } from '../../../shared/engine/installments/pay-off.ts'
import type { Plan } from '../../../shared/model/plan.ts'
import { addCents, cents, minusCents } from '../../../shared/money/cents.ts'
import { usableMoney } from '../allocations.ts'
import { askedNow } from '../interest-of-plan.ts'

/** What closes a plan on a day, by its parts; fees that are open are no part of it. */
export type ClosingAmount = Pick<PayOffQuote, 'principal' | 'amount' | 'interest' | 'perDay'>

/** The rate of a plan that bears no interest. */
const NO_INTEREST = { numerator: 0, denominator: 1 }

/**
 * Principal, an open down payment among it, and interest to the day; none to the next due date.
 * Source: payment plan specification, section 7, "early pay-off".
 */
export function closingAmount(reader: Reader, plan: Plan, on: PlainDate): ClosingAmount {
  const posted = receipts.listOfPlan(reader, plan.id).filter(({ receipt }) => receipt.reversed === null)
  const { account } = askedNow(reader, plan.id, posted.map(usableMoney))
  if (account === null) return { principal: plan.left, ...payOff(plan.left, NO_INTEREST, 0) }
  const { principal, interest, perDay } = account.payOffOn(on)
  const onInstallments = plan.installments.reduce((sum, row) => sum + row.amount - row.paid, 0)
  const whole = addCents(principal, minusCents(plan.left, cents(onInstallments)))
  return { principal: whole, interest, amount: addCents(whole, interest), perDay: perDay ?? '0' }
}
