import type { UseQueryResult } from '@tanstack/react-query'
import type { NewRecoveryCode } from '../../../../shared/contract/recovery.ts'
import { type CallProblem, type Deed, useAsk, useDo } from '../../../lib/query.tsx'

/** The code that waits to be put on paper; the same one until it is confirmed. */
export function useNewRecoveryCode(): UseQueryResult<NewRecoveryCode, CallProblem> {
  return useAsk('recovery.make', {})
}

/** Hands the recovery kit to the printer. */
export function usePrintKit(): Deed<'recovery.print'> {
  return useDo('recovery.print')
}

/** Types two groups back; then the code holds. */
export function useConfirmCode(): Deed<'recovery.confirm'> {
  return useDo('recovery.confirm', ['backup'])
}
