import type { Reader } from '../../db/connection.ts'
import * as policies from '../../db/repositories/plan-policies.ts'
import * as receipts from '../../db/repositories/receipts.ts'
import type { Received } from '../../shared/contract/contract.ts'
import { type Answer, refused } from '../../shared/contract/errors.ts'
import { daysBetween, type PlainDate } from '../../shared/dates/plain-date.ts'
import type { Plan } from '../../shared/model/plan.ts'
import { cents, minusCents, sumCents } from '../../shared/money/cents.ts'
import { cardNumberRefusal } from './card-number.ts'
import { notPossible } from './plan-changes/change-refusal.ts'

/** An equal payment on the same plan within so many minutes is asked about. Clinic policy. */
const TWICE_WITHIN_MINUTES = 30
const MINUTE_MS = 60_000

/**
 * Why a payment cannot be posted now; null when it can. Money dated far back needs a reason. A plan that waits for its signature takes its down payment
 * only; one that is paid off or cancelled takes nothing. An equal amount a moment ago is asked about once.
 */
export function paymentRefusal(
  reader: Reader,
  plan: Plan,
  request: Received<'payment.post'>,
  { at, today }: { readonly at: string; readonly today: PlainDate },
): Answer<never> | null {
  const card = cardNumberRefusal({ reference: request.reference, reason: request.reason ?? '' })
  if (card) return card
  const mayPay =
    plan.state === 'active' || (plan.state === 'awaitingSignature' && request.amount <= openDownPayment(plan))
  if (!mayPay) return refused('PLAN_STATE', { state: plan.state })
  const backDated = backDatedRefusal(reader, request, today)
  if (backDated) return backDated
  if (request.evenIfTwice) return null
  const since = new Date(Date.parse(at) - TWICE_WITHIN_MINUTES * MINUTE_MS).toISOString()
  const equal = receipts.findEqual(reader, plan.id, request.amount, since)
  if (equal === null) return null
  const minutes = Math.max(Math.floor((Date.parse(at) - Date.parse(equal.postedAt)) / MINUTE_MS), 0)
  return refused('PAYMENT_TWICE', { receiptNumber: equal.number, minutes })
}

/** Money that is dated further back than the clinic allows says why. Source: payment plan specification, section 9. */
function backDatedRefusal(
  reader: Reader,
  { receivedOn, reason = '' }: Received<'payment.post'>,
  today: PlainDate,
): Answer<never> | null {
  const { backDatingDays: days } = policies.get(reader)
  if (daysBetween(receivedOn, today) <= days || reason !== '') return null
  return notPossible('backDatedWithoutReason', { days })
}

/** What is still to be paid of the down payment. */
function openDownPayment(plan: Plan): number {
  const onInstallments = sumCents(plan.installments.map(({ amount, paid }) => minusCents(amount, paid)))
  return cents(plan.left - onInstallments)
}
