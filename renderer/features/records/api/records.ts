import type { UseQueryResult } from '@tanstack/react-query'
import type { EstimateRow } from '../../../../shared/model/estimate.ts'
import type { PlanBoardRow } from '../../../../shared/model/plan-board.ts'
import { useAllPlans } from '../../../lib/all-plans.ts'
import { type CallProblem, useAsk } from '../../../lib/query.tsx'

/** All estimates, latest first. */
export function useEstimateRows(): UseQueryResult<readonly EstimateRow[], CallProblem> {
  return useAsk('estimate.list', { patientId: null })
}

/** All payment plans. */
export function usePlanRows(): UseQueryResult<readonly PlanBoardRow[], CallProblem> {
  return useAllPlans()
}
