import * as approvals from '../../../db/repositories/approvals.ts'
import type { Approval, AskableCall } from '../../../shared/contract/approvals.ts'
import { type Caller, contract, type Received } from '../../../shared/contract/contract.ts'
import { type Answer, done, refused } from '../../../shared/contract/errors.ts'
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
import { signedIn } from '../signed-in.ts'
import { approvalRow, askable, stateOf } from './approval-row.ts'

/**
 * Does what was approved: the stored request, word for word, once, by whoever asked. The act itself still checks
 * everything but the supervisor; where it refuses, nothing was done and the approval is not used up.
 */
export async function carryOut(
  desk: Desk,
  { approvalId }: Received<'approval.carryOut'>,
  caller: Caller,
): Promise<Answer<Approval>> {
  const { reader } = desk.store
  const stored = approvals.find(reader, approvalId)
  if (stored === null) return refused('NOT_FOUND')
  const { request, decision } = stored
  if (request.askedBy !== signedIn(caller).id) return refused('APPROVAL', { reason: 'notYours' })
  const state = stateOf(reader, stored)
  if (state !== 'approved' || decision === null) return refused('APPROVAL', { reason: state })
  const approved = { requestId: approvalId, useId: desk.newId(), by: decision.decidedBy }
  const answer = await act(desk, askable(request.call), JSON.parse(request.requestJson), { ...caller, approved })
  if (!answer.ok) return answer
  const after = approvals.find(reader, approvalId)
  if (after?.isUsed !== true) throw new Error(`approval ${approvalId} left no mark on its act`)
  return done(approvalRow(reader, after))
}

async function act(desk: Desk, call: AskableCall, raw: unknown, caller: Caller): Promise<Answer<unknown>> {
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
  }
}
