import type { ReactNode } from 'react'
import type { PlanBoardRow } from '../../../shared/model/plan-board.ts'
import { planBoardWords } from '../../../shared/text/plan-board.ts'
import { listWords } from '../../../shared/text/screens-records.ts'
import { ListGrid } from '../../ui/list-grid.tsx'
import styles from './plans.module.css'
import type { PlanBoard } from './use-plan-board.ts'

export interface PlanListProps {
  readonly board: PlanBoard
  readonly isLoading: boolean
  /** How many plans there are in all. */
  readonly all: number
}

/** The plans as a list, each with all that the board knows of it. */
export function PlanList({ board, isLoading, all }: PlanListProps): ReactNode {
  return (
    <div className={styles.list}>
      <ListGrid
        label={listWords.plans}
        name="plans"
        columns={board.columns}
        rows={board.rows}
        idOf={idOf}
        cursor={board.cursor}
        sort={board.sort}
        isLoading={isLoading}
        onOpened={board.open}
        empty={emptyWords(board, all)}
      />
    </div>
  )
}

function idOf({ id }: PlanBoardRow): string {
  return id
}

function emptyWords({ typed }: PlanBoard, all: number): string {
  if (typed.trim() !== '') return listWords.noHit(typed)
  return all === 0 ? listWords.noPlan : planBoardWords.none
}
