import { type KeyboardEvent, type ReactNode, useMemo } from 'react'
import { sumCents } from '../../../shared/money/cents.ts'
import { planBoardWords } from '../../../shared/text/plan-board.ts'
import { listWords } from '../../../shared/text/screens-records.ts'
import { problemOf } from '../../lib/problem.ts'
import { Button } from '../../ui/button.tsx'
import { Failed } from '../../ui/failed.tsx'
import { SearchBar } from '../../ui/search-bar.tsx'
import { ShellPage } from '../../ui/shell-page.tsx'
import { usePlanRows } from './api/records.ts'
import { PlanFilterList } from './plan-filter-list.tsx'
import { PlanList } from './plan-list.tsx'
import { PlanStateBoard } from './plan-state-board.tsx'
import styles from './plans.module.css'
import { type PlanBoard, usePlanBoard } from './use-plan-board.ts'

/** S16: all payment plans, who is late and by how much. */
export function PlansScreen(): ReactNode {
  const found = usePlanRows()
  const board = usePlanBoard(found.data)
  return (
    <ShellPage
      label={listWords.plans}
      isBusy={found.isFetching && !found.isPending}
      where={useWhere(board)}
      bar={
        <SearchBar
          title={listWords.plans}
          label={listWords.find(listWords.plans)}
          placeholder={listWords.findPlan}
          text={board.typed}
          onTyped={board.type}
          onKey={(event) => onBoxKey(event, board)}
          cursor={board.cursor}
          actions={
            <Button keys="Alt V" onPressed={board.turnView}>
              {board.isByState ? planBoardWords.asList : planBoardWords.byState}
            </Button>
          }
        />
      }
    >
      {found.isError ? (
        <Failed {...problemOf(found.error.error)} onTriedAgain={() => void found.refetch()} />
      ) : (
        <div className={styles.board}>
          <PlanFilterList counts={board.counts} filter={board.filter} onPicked={board.pick} />
          {board.isByState && board.rows.length > 0 ? (
            <PlanStateBoard states={board.states} onOpened={board.open} />
          ) : (
            <PlanList board={board} isLoading={found.isPending} all={found.data?.length ?? 0} />
          )}
        </div>
      )}
    </ShellPage>
  )
}

/** Arrows move through the list from the box, Enter opens. */
function onBoxKey(event: KeyboardEvent, { cursor, rows, open, isByState, states }: PlanBoard): void {
  if (isByState) {
    if (event.key === 'ArrowDown') states.focus()
    else if (event.key === 'Enter' && !event.ctrlKey && states.row !== undefined) open(states.row)
    else return
    event.preventDefault()
    return
  }
  if (cursor.onMoveKey(event, true) || event.key !== 'Enter' || event.ctrlKey) return
  event.preventDefault()
  rows.slice(cursor.at, cursor.at + 1).forEach(open)
}

/** Where the cursor is, and what the plans that are shown owe together. */
function useWhere({ rows, cursor, isByState, states }: PlanBoard): string | undefined {
  const sums = useMemo(
    () => ({ late: sumCents(rows.map(({ late }) => late)), left: sumCents(rows.map(({ left }) => left)) }),
    [rows],
  )
  if (isByState && states.place !== null) {
    const { state, at } = states.place
    const own = states.groups.find((group) => group.state === state)?.rows.length ?? 0
    return planBoardWords.whereInState(at + 1, own, state)
  }
  return rows.length === 0 ? undefined : planBoardWords.where(cursor.at + 1, rows.length, sums.late, sums.left)
}
