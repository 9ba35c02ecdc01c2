import type { Reader } from '../../../db/connection.ts'
import * as fees from '../../../db/repositories/plan-fees.ts'
import * as plans from '../../../db/repositories/plans.ts'
import * as receipts from '../../../db/repositories/receipts.ts'
import type { AskableCall } from '../../../shared/contract/approvals.ts'
import { contract } from '../../../shared/contract/contract.ts'
import type { PatientId, PlanId, ReceiptId } from '../../../shared/model/ids.ts'
import type { Cents } from '../../../shared/money/cents.ts'

/** What a request is about, as the supervisor reads it and as its staleness is judged. */
export interface RequestFacts {
  readonly patientId: PatientId
  readonly planId: PlanId | null
  readonly planVersion: number | null
  readonly receiptId: ReceiptId | null
  readonly amountCents: Cents | null
  readonly leftCents: Cents | null
}

/** The facts of a request whose shape is right; null when what it is about does not exist. */
export function factsOfRequest(reader: Reader, call: AskableCall, raw: unknown): RequestFacts | null {
  switch (call) {
    case 'payment.reverse':
      return factsOfReversal(reader, contract[call].takes.parse(raw).receiptId)
    case 'plan.create':
      return factsOfPerson(contract[call].takes.parse(raw).draft.patientId)
    case 'determination.save':
      return factsOfPerson(contract[call].takes.parse(raw).draft.patientId)
    case 'plan.writeOff': {
      const { planId, amount } = contract[call].takes.parse(raw)
      return factsOfPlan(reader, planId, amount ?? 'all')
    }
    case 'planFee.waive': {
      const { feeId, amount } = contract[call].takes.parse(raw)
      const posted = fees.find(reader, feeId)
      return posted === null ? null : factsOfPlan(reader, posted.planId, amount ?? posted.fee.amount)
    }
    case 'credit.refund': {
      const { planId, amount } = contract[call].takes.parse(raw)
      return factsOfPlan(reader, planId, amount)
    }
    case 'plan.offerSettlement': {
      const { planId, ask } = contract[call].takes.parse(raw)
      return factsOfPlan(reader, planId, ask.by === 'amount' ? ask.amount : null)
    }
    case 'plan.settle':
    case 'plan.change':
    case 'plan.balanceChanged':
      return factsOfPlan(reader, contract[call].takes.parse(raw).planId, null)
  }
}

function factsOfPlan(reader: Reader, planId: PlanId, amount: Cents | 'all' | null): RequestFacts | null {
  const plan = plans.find(reader, planId)
  if (plan === null) return null
  return {
    patientId: plan.terms.patientId,
    planId,
    planVersion: plan.version,
    receiptId: null,
    amountCents: amount === 'all' ? plan.left : amount,
    leftCents: plan.left,
  }
}

function factsOfReversal(reader: Reader, receiptId: ReceiptId): RequestFacts | null {
  const posted = receipts.find(reader, receiptId)
  if (posted === null) return null
  const facts = factsOfPlan(reader, posted.receipt.planId, posted.receipt.amount)
  return facts === null ? null : { ...facts, receiptId }
}

function factsOfPerson(patientId: PatientId): RequestFacts {
  return { patientId, planId: null, planVersion: null, receiptId: null, amountCents: null, leftCents: null }
}
