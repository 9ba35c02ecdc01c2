import { useMemo } from 'react'
import type { PlainDate } from '../../../../shared/dates/plain-date.ts'
import { schedulesOn } from '../../../../shared/engine/assistance/schedules-in-force.ts'
import type { KeptSchedule } from '../../../../shared/model/clinic-schedule.ts'
import { useAsk } from '../../../lib/query.tsx'

/** The clinic's own schedules: every edition, and those that hold on a day. None while they are not there yet. */
export function useSchedules(on: PlainDate): {
  readonly all: readonly KeptSchedule[]
  readonly inForce: readonly KeptSchedule[]
} {
  const { data } = useAsk('schedule.list', {})
  return useMemo(() => {
    const all = data ?? []
    return { all, inForce: schedulesOn(all, on) }
  }, [data, on])
}
