import { useMemo } from 'react'
import type { PlainDate } from '../../shared/dates/plain-date.ts'
import type { ListColumn } from './list-column.ts'
import { useToday } from './today.tsx'

/** The columns of a list as they are on this day: the same ones until the day changes, so that no row is drawn in vain. */
export function useDayColumns<R>(columnsOn: (today: PlainDate) => readonly ListColumn<R>[]): readonly ListColumn<R>[] {
  const today = useToday()
  return useMemo(() => columnsOn(today), [columnsOn, today])
}
