import type { UseQueryResult } from '@tanstack/react-query'
import type { EstimateOutcome } from '../../../../shared/contract/estimate.ts'
import type { EstimateId } from '../../../../shared/model/ids.ts'
import { type CallProblem, type Deed, useAsk, useDo } from '../../../lib/query.tsx'

/** What became of an issued estimate. */
export function useOutcome(estimateId: EstimateId): UseQueryResult<EstimateOutcome, CallProblem> {
  return useAsk('estimate.outcome', { estimateId })
}

/** Keeps it; the estimate, the day's work and the reports are asked anew. */
export function useCompareEstimate(): Deed<'estimate.compare'> {
  return useDo('estimate.compare', ['estimate', 'report'])
}
