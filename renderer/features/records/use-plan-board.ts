import { useMemo, useState } from 'react'
import type { PlanBoardRow } from '../../../shared/model/plan-board.ts'
import { matchesText } from '../../../shared/text/matching.ts'
import type { PlanFilter } from '../../../shared/text/plan-board.ts'
import { listWords } from '../../../shared/text/screens-records.ts'
import { useNavigation } from '../../lib/navigation.tsx'
import type { ListColumn } from '../../ui/list-column.ts'
import { useToday } from '../../ui/today.tsx'
import { useKeys } from '../../ui/use-keys.tsx'
import { type ListCursor, useListCursor } from '../../ui/use-list-cursor.ts'
import { type ListSort, useListSort } from '../../ui/use-list-sort.ts'
import { boardColumns } from './board-columns.tsx'
import { filterCounts, isLookedAt } from './plan-filters.ts'
import { filterKeys, useBoardChoices, viewKeys } from './use-board-choices.ts'
import { type PlanStates, usePlanStates } from './use-plan-states.ts'

export interface PlanBoard {
  readonly typed: string
  readonly type: (text: string) => void
  readonly filter: PlanFilter
  readonly pick: (filter: PlanFilter) => void
  readonly counts: ReadonlyMap<PlanFilter, number>
  readonly columns: readonly ListColumn<PlanBoardRow>[]
  readonly rows: readonly PlanBoardRow[]
  readonly sort: ListSort
  readonly cursor: ListCursor
  readonly open: (row: PlanBoardRow) => void
  readonly states: PlanStates
  readonly isByState: boolean
  readonly turnView: () => void
}

const NO_ROWS: readonly PlanBoardRow[] = []

/** The board's rows by filter and search, its cursor and its keys: Alt+1 to Alt+9 pick a filter. */
export function usePlanBoard(found: readonly PlanBoardRow[] | undefined): PlanBoard {
  const today = useToday()
  const { go } = useNavigation()
  const [typed, setTyped] = useState('')
  const choices = useBoardChoices()
  const { filter, keepFilter, order, isByState, turnView } = choices
  const all = found ?? NO_ROWS
  const showsOwners = all.some(({ ownerName }) => ownerName !== null)
  const columns = useMemo(() => boardColumns(today, showsOwners), [today, showsOwners])
  const counts = useMemo(() => filterCounts(all, today), [all, today])
  const fitting = useMemo(
    () => all.filter((row) => matchesText(wordsOf(row), typed) && isLookedAt(row, { filter, typed, today, isByState })),
    [all, filter, today, typed, isByState],
  )
  const { rows, sort } = useListSort(fitting, columns, order)
  const cursor = useListCursor(rows.length)
  const states = usePlanStates(rows)
  const open = (row: PlanBoardRow) => go({ to: 'plan', planId: row.id })
  const pick = (next: PlanFilter) => {
    keepFilter(next)
    cursor.set(0)
  }
  const at = isByState ? [states.row].filter((row) => row !== undefined) : rows.slice(cursor.at, cursor.at + 1)
  useKeys([
    {
      keys: 'ArrowDown',
      shown: '↑ ↓',
      does: listWords.move,
      run: () => (isByState ? states.focus() : cursor.set(cursor.at + 1)),
    },
    { keys: 'Enter', does: listWords.open, run: () => at.forEach(open) },
    ...viewKeys(choices),
    ...filterKeys(pick),
  ])
  return {
    typed,
    type(text) {
      setTyped(text)
      cursor.set(0)
    },
    filter,
    pick,
    counts,
    columns,
    rows,
    sort,
    cursor,
    open,
    states,
    isByState,
    turnView,
  }
}

function wordsOf({ number, patientName, guarantorName }: PlanBoardRow): string {
  return `${number} ${patientName} ${guarantorName}`
}
