import type { UseQueryResult } from '@tanstack/react-query'
import type { EstimateRecord } from '../../../../shared/contract/estimate.ts'
import type { EstimateId } from '../../../../shared/model/ids.ts'
import { type CallProblem, useAsk } from '../../../lib/query.tsx'

/** An estimate as its workspace opens it. */
export function useEstimateRecord(estimateId: EstimateId): UseQueryResult<EstimateRecord, CallProblem> {
  return useAsk('estimate.get', { estimateId })
}
