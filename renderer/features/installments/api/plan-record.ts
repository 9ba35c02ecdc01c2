import type { UseQueryResult } from '@tanstack/react-query'
import type { PlanRecord } from '../../../../shared/contract/plan.ts'
import type { PlanId } from '../../../../shared/model/ids.ts'
import { type CallProblem, useAsk } from '../../../lib/query.tsx'

/** A plan with its schedule, receipts and papers. */
export function usePlanRecord(planId: PlanId): UseQueryResult<PlanRecord, CallProblem> {
  return useAsk('plan.get', { planId })
}
