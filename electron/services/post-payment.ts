import * as numbers from '../../db/repositories/numbers.ts'
import * as papers from '../../db/repositories/papers.ts'
import * as plans from '../../db/repositories/plans.ts'
import * as receipts from '../../db/repositories/receipts.ts'
import type { Caller, Given, Received } from '../../shared/contract/contract.ts'
import { type Answer, done, refused } from '../../shared/contract/errors.ts'
import { yearOf } from '../../shared/dates/plain-date.ts'
import type { ReceiptId } from '../../shared/model/ids.ts'
import type { Desk } from './desk.ts'
import { drawFaces } from './issue-paper.ts'
import { oneAfterAnother } from './one-after-another.ts'
import { paymentPaper, withExcess } from './payment-paper.ts'
import { paymentRefusal } from './payment-refusal.ts'
import { signedIn } from './signed-in.ts'
import { storePayment } from './store-payment.ts'

type Posted = Given<'payment.post'>

/**
 * Posts a payment on a plan: receipt number, ledger, allocation and receipt paper in one step. The same request key
 * twice posts once and answers with the first receipt. Refused for a card number in the reference, a plan that takes no
 * money, and an equal amount a moment ago that nobody confirmed.
 * Source: payment plan specification, sections 8 and 9.
 */
export function postPayment(desk: Desk, request: Received<'payment.post'>, caller: Caller): Promise<Answer<Posted>> {
  return oneAfterAnother(desk, () => post(desk, request, caller))
}

async function post(desk: Desk, request: Received<'payment.post'>, caller: Caller): Promise<Answer<Posted>> {
  const { reader } = desk.store
  const before = receipts.findByRequestKey(reader, request.requestKey)
  if (before !== null) return done(postedNow(desk, before.receipt.id))
  const plan = plans.find(reader, request.planId)
  if (plan === null) return refused('NOT_FOUND')
  const at = desk.now()
  const refusal = paymentRefusal(reader, plan, request, { at, today: desk.today() })
  if (refusal) return refusal
  const issuedOn = desk.today()
  const number = numbers.next(reader, 'receipt', yearOf(issuedOn))
  const made = { number, version: 1, issuedOn, preparedBy: signedIn(caller).name }
  const said = withExcess(reader, request)
  const { model, uses } = paymentPaper(reader, plan, said, made)
  const drawn = await drawFaces(desk, model, at)
  if (!drawn.ok) return drawn
  const id = storePayment(desk, caller, { request: said, plan, uses, paper: drawn.value })
  return done(postedNow(desk, id))
}

/** The receipt with its plan and paper, as they stand. */
function postedNow(desk: Desk, id: ReceiptId): Posted {
  const { reader } = desk.store
  const posted = receipts.find(reader, id)
  const paper = papers.findOfReceipt(reader, id)
  if (posted === null || paper === null) throw new Error(`receipt ${id} has no paper`)
  return { receipt: posted.receipt, plan: plans.get(reader, posted.receipt.planId), paper }
}
