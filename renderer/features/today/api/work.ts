import type { UseQueryResult } from '@tanstack/react-query'
import type { PlanId } from '../../../../shared/model/ids.ts'
import type { ContactLog, WorkList } from '../../../../shared/model/work.ts'
import { type CallProblem, type Deed, useAsk, useDo } from '../../../lib/query.tsx'

/** The day's work. */
export function useWork(): UseQueryResult<WorkList, CallProblem> {
  return useAsk('today.list', {})
}

/** Puts work off, or brings it back. */
export function useSnooze(): Deed<'today.snooze'> {
  return useDo('today.snooze', ['today'])
}

/** Gives work to somebody. */
export function useAssign(): Deed<'today.assign'> {
  return useDo('today.assign', ['today'])
}

/** Calls work done, or brings it back. */
export function useDone(): Deed<'today.done'> {
  return useDo('today.done', ['today'])
}

/** The calls and promises of a plan; none is asked for where there is no plan. */
export function useContactLog(planId: PlanId | null): UseQueryResult<ContactLog, CallProblem> {
  return useAsk('promise.list', { planId: planId ?? ('' as PlanId) }, planId !== null)
}

/** Takes a logged call back, or lets it hold again. */
export function useTakeCallBack(): Deed<'promise.takeBack'> {
  return useDo('promise.takeBack', ['today', 'promise', 'plan'])
}

/** Logs a call. */
export function useLogCall(): Deed<'promise.log'> {
  return useDo('promise.log', ['today', 'promise', 'plan'])
}
