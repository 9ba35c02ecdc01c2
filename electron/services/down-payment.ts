import * as numbers from '../../db/repositories/numbers.ts'
import { unpaid } from '../../db/repositories/plan-rows.ts'
import type { Received } from '../../shared/contract/contract.ts'
import { type Answer, done } from '../../shared/contract/errors.ts'
import { yearOf } from '../../shared/dates/plain-date.ts'
import { receipt } from '../../shared/documents/receipt.ts'
import type { PlanDraft } from '../../shared/model/plan.ts'
import { ZERO } from '../../shared/money/cents.ts'
import type { AgreementFacts } from './agreement-facts.ts'
import { allocationsOf } from './allocations.ts'
import type { Desk } from './desk.ts'
import { drawFaces } from './issue-paper.ts'
import { newDemandsOf } from './plan-schedule.ts'
import { demandsAfter, receiptInput } from './receipt-paper.ts'
import type { DrawnReceipt } from './store-receipt.ts'

/** A down payment that came with the agreement: its drawn receipt, without the plan that is about to be stored. */
export type DrawnDownPayment = Omit<DrawnReceipt, 'planId' | 'version' | 'patientId'>

type Way = NonNullable<Received<'plan.create'>['downPayment']>

/** The number that the receipt of a down payment will have; null where none came. */
export function downPaymentNumber(desk: Desk, draft: PlanDraft, way: Way | null): string | null {
  if (way === null || draft.downPayment === 0) return null
  return numbers.next(desk.store.reader, 'receipt', yearOf(desk.today()))
}

/**
 * Draws the receipt of a down payment that is posted together with its plan; null where none came. The money counts on
 * the day of the agreement, as its demand does.
 * Source: payment plan specification, sections 9 and 14.1, number 6.
 */
export async function drawnDownPayment(
  desk: Desk,
  facts: AgreementFacts,
  way: Way | null,
): Promise<Answer<DrawnDownPayment | null>> {
  const { made, draft, planned, clinic, patient } = facts
  const number = downPaymentNumber(desk, draft, way)
  if (number === null || way === null) return done(null)
  const receivedOn = draft.agreedOn < desk.today() ? draft.agreedOn : desk.today()
  const payment = { amount: draft.downPayment, receivedOn, excess: 'next' as const, ...way }
  const demands = newDemandsOf(draft, planned).map(unpaid)
  const seq = Number.MAX_SAFE_INTEGER
  const allocations = allocationsOf(demands, [{ seq, ...payment }])
  const uses = allocations.get(seq) ?? []
  const model = receipt(
    receiptInput({
      made: { ...made, number, version: 1, issuedOn: desk.today() },
      clinic,
      patient,
      plan: { number: made.number, terms: draft },
      payment,
      uses,
      feeUses: [],
      feesLeft: ZERO,
      demandsAfter: demandsAfter(demands, allocations.values()),
    }),
  )
  const drawn = await drawFaces(desk, model, desk.now())
  return drawn.ok ? done({ payment, uses, paper: drawn.value }) : drawn
}
