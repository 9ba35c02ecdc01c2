import type { AskableCall } from '../../../shared/contract/approvals.ts'
import { type Caller, contract } from '../../../shared/contract/contract.ts'
import type { Answer } from '../../../shared/contract/errors.ts'
import { saveDetermination } from '../assistance/save-determination.ts'
import { createPlan } from '../create-plan.ts'
import type { Desk } from '../desk.ts'
import { changeBalance } from '../plan-changes/change-balance.ts'
import { changePlan } from '../plan-changes/change-plan.ts'
import { offerSettlement } from '../plan-ends/offer-settlement.ts'
import { refundCredit } from '../plan-ends/refund-credit.ts'
import { settle } from '../plan-ends/settle.ts'
import { writeOff } from '../plan-ends/write-off.ts'
import { waiveFee } from '../plan-fees/waive-fee.ts'
import { reversePayment } from '../reverse-payment.ts'

/** Does what a request asks for, by the request's own schema. Takes the caller with the approval. */
export async function approvedAct(
  desk: Desk,
  call: AskableCall,
  raw: unknown,
  caller: Caller,
): Promise<Answer<unknown>> {
  switch (call) {
    case 'payment.reverse':
      return reversePayment(desk, contract[call].takes.parse(raw), caller)
    case 'plan.writeOff':
      return writeOff(desk, contract[call].takes.parse(raw), caller)
    case 'plan.offerSettlement':
      return offerSettlement(desk, contract[call].takes.parse(raw), caller)
    case 'plan.settle':
      return settle(desk, contract[call].takes.parse(raw), caller)
    case 'plan.change':
      return changePlan(desk, contract[call].takes.parse(raw), caller)
    case 'plan.balanceChanged':
      return changeBalance(desk, contract[call].takes.parse(raw), caller)
    case 'plan.create':
      return createPlan(desk, contract[call].takes.parse(raw), caller)
    case 'planFee.waive':
      return waiveFee(desk, contract[call].takes.parse(raw), caller)
    case 'credit.refund':
      return refundCredit(desk, contract[call].takes.parse(raw), caller)
    case 'determination.save':
      return saveDetermination(desk, contract[call].takes.parse(raw), caller)
  }
}
