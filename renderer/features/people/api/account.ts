import type { UseQueryResult } from '@tanstack/react-query'
import type { PersonAccount } from '../../../../shared/contract/people.ts'
import { type CallProblem, type Deed, useAsk, useDo } from '../../../lib/query.tsx'

/** The own account. */
export function useOwnAccount(): UseQueryResult<PersonAccount, CallProblem> {
  return useAsk('account.get', {})
}

export function useNewPassword(): Deed<'account.newPassword'> {
  return useDo('account.newPassword', ['account'])
}

export function useSetPin(): Deed<'account.setPin'> {
  return useDo('account.setPin', ['account'])
}

export function useBeginFactor(): Deed<'factor.begin'> {
  return useDo('factor.begin')
}

export function useConfirmFactor(): Deed<'factor.confirm'> {
  return useDo('factor.confirm', ['account'])
}

export function useEndFactor(): Deed<'factor.end'> {
  return useDo('factor.end', ['account'])
}
