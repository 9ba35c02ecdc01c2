import { type KeyboardEvent, type ReactNode, useMemo } from 'react'
import type { PlanBoardRow } from '../../../shared/model/plan-board.ts'
import { sumCents } from '../../../shared/money/cents.ts'
import { planBoardWords } from '../../../shared/text/plan-board.ts'
import { listWords } from '../../../shared/text/screens-records.ts'
import { problemOf } from '../../lib/problem.ts'
import { Failed } from '../../ui/failed.tsx'
import { ListGrid } from '../../ui/list-grid.tsx'
import { SearchBar } from '../../ui/search-bar.tsx'
import { ShellPage } from '../../ui/shell-page.tsx'
import { usePlanRows } from './api/records.ts'
import { PlanFilterList } from './plan-filter-list.tsx'
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
        />
      }
    >
      {found.isError ? (
        <Failed {...problemOf(found.error.error)} onTriedAgain={() => void found.refetch()} />
      ) : (
        <div className={styles.board}>
          <PlanFilterList counts={board.counts} filter={board.filter} onPicked={board.pick} />
          <div className={styles.list}>
            <ListGrid
              label={listWords.plans}
              name="plans"
              columns={board.columns}
              rows={board.rows}
              idOf={idOf}
              cursor={board.cursor}
              sort={board.sort}
              isLoading={found.isPending}
              onOpened={board.open}
              empty={emptyWords(board, found.data?.length ?? 0)}
            />
          </div>
        </div>
      )}
    </ShellPage>
  )
}

function idOf({ id }: PlanBoardRow): string {
  return id
}

/** Arrows move through the list from the box, Enter opens. */
function onBoxKey(event: KeyboardEvent, { cursor, rows, open }: PlanBoard): void {
  if (cursor.onMoveKey(event, true) || event.key !== 'Enter' || event.ctrlKey) return
  event.preventDefault()
  rows.slice(cursor.at, cursor.at + 1).forEach(open)
}

/** Where the cursor is, and what the plans that are shown owe together. */
function useWhere({ rows, cursor }: PlanBoard): string | undefined {
  const sums = useMemo(
    () => ({ late: sumCents(rows.map(({ late }) => late)), left: sumCents(rows.map(({ left }) => left)) }),
    [rows],
  )
  return rows.length === 0 ? undefined : planBoardWords.where(cursor.at + 1, rows.length, sums.late, sums.left)
}

function emptyWords({ typed }: PlanBoard, all: number): string {
  if (typed.trim() !== '') return listWords.noHit(typed)
  return all === 0 ? listWords.noPlan : planBoardWords.none
}
