import type { UseQueryResult } from '@tanstack/react-query'
import type { FeeSchedule } from '../../../../shared/model/fee.ts'
import { type CallProblem, useAsk } from '../../../lib/query.tsx'

/** The fee lists that were imported. */
export function useFeeSchedules(): UseQueryResult<readonly FeeSchedule[], CallProblem> {
  return useAsk('fee.schedules', {})
}
