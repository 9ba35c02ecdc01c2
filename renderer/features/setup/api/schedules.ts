import type { UseQueryResult } from '@tanstack/react-query'
import type { KeptSchedule } from '../../../../shared/model/clinic-schedule.ts'
import { type CallProblem, type Deed, useAsk, useDo } from '../../../lib/query.tsx'

/** Every edition of the clinic's own schedules of prices and help. */
export function useSchedules(): UseQueryResult<readonly KeptSchedule[], CallProblem> {
  return useAsk('schedule.list', {})
}

/** Keeps a new schedule or the next edition of one. */
export function useSaveSchedule(): Deed<'schedule.save'> {
  return useDo('schedule.save', ['schedule'])
}
