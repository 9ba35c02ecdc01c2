import * as approvals from '../../../db/repositories/approvals.ts'
import type { Approval } from '../../../shared/contract/approvals.ts'
import type { Caller, Received } from '../../../shared/contract/contract.ts'
import { type Answer, done, refused } from '../../../shared/contract/errors.ts'
import type { Desk } from '../desk.ts'
import { signedIn } from '../signed-in.ts'
import { approvalRow, askable, stateOf } from './approval-row.ts'
import { approvedAct } from './approved-act.ts'
import { allowedRequest } from './smaller-amount.ts'

/**
 * Does what was approved: the stored request, word for word but for a smaller amount, once, by whoever asked. The act itself still checks
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
  const answer = await approvedAct(desk, askable(request.call), allowedRequest(stored), {
    ...caller,
    approved,
  })
  if (!answer.ok) return answer
  const after = approvals.find(reader, approvalId)
  if (after?.isUsed !== true) throw new Error(`approval ${approvalId} left no mark on its act`)
  return done(approvalRow(reader, after))
}
