import type { UseQueryResult } from '@tanstack/react-query'
import type { PriceHit } from '../../../../shared/contract/estimate.ts'
import { type CallProblem, useAsk } from '../../../lib/query.tsx'

/** At most so many prices are listed; the search gets narrower instead. */
const MOST_PRICES = 50

/** The prices that fit a typed code or words. */
export function useFindFees(text: string, isOn: boolean): UseQueryResult<readonly PriceHit[], CallProblem> {
  return useAsk('fee.find', { text, limit: MOST_PRICES }, isOn)
}
