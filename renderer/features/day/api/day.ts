import type { UseQueryResult } from '@tanstack/react-query'
import type { DayState } from '../../../../shared/contract/day.ts'
import type { PlainDate } from '../../../../shared/dates/plain-date.ts'
import { type CallProblem, type Deed, useAsk, useDo } from '../../../lib/query.tsx'

/** How a day stands. */
export function useDay(on: PlainDate): UseQueryResult<DayState, CallProblem> {
  return useAsk('day.state', { on })
}

export function useCloseDay(): Deed<'day.close'> {
  return useDo('day.close', ['day', 'today'])
}

export function useReopenDay(): Deed<'day.reopen'> {
  return useDo('day.reopen', ['day', 'today'])
}

/** The day sheet as a numbered paper. */
export function useIssueSheet(): Deed<'paper.issue'> {
  return useDo('paper.issue', ['paper'])
}

export function usePrintSheet(): Deed<'paper.print'> {
  return useDo('paper.print', ['paper'])
}
