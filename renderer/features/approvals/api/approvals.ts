import type { UseQueryResult } from '@tanstack/react-query'
import type { Approval } from '../../../../shared/contract/approvals.ts'
import { type CallProblem, type Deed, useAsk, useDo } from '../../../lib/query.tsx'

/** What waits for an answer, and what the person asked for. */
export function useApprovals(): UseQueryResult<readonly Approval[], CallProblem> {
  return useAsk('approval.list', {})
}

export function useDecide(): Deed<'approval.decide'> {
  return useDo('approval.decide', ['approval'])
}

/** Does what was approved, as it was asked. */
export function useCarryOut(): Deed<'approval.carryOut'> {
  return useDo('approval.carryOut', ['approval', 'plan', 'patient', 'paper'])
}
