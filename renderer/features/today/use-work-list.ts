import { type RefObject, useMemo } from 'react'
import { useToday } from '../../ui/today.tsx'
import { useColumnDrag } from '../../ui/use-column-drag.ts'
import { useColumns } from '../../ui/use-columns.ts'
import { useGridTools } from '../../ui/use-grid-tools.ts'
import { useListSelection } from '../../ui/use-list-selection.ts'
import type { TodayState } from './use-today.ts'
import { type WorkEntry, workColumns } from './work-columns.tsx'

/** The day's list as a sheet: its columns as the person left them, the rows that are picked, and copying. */
export function useWorkList(state: TodayState, place: RefObject<HTMLElement | null>) {
  const today = useToday()
  const { sections, cursor, showsOwners } = state
  const all = useMemo(() => workColumns(today), [today])
  const chosen = useColumns('today', all)
  const given = useMemo(() => shownOf(all, showsOwners), [all, showsOwners])
  const columns = useMemo(() => shownOf(chosen.columns, showsOwners), [chosen.columns, showsOwners])
  const entries = sections.flatMap(({ group, rows }) => rows.map((row): WorkEntry => ({ row, group })))
  const selection = useListSelection(entries, keyOf, cursor)
  const tools = useGridTools({ name: 'today', cursor }, { columns, selection, place })
  const drag = useColumnDrag({ ...chosen, columns }, place)
  return { entries, given, columns, chosen, selection, tools, drag }
}

function keyOf({ row }: WorkEntry): string {
  return row.key
}

/** The owner is told only where somebody else has work on the list. */
function shownOf(columns: ReturnType<typeof workColumns>, showsOwners: boolean): ReturnType<typeof workColumns> {
  return showsOwners ? columns : columns.filter(({ id }) => id !== 'owner')
}
