import type { UseQueryResult } from '@tanstack/react-query'
import type { Person } from '../../../../shared/model/clinic.ts'
import { type CallProblem, type Deed, useAsk, useDo } from '../../../lib/query.tsx'

/** Everybody with an account on this workstation. */
export function usePeople(): UseQueryResult<readonly Person[], CallProblem> {
  return useAsk('person.list', {})
}

/** Makes an account with its roles and first password. */
export function useAddPerson(): Deed<'person.add'> {
  return useDo('person.add', ['person', 'app'])
}
