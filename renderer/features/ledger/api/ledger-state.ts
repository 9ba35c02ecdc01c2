import type { UseQueryResult } from '@tanstack/react-query'
import type { LedgerReport } from '../../../../shared/model/ledger.ts'
import { type CallProblem, type Deed, useAsk, useDo } from '../../../lib/query.tsx'

/** What is known of the ledger: first of what came since the last backup, then of everything. */
export function useLedgerState(): UseQueryResult<LedgerReport, CallProblem> {
  const start = useAsk('ledger.state', { scope: 'start' })
  const full = useAsk('ledger.state', { scope: 'full' }, start.isSuccess)
  return full.data === undefined ? start : full
}

/** Has the whole ledger read now. */
export function useCheckLedger(): Deed<'ledger.check'> {
  return useDo('ledger.check', ['ledger'])
}
