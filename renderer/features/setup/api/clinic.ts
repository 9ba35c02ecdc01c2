import type { UseQueryResult } from '@tanstack/react-query'
import type { Clinic } from '../../../../shared/model/clinic.ts'
import { type CallProblem, type Deed, useAsk, useDo } from '../../../lib/query.tsx'

/** The clinic as its papers name it, with its policies. */
export function useClinic(): UseQueryResult<Clinic, CallProblem> {
  return useAsk('clinic.get', {})
}

/** Keeps the clinic; papers issued before stay as they are. */
export function useSaveClinic(): Deed<'clinic.save'> {
  return useDo('clinic.save', ['clinic', 'app'])
}
