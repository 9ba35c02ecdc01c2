import * as autopay from '../../../db/repositories/autopay.ts'
import * as policies from '../../../db/repositories/plan-policies.ts'
import * as receipts from '../../../db/repositories/receipts.ts'
import type { Caller, Received } from '../../../shared/contract/contract.ts'
import type { Answer } from '../../../shared/contract/errors.ts'
import { daysBetween } from '../../../shared/dates/plain-date.ts'
import type { ExpectedDebit } from '../../../shared/model/autopay.ts'
import { backDatedDraw, drawReference } from '../../../shared/text/autopay.ts'
import { cardNumberRefusal } from '../card-number.ts'
import type { Desk } from '../desk.ts'
import { notPossible } from '../plan-changes/change-refusal.ts'
import { postPayment } from '../post-payment.ts'
import { expectedDebits } from './expected-debits.ts'
import { storeResult } from './store-result.ts'

type Request = Received<'autopay.result'>
type Answered = Promise<Answer<readonly ExpectedDebit[]>>

/**
 * Takes back what the processor reports of one draw. Paid posts a payment by the ordinary way, dated on the day of the
 * draw; failed is noted with its reason in the plan's log, with a call for today. Refused for a day to come, for a draw
 * that was not awaited, and for one that was noted already. Source: payment plan specification, section 8.6.
 */
export async function noteResult(desk: Desk, request: Request, caller: Caller): Answered {
  const { planId, on, failed } = request
  if (on > desk.today()) return notPossible('drawInFuture')
  const debit = expectedDebits(desk.store.reader, on).find((one) => one.planId === planId)
  if (debit === undefined) return notPossible('drawNotAwaited')
  const { result } = debit
  const isNoted = result !== null && (result.outcome === 'paid' ? !result.isReversed : failed !== null)
  if (isNoted) return notPossible('drawNotedAlready')
  return failed === null ? notePaid(desk, request, debit, caller) : noteFailed(desk, { ...request, failed }, caller)
}

async function notePaid(desk: Desk, request: Request, debit: ExpectedDebit, caller: Caller): Answered {
  const { planId, on, amount } = request
  const { reader } = desk.store
  const earlier = autopay.resultsOfPlan(reader, planId).filter((one) => one.on === on && one.outcome === 'paid').length
  const isFarBack = daysBetween(on, desk.today()) > policies.get(reader).backDatingDays
  const requestKey = `draw-${planId}-${on}-${earlier}`.slice(0, 64)
  const posted = await postPayment(
    desk,
    {
      planId,
      amount,
      method: debit.method === 'card' ? 'card' : 'directDebit',
      reference: drawReference(debit.brand, debit.lastFour),
      receivedOn: on,
      ...(isFarBack ? { reason: backDatedDraw(on) } : {}),
      requestKey,
      evenIfTwice: receipts.findByRequestKey(reader, requestKey) !== null,
    },
    caller,
  )
  if (!posted.ok) return posted
  const receiptId = posted.value.receipt.id
  return storeResult(desk, { ...request, receiptId }, caller)
}

function noteFailed(
  desk: Desk,
  request: Request & { readonly failed: string },
  caller: Caller,
): Answer<readonly ExpectedDebit[]> {
  return cardNumberRefusal({ failed: request.failed }) ?? storeResult(desk, { ...request, receiptId: null }, caller)
}
