import type { UseQueryResult } from '@tanstack/react-query'
import type { Person } from '../../../../shared/model/clinic.ts'
import { type CallProblem, type Deed, useAsk, useDo } from '../../../lib/query.tsx'

/** Writes all records anew under a new key; everybody is signed out. */
export function useChangeKey(): Deed<'key.rotate'> {
  return useDo('key.rotate', ['app'])
}

/** Everybody with an account, for whoever agrees. */
export function useAccounts(): UseQueryResult<readonly Person[], CallProblem> {
  return useAsk('person.list', {})
}
