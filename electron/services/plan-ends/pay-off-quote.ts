import * as plans from '../../../db/repositories/plans.ts'
import * as receipts from '../../../db/repositories/receipts.ts'
import type { Caller, Received } from '../../../shared/contract/contract.ts'
import { type Answer, done, refused } from '../../../shared/contract/errors.ts'
import type { PayOffQuote } from '../../../shared/contract/plan-change-answers.ts'
import type { PlainDate } from '../../../shared/dates/plain-date.ts'
import { payOff } from '../../../shared/engine/installments/pay-off.ts'
import type { Plan } from '../../../shared/model/plan.ts'
import { addCents, cents, minusCents } from '../../../shared/money/cents.ts'
import { usableMoney } from '../allocations.ts'
import type { Desk } from '../desk.ts'
import { askedNow } from '../interest-of-plan.ts'
import { recordLook } from '../record-act.ts'

/** The rate of a plan that bears no interest. */
const NO_INTEREST = { numerator: 0, denominator: 1 }

/**
 * What closes a plan on a day. No fee, and no interest to the next due date. The trail keeps who was told what: a payer
 * may ask for the figure once a year for nothing, and gets it within five days.
 * Source: payment plan specification, section 7, "early pay-off"; 15 U.S.C. 1615(c).
 */
export function payOffQuote(
  desk: Desk,
  { planId, on }: Received<'plan.payOffQuote'>,
  caller: Caller,
): Answer<PayOffQuote> {
  const plan = plans.find(desk.store.reader, planId)
  if (plan === null) return refused('NOT_FOUND')
  const { principal, amount, interest, perDay } = closing(desk, plan, on)
  const after = { on, amountCents: amount }
  recordLook(desk, caller, { action: 'plan.payOffQuote', kind: 'plan', id: planId, after })
  return done({ on, principal, interest, amount, perDay, credit: plan.credit, planNumber: plan.number })
}

/** Principal, an open down payment among it, and interest to the day; none to the next due date. */
function closing(
  desk: Desk,
  plan: Plan,
  on: PlainDate,
): Pick<PayOffQuote, 'principal' | 'amount' | 'interest' | 'perDay'> {
  const { reader } = desk.store
  const posted = receipts.listOfPlan(reader, plan.id).filter(({ receipt }) => receipt.reversed === null)
  const { account } = askedNow(reader, plan.id, posted.map(usableMoney))
  if (account === null) return { principal: plan.left, ...payOff(plan.left, NO_INTEREST, 0) }
  const { principal, interest, perDay } = account.payOffOn(on)
  const onInstallments = plan.installments.reduce((sum, row) => sum + row.amount - row.paid, 0)
  const whole = addCents(principal, minusCents(plan.left, cents(onInstallments)))
  return { principal: whole, interest, amount: addCents(whole, interest), perDay: perDay ?? '0' }
}
