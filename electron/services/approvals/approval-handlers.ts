import type { approvalCalls } from '../../../shared/contract/approvals.ts'
import type { Handlers } from '../../../shared/contract/contract.ts'
import type { Desk } from '../desk.ts'
import { askApproval } from './ask-approval.ts'
import { carryOut } from './carry-out.ts'
import { decideApproval, signApproval } from './decide-approval.ts'
import { listApprovals, listApprovers } from './list-approvals.ts'

/** One function for each call about what a supervisor is asked for. */
export function approvalHandlers(desk: Desk): Pick<Handlers, keyof typeof approvalCalls> {
  return {
    'approval.ask': (request, caller) => askApproval(desk, request, caller),
    'approval.list': (_request, caller) => listApprovals(desk, caller),
    'approval.approvers': (_request, caller) => listApprovers(desk, caller),
    'approval.sign': (request, caller) => signApproval(desk, request, caller),
    'approval.decide': (request, caller) => decideApproval(desk, request, caller),
    'approval.carryOut': (request, caller) => carryOut(desk, request, caller),
  }
}
