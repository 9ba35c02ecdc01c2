import type { UseQueryResult } from '@tanstack/react-query'
import type { PriceHit } from '../../../../shared/contract/estimate.ts'
import { type CallProblem, useAsk } from '../../../lib/query.tsx'

/** At most so many prices are found; the search gets narrower instead. */
const MOST_PRICES = 50
/** So many stand there before anything is typed. */
export const FIRST_PRICES = 100

/** The prices that fit a typed code or words; the first ones by code where nothing is typed. */
export function useFindFees(text: string, isOn: boolean): UseQueryResult<readonly PriceHit[], CallProblem> {
  const found = useAsk('fee.find', { text, limit: MOST_PRICES }, isOn && text !== '')
  const first = useAsk('fee.first', { limit: FIRST_PRICES }, isOn && text === '')
  return text === '' ? first : found
}
