import type { ReactNode } from 'react'
import { PLAN_FILTERS, type PlanFilter, planBoardWords } from '../../../shared/text/plan-board.ts'
import { classes } from '../../ui/classes.ts'
import styles from './plans.module.css'

export interface PlanFilterListProps {
  readonly counts: ReadonlyMap<PlanFilter, number>
  readonly filter: PlanFilter
  readonly onPicked: (filter: PlanFilter) => void
}

/** Heads stand before the first filter of a kind. */
const HEADS: Partial<Record<PlanFilter, string>> = { late1: planBoardWords.aging, broken: planBoardWords.other }

/** The filters of the board with their counts; those of nobody stay, so that their keys do too. */
export function PlanFilterList({ counts, filter, onPicked }: PlanFilterListProps): ReactNode {
  return (
    <nav className={styles.filters} aria-label={planBoardWords.filters}>
      {PLAN_FILTERS.map((one) => {
        const count = counts.get(one) ?? 0
        return (
          <div key={one}>
            {HEADS[one] === undefined ? null : <h2 className={styles.kind}>{HEADS[one]}</h2>}
            <button
              type="button"
              className={classes(styles.filter, one === filter && styles.chosen, count === 0 && styles.none)}
              aria-current={one === filter ? 'true' : undefined}
              onClick={() => onPicked(one)}
            >
              {planBoardWords.filter[one]}
              <span className={styles.count}>{count}</span>
            </button>
          </div>
        )
      })}
    </nav>
  )
}
