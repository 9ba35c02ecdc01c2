import type { UseQueryResult } from '@tanstack/react-query'
import type { HandOff } from '../../../../shared/contract/hand-off.ts'
import type { PlanId } from '../../../../shared/model/ids.ts'
import { type CallProblem, type Deed, useAsk, useDo } from '../../../lib/query.tsx'

/** May the account leave the clinic, and what is on record about it? */
export function useHandOff(planId: PlanId): UseQueryResult<HandOff, CallProblem> {
  return useAsk('handOff.get', { planId })
}

/** Records a fact of an account, or takes one back. */
export function useRecordFact(): Deed<'handOff.record'> {
  return useDo('handOff.record', ['handOff', 'today'])
}

/** Saves the account for an agency. */
export function useSaveAccount(): Deed<'handOff.save'> {
  return useDo('handOff.save', [])
}
