import type { UseQueryResult } from '@tanstack/react-query'
import type { PlanAutopay } from '../../../../shared/model/autopay.ts'
import type { PlanId } from '../../../../shared/model/ids.ts'
import { type CallProblem, type Deed, useAsk, useDo } from '../../../lib/query.tsx'

/** What a payer chose about automatic payments, with the next draw and what came back. */
export function useAutopay(planId: PlanId): UseQueryResult<PlanAutopay, CallProblem> {
  return useAsk('autopay.get', { planId })
}

export function useSaveAutopay(): Deed<'autopay.save'> {
  return useDo('autopay.save', ['autopay', 'report'])
}
