import type { UseQueryResult } from '@tanstack/react-query'
import type { EstimateRow } from '../../../../shared/model/estimate.ts'
import type { PatientId } from '../../../../shared/model/ids.ts'
import { type CallProblem, useAsk } from '../../../lib/query.tsx'

/** The estimates of one person, or of everybody (null), the latest first. */
export function useEstimates(patientId: PatientId | null): UseQueryResult<readonly EstimateRow[], CallProblem> {
  return useAsk('estimate.list', { patientId })
}
