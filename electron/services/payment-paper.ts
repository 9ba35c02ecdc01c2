import type { Reader } from '../../db/connection.ts'
import * as clinics from '../../db/repositories/clinic.ts'
import * as patients from '../../db/repositories/patients.ts'
import * as policies from '../../db/repositories/plan-policies.ts'
import * as receipts from '../../db/repositories/receipts.ts'
import type { Received } from '../../shared/contract/contract.ts'
import type { DocumentModel } from '../../shared/documents/document-model.ts'
import { receipt } from '../../shared/documents/receipt.ts'
import type { ExcessChoice, Plan } from '../../shared/model/plan.ts'
import { type Allocated, allocationsOf, feeUsesOf, usableMoney } from './allocations.ts'
import { askedNow } from './interest-of-plan.ts'
import type { Made } from './paper-origin.ts'
import { standingFees } from './plan-fees/standing-fees.ts'
import { demandsAfter, feesOnReceipt, receiptInput } from './receipt-paper.ts'

/** What a payment will pay, and its receipt as a paper. */
export interface PaymentPaper {
  readonly uses: readonly Allocated[]
  readonly model: DocumentModel
}

/** A payment with what is done with more than is due: as its payer said, else by the rule of the clinic. */
export function withExcess(reader: Reader, request: Received<'payment.post'>): SaidPayment {
  return { ...request, excess: request.excess ?? policies.get(reader).excess }
}

/** A payment of which it is known where its excess goes. */
export type SaidPayment = Received<'payment.post'> & { readonly excess: ExcessChoice }

/** Works out what a payment will pay, before it is posted, and composes its receipt. */
export function paymentPaper(
  reader: Reader,
  plan: Plan,
  payment: SaidPayment,
  made: Omit<Made, 'language'>,
): PaymentPaper {
  const posted = receipts.listOfPlan(reader, plan.id)
  const standing = posted.filter(({ receipt: { reversed } }) => reversed === null).map(usableMoney)
  const seq = Number.MAX_SAFE_INTEGER
  const money = [...standing, { seq, ...payment }]
  const { demands } = askedNow(reader, plan.id, money)
  const fees = standingFees(reader, plan.id)
  const allocations = allocationsOf(demands, money, fees)
  const onFees = feeUsesOf(demands, money, fees)
  const uses = allocations.get(seq) ?? []
  const model = receipt(
    receiptInput({
      made: { ...made, language: plan.terms.language },
      clinic: clinics.get(reader),
      patient: patients.get(reader, plan.terms.patientId),
      plan,
      payment,
      uses,
      ...feesOnReceipt(plan, fees, { onFees, seq }),
      demandsAfter: demandsAfter(demands, allocations.values()),
    }),
  )
  return { uses, model }
}
