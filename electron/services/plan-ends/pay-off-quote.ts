import * as plans from '../../../db/repositories/plans.ts'
import type { Caller, Received } from '../../../shared/contract/contract.ts'
import { type Answer, done, refused } from '../../../shared/contract/errors.ts'
import type { PayOffQuote } from '../../../shared/contract/plan-change-answers.ts'
import { addCents } from '../../../shared/money/cents.ts'
import type { Desk } from '../desk.ts'
import { recordLook } from '../record-act.ts'
import { closingAmount } from './closing-amount.ts'

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
  const { principal, interest, perDay, ...bare } = closingAmount(desk.store.reader, plan, on)
  const { feesLeft: fees } = plan
  const amount = addCents(bare.amount, fees)
  const after = { on, amountCents: amount }
  recordLook(desk, caller, { action: 'plan.payOffQuote', kind: 'plan', id: planId, after })
  return done({ on, principal, interest, fees, amount, perDay, credit: plan.credit, planNumber: plan.number })
}
